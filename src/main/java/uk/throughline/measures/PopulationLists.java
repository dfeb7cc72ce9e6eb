package uk.throughline.measures;

import java.time.LocalDate;
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
}
