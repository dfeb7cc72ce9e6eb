package uk.throughline.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Value;

/** What the statements that count rows are put together from. */
final class CountingSql {
    static final String TIMES = "times_counted";

    private CountingSql() {}

    /**
     * What a counted row is told by: the codes of a dimension, or the names of one level of its wider groups.
     *
     * @param level of the wider groups from nought, or -1 for the codes
     */
    record Cell(Dimension dimension, int level) {
        boolean isGroup() {
            return level >= 0;
        }
    }

    /** Whether a figure of the whole is the sum of figures of its parts. */
    static boolean addsUp(Definition measure) {
        return !(measure.value() instanceof Value.CountOf || measure.value() instanceof Value.MedianOf);
    }

    /** The cells of a measure. What is counted once may stand in two codes of one group, so its groups are cells of their own. */
    static List<Cell> cells(Definition measure, Codes codes) {
        boolean once = measure.value() instanceof Value.CountOf;
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : measure.dimensions()) {
            int levels = once ? codes.groupLevels(dimension.codeList()) : 0;
            for (int level = -1; level < levels && !dimension.isTimes(); level++) {
                cells.add(new Cell(dimension, level));
            }
        }
        return cells;
    }

    /** What gives the cell of a row that is counted on {@code counted_on}; null for a code that belongs to no group of the level. */
    static String cell(Definition measure, Codes codes, Cell cell) {
        String list = cell.dimension().codeList();
        String code = code(cell.dimension(), codes, "counted_on", measure.rows()::column, measure.gives("expected_on"));
        if (!cell.isGroup()) {
            return code;
        }
        String groups = codes.of(list).stream()
                .map(Codes.Code::code)
                .map(one -> when(one, codes.group(list, one, cell.level())))
                .collect(Collectors.joining());
        return "case " + code + groups + when("", codes.group(list, "", cell.level())) + " end";
    }

    private static String when(String code, @Nullable String group) {
        return group == null ? "" : " when " + quoted(code) + " then " + quoted(group);
    }

    /**
     * The code of a row in a dimension, never null, at the date on which it is counted.
     *
     * @param column what stands for a column of the measure
     */
    static String code(
            Dimension dimension, Codes codes, String date, UnaryOperator<String> column, boolean givesExpected) {
        if (dimension.isAgeBand()) {
            return AgeBand.sql(date, column.apply("born_on"), givesExpected ? column.apply("expected_on") : null);
        }
        if (dimension.isTimes()) {
            String times = column.apply(TIMES);
            return "case when " + times + " >= 3 then '3+' else cast(" + times + " as text) end";
        }
        return "coalesce(" + column.apply(dimension.name()) + ", " + quoted(codes.codeForNothing(dimension.codeList()))
                + ")";
    }

    /** Beside each row, how many rows have the same of what is counted once. */
    static String times(String of) {
        return "count(*) over (partition by " + of + ") as " + TIMES;
    }

    /**
     * The rows as {@code r}, once for each slice in which they count, with the slice as {@code counted_in} and its day, or the day on
     * which they happened, as {@code counted_on}. A row stands at a date from its first day up to but not with its last; it happens
     * on its day, and outside every slice it counts nowhere.
     */
    static String sliced(MeasureRows rows, boolean stock, String relation, Slices slices) {
        String bounds = slices.sql();
        if (stock) {
            String each = "generate_series(width_bucket(%s - 1, %s) + 1, coalesce(width_bucket(%s - 1, %s), %d))"
                    .formatted(rows.column("from_on"), bounds, rows.column("to_on"), bounds, slices.count());
            // what stands on none of the days need not be laid out over them
            return """
                    (select r.*, (%1$s)[r.counted_in] as counted_on from (select r.*, %2$s as counted_in from %3$s r
                     where %4$s <= date '%5$s' and (%6$s is null or %6$s > date '%7$s')) r) r""".formatted(
                            bounds,
                            each,
                            relation,
                            rows.column("from_on"),
                            slices.bounds().getLast(),
                            rows.column("to_on"),
                            slices.bounds().getFirst());
        }
        String on = rows.column("on_date");
        return """
                (select r.*, width_bucket(%1$s, %2$s) as counted_in, %1$s as counted_on from %3$s r
                 where %1$s >= date '%4$s' and %1$s < date '%5$s') r""".formatted(
                        on,
                        bounds,
                        relation,
                        slices.bounds().getFirst(),
                        slices.bounds().getLast());
    }

    /** The sets of cells for which rows are told: the whole, each cell, and the cells of each pair; numbers of {@code cells}. */
    static List<List<Integer>> sets(Definition measure, List<Cell> cells) {
        List<List<Integer>> sets = new ArrayList<>(List.of(List.of()));
        IntStream.range(0, cells.size()).forEach(n -> sets.add(List.of(n)));
        for (Definition.Pair pair : measure.pairs()) {
            for (int one = 0; one < cells.size(); one++) {
                for (int other = 0; other < cells.size(); other++) {
                    if (cells.get(one).dimension().equals(pair.one())
                            && cells.get(other).dimension().equals(pair.other())) {
                        sets.add(List.of(one, other));
                    }
                }
            }
        }
        return sets;
    }

    /** As {@code grouping sets}, each with what is always grouped by. */
    static String groupingSets(String always, List<List<Integer>> sets, List<String> names) {
        return sets.stream()
                .map(set -> "(" + always
                        + set.stream().map(n -> ", " + names.get(n)).collect(Collectors.joining()) + ")")
                .collect(Collectors.joining(", ", "group by grouping sets (", ")"));
    }

    /** PostgreSQL's mask, a bit of nought for each cell that a row is of, and the cells themselves. */
    static String ofCells(List<String> names) {
        String all = String.join(", ", names);
        return names.isEmpty()
                ? "0 as cells, cast(null as text[]) as cell"
                : "grouping(" + all + ") as cells, array[" + all + "] as cell";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
