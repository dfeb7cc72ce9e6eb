package uk.throughline.children;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the children themselves and what is known of them. Before all other rooms it gives every arriving child its own number:
 * it reads {@code arriving_identity} (child_no, la_child_id) and fills {@code arriving_known} (child_no, child_id), which the
 * other arriving relations stand on.
 */
@Component
class ChildKeeper implements RecordKeeper {
    private static final List<String> VALUES = List.of(
            "born_on",
            "expected_on",
            "died_on",
            "sex",
            "ethnicity",
            "disabilities",
            "upn",
            "former_upn",
            "upn_unknown");
    private static final DatedTable DESCRIPTION = new DatedTable(
            "children.description",
            "(select c.*, cast(:told as text) as told_by from arriving_child c)",
            List.of("told_by"),
            VALUES,
            null,
            false);

    private static final DatedTable OTHER_RECORD = new DatedTable(
            "children.other_record",
            "arriving_other_record",
            List.of("template", "on_date", "told_apart_by"),
            List.of("said"),
            null,
            false);

    private final JdbcClient jdbc;
    private final VersionedRecords records;

    ChildKeeper(JdbcClient jdbc, VersionedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Set<String> takes() {
        return Set.of("identity", "child", "other_record");
    }

    @Override
    public Kept keep(Arrival arrival) {
        // the new children are not looked for again among all that are known
        jdbc.sql("""
                        with known as materialized (
                            select i.child_no, i.la_child_id, c.child_id
                            from arriving_identity i left join children.child c on c.la_child_id = i.la_child_id
                        ), named as (
                            insert into children.child (la_child_id)
                            select la_child_id from known where child_id is null group by la_child_id order by min(child_no)
                            returning child_id, la_child_id
                        )
                        insert into arriving_known (child_no, child_id)
                        select k.child_no, coalesce(k.child_id, n.child_id) from known k left join named n on n.la_child_id = k.la_child_id
                        """).update();
        // an index is built sooner than kept up row by row
        jdbc.sql("alter table arriving_known add primary key (child_no)").update();
        jdbc.sql("analyze arriving_known").update();
        jdbc.sql("""
                        insert into arriving_unsettled (child_id)
                        select distinct c.child_id from arriving_doubtful d join children.child c on c.la_child_id = d.la_child_id
                        """).update();
        if (arrival.brings("other_record")) {
            return records.keep(OTHER_RECORD, arrival);
        }
        if (!arrival.brings("child")) {
            return Kept.NOTHING;
        }
        return records.keep(DESCRIPTION, arrival);
    }

    /** The children themselves stay: a child that was once told of keeps its number. */
    @Override
    public void withdraw(Withdrawal withdrawal) {
        records.withdraw(DESCRIPTION, withdrawal);
        records.withdraw(OTHER_RECORD, withdrawal);
    }
}
