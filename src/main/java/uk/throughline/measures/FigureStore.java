package uk.throughline.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/** Keeps figures: what is the same stays, what differs is superseded and never overwritten. */
@Repository
class FigureStore {
    private final JdbcClient jdbc;

    FigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A figure as it is kept. */
    record Row(
            Period period,
            String dimension,
            String part,
            Figure figure,
            @Nullable String population) {
        private @Nullable BigDecimal value() {
            return figure instanceof Figure.Approximate(BigDecimal atLeast)
                    ? atLeast
                    : figure instanceof Figure.Known known ? known.value() : null;
        }

        private @Nullable BigDecimal numerator() {
            return figure instanceof Figure.Known known ? known.numerator() : null;
        }

        private @Nullable BigDecimal denominator() {
            return figure instanceof Figure.Known known ? known.denominator() : null;
        }
    }

    private record Key(String period, String dimension, String part) {}

    private record Standing(
            long id,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String status,
            @Nullable String population) {
        boolean says(Row row) {
            return status.equals(row.figure().status())
                    && same(value, row.value())
                    && same(numerator, row.numerator())
                    && same(denominator, row.denominator())
                    && Objects.equals(population, row.population());
        }

        private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            return a == null || b == null ? a == b : a.compareTo(b) == 0;
        }
    }

    void cover(String source, LocalDate from, LocalDate to, long vintage) {
        jdbc.sql("""
                        insert into measures.coverage (source, from_on, to_on, vintage)
                        select :source, :from, :to, :vintage
                        where not exists (select from measures.coverage c where c.source = :source and c.vintage = :vintage)
                        """)
                .param("source", source)
                .param("from", from)
                .param("to", to)
                .param("vintage", vintage)
                .update();
    }

    void uncover(String source, long vintage, long withdrawnIn) {
        jdbc.sql("""
                        update measures.coverage set withdrawn_in = :withdrawn
                        where source = :source and vintage = :vintage and withdrawn_in is null
                        """)
                .param("source", source)
                .param("vintage", vintage)
                .param("withdrawn", withdrawnIn)
                .update();
    }

    /** Until the transaction ends, nobody else counts or keeps what goes by that name. */
    void alone(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('measures.figure'), hashtext(:name))")
                .param("name", name)
                .query(row -> {});
    }

    /**
     * Makes these the figures that stand for the measure, and gives how many are new or changed.
     *
     * @param unchanged the codes of periods of which nothing is told because their figures stand as they are
     */
    int keep(String measureId, String unit, List<Row> counted, Set<String> unchanged, long vintage) {
        alone(measureId);
        Map<Key, Standing> standing = standing(measureId, unchanged);
        List<Row> changed = new ArrayList<>();
        List<Long> superseded = new ArrayList<>();
        for (Row row : counted) {
            Standing before = standing.remove(new Key(row.period().code(), row.dimension(), row.part()));
            if (before != null && before.says(row)) {
                continue;
            }
            changed.add(row);
            if (before != null) {
                superseded.add(before.id());
            }
        }
        standing.values().forEach(gone -> superseded.add(gone.id()));
        supersede(superseded, vintage);
        insert(measureId, unit, changed, vintage);
        return changed.size();
    }

    private Map<Key, Standing> standing(String measureId, Set<String> unchanged) {
        Map<Key, Standing> standing = new HashMap<>();
        jdbc.sql("""
                        select figure_id, period, dimension, part, value, numerator, denominator, status, population
                        from measures.figure where measure = :measure and superseded_in is null and period <> all(:unchanged)
                        """)
                .param("measure", measureId)
                .param("unchanged", unchanged.toArray(String[]::new))
                .query(row -> {
                    standing.put(
                            new Key(row.getString("period"), row.getString("dimension"), row.getString("part")),
                            new Standing(
                                    row.getLong("figure_id"),
                                    row.getBigDecimal("value"),
                                    row.getBigDecimal("numerator"),
                                    row.getBigDecimal("denominator"),
                                    row.getString("status"),
                                    row.getString("population")));
                });
        return standing;
    }

    /** What was counted of these measures the last time, by their ids; nothing of one that was not counted yet. */
    Map<String, CountDigests.OfMeasure> counted(Collection<String> measureIds) {
        Map<String, CountDigests.OfMeasure> counted = new HashMap<>();
        jdbc.sql("select measure, counts, periods, digests from measures.counted where measure = any(:measures)")
                .param("measures", measureIds.toArray(String[]::new))
                .query(row -> {
                    String[] periods = (String[]) row.getArray("periods").getArray();
                    String[] digests = (String[]) row.getArray("digests").getArray();
                    Map<String, String> of = new HashMap<>();
                    for (int n = 0; n < periods.length; n++) {
                        of.put(periods[n], digests[n]);
                    }
                    counted.put(row.getString("measure"), new CountDigests.OfMeasure(row.getString("counts"), of));
                });
        return counted;
    }

    /** Remembers what was counted of a measure; of periods that are not told nothing is known any more. */
    void counted(String measureId, CountDigests.OfMeasure counted) {
        List<String> periods = List.copyOf(counted.of().keySet());
        jdbc.sql("""
                        insert into measures.counted (measure, counts, periods, digests) values (:measure, :counts, :periods, :digests)
                        on conflict (measure) do update set counts = excluded.counts, periods = excluded.periods, digests = excluded.digests
                        """)
                .param("measure", measureId)
                .param("counts", counted.counts())
                .param("periods", periods.toArray(String[]::new))
                .param("digests", periods.stream().map(counted.of()::get).toArray(String[]::new))
                .update();
    }

    private void supersede(List<Long> figures, long vintage) {
        if (!figures.isEmpty()) {
            jdbc.sql("update measures.figure set superseded_in = :vintage where figure_id = any(:figures)")
                    .param("vintage", vintage)
                    .param("figures", figures.toArray(Long[]::new))
                    .update();
        }
    }

    private void insert(String measureId, String unit, List<Row> rows, long vintage) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into measures.figure (measure, period, from_on, to_on, dimension, part, value, numerator, denominator, unit, status, population, vintage)
                        select :measure, n.period, n.from_on::date, n.to_on::date, n.dimension, n.part, n.value::numeric, n.numerator::numeric,
                            n.denominator::numeric, :unit, n.status, n.population, :vintage
                        from unnest(:period::text[], :from::text[], :to::text[], :dimension::text[], :part::text[], :value::text[], :numerator::text[],
                            :denominator::text[], :status::text[], :population::text[])
                            as n(period, from_on, to_on, dimension, part, value, numerator, denominator, status, population)
                        """)
                .param("measure", measureId)
                .param("unit", unit)
                .param("vintage", vintage)
                .param("period", texts(rows, row -> row.period().code()))
                .param("from", texts(rows, row -> row.period().from()))
                .param("to", texts(rows, row -> row.period().to()))
                .param("dimension", texts(rows, Row::dimension))
                .param("part", texts(rows, Row::part))
                .param("value", texts(rows, Row::value))
                .param("numerator", texts(rows, Row::numerator))
                .param("denominator", texts(rows, Row::denominator))
                .param("status", texts(rows, row -> row.figure().status()))
                .param("population", texts(rows, Row::population))
                .update();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, ? extends @Nullable Object> of) {
        @Nullable String[] texts = new String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = of.apply(rows.get(i));
            texts[i] = value == null
                    ? null
                    : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        }
        return texts;
    }
}
