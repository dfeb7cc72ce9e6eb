package uk.throughline.population;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Estimates in the population schema. */
@Repository
class PopulationStore {
    private static final String SAME =
            "t.area_code = a.area_code and t.estimate_year = a.estimate_year and t.age_from = a.age_from and t.age_to = a.age_to"
                    + " and t.characteristic = a.characteristic and t.part = a.part"
                    + " and coalesce(t.used_from, date '1900-01-01') = coalesce(a.used_from, date '1900-01-01')";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PopulationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Populations.Received receive(List<Estimate> estimates, long number) {
        jdbc.sql("""
                        create temporary table arriving_estimate (
                            area_type text, area_code text, area_name text, estimate_year integer, age_from integer,
                            age_to integer, people bigint, used_from date, used_to date, source text,
                            characteristic text, part text) on commit drop
                        """).update();
        load(estimates);
        int changed = jdbc.sql(
                        "update population.estimate t set superseded_in = :number from arriving_estimate a where "
                                + SAME + " and t.superseded_in is null and (t.people, t.used_to, t.area_name, t.source)"
                                + " is distinct from (a.people, a.used_to, a.area_name, a.source)")
                .param("number", number)
                .update();
        int inserted = jdbc.sql(
                        "insert into population.estimate (area_type, area_code, area_name, estimate_year, age_from, age_to,"
                                + " people, used_from, used_to, source, characteristic, part, received_in)"
                                + " select area_type, area_code, area_name, estimate_year, age_from, age_to, people, used_from, used_to,"
                                + " source, characteristic, part, :number from arriving_estimate a where not exists"
                                + " (select from population.estimate t where t.superseded_in is null and " + SAME + ")")
                .param("number", number)
                .update();
        int arrived = jdbc.sql("select count(*) from arriving_estimate")
                .query(Integer.class)
                .single();
        jdbc.sql("drop table arriving_estimate").update();
        return new Populations.Received(inserted - changed, changed, arrived - inserted);
    }

    void withdraw(long number, long as) {
        jdbc.sql(
                        "update population.estimate set superseded_in = :as where received_in = :number and superseded_in is null")
                .param("as", as)
                .param("number", number)
                .update();
        jdbc.sql("""
                        insert into population.estimate (area_type, area_code, area_name, estimate_year, age_from, age_to, people,
                            used_from, used_to, source, characteristic, part, received_in)
                        select area_type, area_code, area_name, estimate_year, age_from, age_to, people, used_from, used_to, source,
                            characteristic, part, received_in
                        from population.estimate where superseded_in = :number and received_in <> :number
                        """).param("number", number).update();
    }

    private void load(List<Estimate> estimates) {
        batches.batchUpdate(
                "insert into arriving_estimate values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                estimates,
                1_000,
                (row, estimate) -> {
                    row.setString(1, estimate.areaType());
                    row.setString(2, estimate.areaCode());
                    row.setString(3, estimate.areaName());
                    row.setInt(4, estimate.year());
                    row.setInt(5, estimate.ageFrom());
                    row.setInt(6, estimate.ageTo());
                    row.setLong(7, estimate.people());
                    row.setObject(8, estimate.usedFrom());
                    row.setObject(9, estimate.usedTo());
                    row.setString(10, estimate.source());
                    row.setString(11, estimate.characteristic());
                    row.setString(12, estimate.part());
                });
        // where a return gives the same twice, the last counts
        jdbc.sql("delete from arriving_estimate t using arriving_estimate a where " + SAME + " and t.ctid < a.ctid")
                .update();
    }
}
