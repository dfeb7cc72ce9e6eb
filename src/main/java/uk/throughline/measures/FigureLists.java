package uk.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.PeriodFigures.Kept;

/** Reads kept figures, coverage and code lists. */
@Repository
class FigureLists {
    private final JdbcClient jdbc;

    FigureLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes whenever a figure, a coverage, a published value or a neighbour is added, or a coverage withdrawn; nothing of them changes without. */
    String stamp() {
        return jdbc.sql("""
                        select concat_ws(' ', (select max(figure_id) from measures.figure), (select max(coverage_id) from measures.coverage),
                            (select max(withdrawn_in) from measures.coverage),
                            (select max(value_id) from measures.published_value), (select max(neighbour_id) from measures.neighbour))
                        """).query(String.class).single();
    }

    /** The figures that stand now, by period code, oldest first. */
    Map<String, PeriodFigures> standing(String measureId) {
        return figures("superseded_in is null", measureId, Long.MAX_VALUE);
    }

    /** Of those only the wholes. */
    Map<Period, Kept> wholes(String measureId) {
        Map<Period, Kept> wholes = new LinkedHashMap<>();
        jdbc.sql("""
                        select period, value, numerator, denominator, status, population, vintage
                        from measures.figure where measure = :measure and dimension = '' and part = '' and superseded_in is null
                        order by to_on, from_on desc
                        """).param("measure", measureId).query(row -> {
            wholes.put(Period.of(row.getString("period")), kept(row));
        });
        return wholes;
    }

    /** The figures as they stood when that return had been accepted and counted, and none after it. */
    Map<String, PeriodFigures> asOf(String measureId, long vintage) {
        return figures(
                "vintage <= :vintage and (superseded_in is null or superseded_in > :vintage)", measureId, vintage);
    }

    /** One figure as it was first counted and each time it was counted otherwise, oldest first. */
    List<Kept> revisions(String measureId, String period, String dimension, String part) {
        return jdbc.sql("""
                        select value, numerator, denominator, status, population, vintage
                        from (
                            -- each half has an index of its own; asked for together they had neither
                            select * from measures.figure
                            where measure = :measure and period = :period and dimension = :dimension and part = :part and superseded_in is null
                            union all
                            select * from measures.figure
                            where measure = :measure and period = :period and dimension = :dimension and part = :part and superseded_in is not null
                        ) f
                        order by figure_id limit 200
                        """)
                .param("measure", measureId)
                .param("period", period)
                .param("dimension", dimension)
                .param("part", part)
                .query((row, n) -> kept(row))
                .list();
    }

    Set<Period> revisedPeriods(String measureId) {
        return jdbc.sql("""
                        select distinct before.period from measures.figure before
                        join measures.figure now on now.measure = before.measure and now.period = before.period
                            and now.dimension = '' and now.part = '' and now.superseded_in is null
                        where before.measure = :measure and before.dimension = '' and before.part = '' and before.superseded_in is not null
                        limit 1000
                        """).param("measure", measureId).query(String.class).list().stream()
                .map(Period::of)
                .collect(Collectors.toSet());
    }

    private Map<String, PeriodFigures> figures(String which, String measureId, long vintage) {
        return jdbc.sql("""
                        select period, from_on, to_on, dimension, part, value, numerator, denominator, status, population, vintage
                        from measures.figure where measure = :measure and %s
                        order by to_on, from_on desc, dimension, figure_id
                        """.formatted(which))
                .param("measure", measureId)
                .param("vintage", vintage)
                .query(rows -> {
                    Map<String, PeriodFigures> figures = new LinkedHashMap<>();
                    while (rows.next()) {
                        String code = rows.getString("period");
                        figures.computeIfAbsent(code, c -> new PeriodFigures(Period.of(c)))
                                .put(rows.getString("dimension"), rows.getString("part"), kept(rows));
                    }
                    return figures;
                });
    }

    /**
     * A figure of the whole.
     *
     * @param stands false where the return of that number revised it
     */
    record Quarter(String measureId, String period, Figure figure, long vintage, boolean stands) {}

    /** The wholes of the measures that stand, and those that the return of that number revised, in one reading. */
    List<Quarter> quarters(Collection<String> measureIds, long revisedBy) {
        return jdbc.sql("""
                        select measure, period, value, numerator, denominator, status, population, vintage, superseded_in is null as stands
                        from measures.figure where superseded_in is null and measure = any(:measures) and dimension = '' and part = ''
                        union all
                        select measure, period, value, numerator, denominator, status, population, vintage, false
                        from measures.figure where superseded_in = :revised and measure = any(:measures) and dimension = '' and part = ''
                        """)
                .param("measures", measureIds.toArray(String[]::new))
                .param("revised", revisedBy)
                .query((row, n) -> new Quarter(
                        row.getString("measure"),
                        row.getString("period"),
                        kept(row).figure(),
                        row.getLong("vintage"),
                        row.getBoolean("stands")))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Figure figure =
                switch (row.getString("status")) {
                    case "known" ->
                        new Figure.Known(
                                row.getBigDecimal("value"),
                                row.getBigDecimal("numerator"),
                                row.getBigDecimal("denominator"));
                    case "approximate" -> new Figure.Approximate(row.getBigDecimal("value"));
                    case "not collected" -> new Figure.NotCollected();
                    default -> new Figure.NotApplicable();
                };
        return new Kept(figure, row.getString("population"), row.getLong("vintage"));
    }

    Coverage coverage() {
        Map<String, List<Coverage.Days>> told = new LinkedHashMap<>();
        jdbc.sql("select distinct source, from_on, to_on from measures.coverage where withdrawn_in is null limit 10000")
                .query(row -> {
                    told.computeIfAbsent(row.getString("source"), s -> new ArrayList<>())
                            .add(new Coverage.Days(
                                    row.getObject("from_on", LocalDate.class),
                                    row.getObject("to_on", LocalDate.class)));
                });
        return new Coverage(told);
    }

    /** The number of the last return that any figure may draw on. */
    long lastVintage() {
        return jdbc.sql("select coalesce(max(greatest(vintage, withdrawn_in)), 0) from measures.coverage")
                .query(Long.class)
                .single();
    }

    Codes codes() {
        return new Codes(jdbc.sql(
                        "select code_list, code, label, groups from guidance.rows_code order by code_list, ordinal limit 10000")
                .query((row, n) -> new Codes.Code(
                        row.getString("code_list"), row.getString("code"), row.getString("label"), List.of((String[])
                                row.getArray("groups").getArray())))
                .list());
    }
}
