package uk.throughline.children.protection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughline.children.Arrival;
import uk.throughline.children.DatedTable;
import uk.throughline.children.VersionedRecords;
import uk.throughline.children.Withdrawal;

/**
 * The category of abuse of each plan over time. A return gives the first and the latest category and no date of a change: a latest
 * category that differs from the last one known holds from the return's last day, or from the plan's end where that is earlier.
 */
@Component
class PlanCategories {
    private static final DatedTable CATEGORY = new DatedTable(
            "protection.plan_category",
            "arriving_plan_category",
            List.of("plan_started_on", "from_on"),
            List.of("category"),
            null,
            true);

    private final JdbcClient jdbc;
    private final VersionedRecords records;

    PlanCategories(JdbcClient jdbc, VersionedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    void keep(Arrival arrival) {
        jdbc.sql("""
                        create temporary table arriving_plan_category (
                            child_id bigint not null, plan_started_on date not null, from_on date not null, category text not null
                        ) on commit drop
                        """).update();
        jdbc.sql("""
                        insert into arriving_plan_category (child_id, plan_started_on, from_on, category)
                        with told as (
                            select a.child_id, a.started_on, least(a.ended_on, cast(:to as date)) as seen_on,
                                coalesce(a.initial_category, a.latest_category) as first,
                                coalesce(a.latest_category, a.initial_category) as latest
                            from arriving_protection_plan a
                        ), known as (
                            select distinct on (k.child_id, k.plan_started_on) k.child_id, k.plan_started_on, k.category
                            from protection.plan_category k
                            join told t on t.child_id = k.child_id and t.started_on = k.plan_started_on
                            where k.superseded_in is null and k.from_on > t.started_on and k.from_on < t.seen_on
                            order by k.child_id, k.plan_started_on, k.from_on desc
                        )
                        select t.child_id, t.started_on, t.started_on,
                            case when t.seen_on <= t.started_on then t.latest else t.first end
                        from told t where t.first is not null
                        union all
                        select t.child_id, t.started_on, t.seen_on, t.latest
                        from told t left join known k on k.child_id = t.child_id and k.plan_started_on = t.started_on
                        where t.seen_on > t.started_on and t.latest <> coalesce(k.category, t.first)
                        """).param("to", arrival.to()).update();
        records.keep(CATEGORY, arrival);
    }

    void withdraw(Withdrawal withdrawal) {
        records.withdraw(CATEGORY, withdrawal);
    }
}
