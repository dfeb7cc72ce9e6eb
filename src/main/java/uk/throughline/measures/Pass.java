package uk.throughline.measures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Counting.Task;
import uk.throughline.measures.CountingSql.Cell;
import uk.throughline.measures.Definition.Value;

/**
 * One reading of a relation's rows for all measures that count them on the same days and add up: by slice and by every cell of the
 * measure with most, from which each measure's figures are then sums. Rows are many; what they are told by is not.
 */
final class Pass {
    private final String name;
    private final String rows;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> aggregates = new ArrayList<>();

    /** @param rows what {@link CountingSql#sliced} gave */
    Pass(String name, String rows) {
        this.name = name;
        this.rows = rows;
    }

    /** Takes a measure of the same rows if it needs no cell that this pass has not; the first one decides which it has. */
    @Nullable
    String take(Task task, int number, Codes codes) {
        Definition measure = task.measure();
        List<Cell> wanted = CountingSql.cells(measure, codes);
        List<String> sql = wanted.stream()
                .map(cell -> CountingSql.cell(measure, codes, cell))
                .toList();
        if (aggregates.isEmpty()) {
            sql.forEach(one -> cells.putIfAbsent(one, "cell_" + cells.size()));
        } else if (!cells.keySet().containsAll(sql)) {
            return null;
        }
        String condition = measure.rows().condition();
        Of of = of(measure);
        String counted = condition == null ? "" : " having sum(" + aggregate("count(*)" + where(condition)) + ") > 0";
        List<String> names = sql.stream().map(cells::get).toList();
        return "select %d as task, counted_in as slice, %s, %s as numerator, %s as denominator, %s as value, %s from %s %s%s"
                .formatted(
                        number,
                        CountingSql.ofCells(names),
                        sum(of.numerator()),
                        sum(of.denominator()),
                        sum(of.value()),
                        FamilySql.NO_SLICES,
                        name,
                        CountingSql.groupingSets("counted_in", CountingSql.sets(measure, wanted), names),
                        counted);
    }

    /** The common table expression that the measures' own statements are sums of. */
    String sql() {
        String by =
                String.join("", cells.values().stream().map(cell -> ", " + cell).toList());
        String columns = cells.entrySet().stream()
                .map(cell -> ", " + cell.getKey() + " as " + cell.getValue())
                .collect(Collectors.joining());
        StringBuilder counts = new StringBuilder();
        for (int n = 0; n < aggregates.size(); n++) {
            counts.append(", ").append(aggregates.get(n)).append(" as count_").append(n);
        }
        // the cells are worked out once a row, below what groups by them
        return "%s as materialized (select counted_in%s%s from (select r.*%s from %s) r group by counted_in%s)"
                .formatted(name, by, counts, columns, rows, by);
    }

    private record Of(
            @Nullable String numerator,
            @Nullable String denominator,
            @Nullable String value) {}

    private static Of of(Definition measure) {
        MeasureRows rows = measure.rows();
        String all = rows.condition();
        return switch (measure.value()) {
            case Value.Count c -> new Of(null, null, "count(*)" + where(all));
            // for a sum the numerator is how many of its rows are only a floor
            case Value.SumOf(String column) ->
                new Of(
                        measure.floor() == null ? null : "count(*)" + where(all, rows.column(measure.floor())),
                        null,
                        "coalesce(sum(" + rows.column(column) + ")" + where(all) + ", 0)");
            case Value.ShareOf(String met, String weight)
            when weight == null ->
                new Of("count(*)" + where(all, rows.column(met)), "count(" + rows.column(met) + ")" + where(all), null);
            case Value.ShareOf(String met, String weight) -> {
                String sum = "coalesce(sum(" + rows.column(weight) + ")";
                yield new Of(
                        sum + where(all, rows.column(met)) + ", 0)",
                        sum + where(all, "(" + rows.column(met) + ") is not null") + ", 0)",
                        null);
            }
            case Value.MeanOf(String column) ->
                new Of(
                        "coalesce(sum(" + rows.column(column) + ")" + where(all) + ", 0)",
                        "count(" + rows.column(column) + ")" + where(all),
                        null);
            case Value.CountOf c -> throw new IllegalArgumentException(measure.id() + " does not add up");
            case Value.MedianOf m -> throw new IllegalArgumentException(measure.id() + " does not add up");
        };
    }

    private static String where(@Nullable String... conditions) {
        String all = Arrays.stream(conditions)
                .filter(Objects::nonNull)
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " filter (where " + all + ")";
    }

    private String sum(@Nullable String aggregate) {
        return aggregate == null ? "cast(null as numeric)" : "cast(sum(" + aggregate(aggregate) + ") as numeric)";
    }

    private String aggregate(String sql) {
        if (!aggregates.contains(sql)) {
            aggregates.add(sql);
        }
        return "count_" + aggregates.indexOf(sql);
    }
}
