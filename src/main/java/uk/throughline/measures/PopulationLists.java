package uk.throughline.measures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.Estimates.Estimate;

/** Reads the populations that rates stand on. */
@Repository
class PopulationLists {
    private final JdbcClient jdbc;

    PopulationLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The estimates for exactly those ages in the authority; none when no partnership is set up. */
    Estimates estimates(String authorityCode, PerPeople per) {
        return new Estimates(jdbc.sql("""
                        select estimate_year, people, used_from, used_to, source from population.rows_estimate
                        where area_type = 'authority' and area_code = :authority and age_from = :from and age_to = :to and people > 0
                        order by used_from desc nulls last limit 1000
                        """)
                .param("authority", authorityCode)
                .param("from", per.ageFrom())
                .param("to", per.ageTo())
                .query((row, n) -> new Estimate(
                        row.getInt("estimate_year"),
                        row.getLong("people"),
                        row.getObject("used_from", LocalDate.class),
                        row.getObject("used_to", LocalDate.class),
                        row.getString("source")))
                .list());
    }

    /** A part of the people of an area. */
    record Composed(int year, int ageFrom, int ageTo, String part, long people, String source) {}

    /** How the authority's population is made up by a characteristic, of all ages and years that were sent in. */
    List<Composed> composition(String authorityCode, String characteristic) {
        return jdbc.sql("""
                        select estimate_year, age_from, age_to, part, people, source from population.rows_composition
                        where area_type = 'authority' and area_code = :authority and characteristic = :characteristic
                        order by estimate_id limit 1000
                        """)
                .param("authority", authorityCode)
                .param("characteristic", characteristic)
                .query((row, n) -> new Composed(
                        row.getInt("estimate_year"),
                        row.getInt("age_from"),
                        row.getInt("age_to"),
                        row.getString("part"),
                        row.getLong("people"),
                        row.getString("source")))
                .list();
    }
}
