package uk.throughline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.throughline.measures.Counting.Task;
import uk.throughline.measures.CountingSql.Cell;
import uk.throughline.measures.Definition.Value;

/**
 * The one statement that counts measures of one relation, whole and by every single split. Each row that it gives is of one
 * {@code task} and {@code slice}, of the cells that the grouping mask {@code cells} leaves out, and has what was counted as
 * {@code numerator}, {@code denominator} and {@code value}:
 *
 * <ul>
 *   <li>what adds up: the sums of the slice;
 *   <li>a median: how many rows of the slice have the value, as the numerator, in all cells at once;
 *   <li>what is counted once: how many of it have rows in exactly the slices {@code counted}, as {@link SliceBits}, as the value.
 *       Where a pair asks how often, {@code often} has the slices of all its rows, of whatever cell.
 * </ul>
 */
final class FamilySql {
    static final String NO_SLICES = "cast(null as bigint[]) as counted, cast(null as bigint[]) as often";

    private static final String NOTHING = "cast(null as numeric)";
    private static final String KEPT = "relation_rows";

    private final Codes codes;
    private final List<String> before = new ArrayList<>();
    private final Map<Integer, String> each = new HashMap<>();
    private final Map<String, List<Pass>> passes = new HashMap<>();

    private FamilySql(Codes codes) {
        this.codes = codes;
    }

    /** @param columns all columns of the relation, of which those that are needed are kept while more than one reading asks for them */
    static String of(List<Task> tasks, Codes codes, List<String> columns) {
        FamilySql sql = new FamilySql(codes);
        // a pass has the cells of the measure that came to it first
        IntStream.range(0, tasks.size())
                .boxed()
                .sorted(Comparator.comparing(
                        number -> -tasks.get(number).measure().dimensions().size()))
                .forEach(number -> sql.add(number, tasks.get(number)));
        sql.passes.values().forEach(all -> all.forEach(pass -> sql.before.add(pass.sql())));
        String counting =
                IntStream.range(0, tasks.size()).mapToObj(sql.each::get).collect(Collectors.joining("\nunion all\n"));
        String relation = tasks.getFirst().measure().rows().relation();
        String all = String.join(",\n", sql.before) + "\n" + counting;
        if (all.split("\\bfrom " + KEPT + "\\b", -1).length <= 2) {
            return (sql.before.isEmpty() ? "" : "with ") + all.replace("from " + KEPT + " ", "from " + relation + " ");
        }
        String needed = columns.stream()
                .filter(column ->
                        Pattern.compile("\\b" + column + "\\b").matcher(all).find())
                .collect(Collectors.joining(", "));
        return "with " + KEPT + " as materialized (select " + needed + " from " + relation + ")"
                + (sql.before.isEmpty() ? "" : ",\n") + all;
    }

    private void add(int number, Task task) {
        Definition measure = task.measure();
        String rows = CountingSql.sliced(measure.rows(), measure.isStock(), KEPT, task.slices());
        each.put(
                number,
                switch (measure.value()) {
                    case Value.MedianOf(String column) -> median(number, measure, rows, column);
                    case Value.CountOf(String column) -> once(number, task, rows, column);
                    default -> added(number, task, rows);
                });
    }

    private String added(int number, Task task, String rows) {
        List<Pass> same = passes.computeIfAbsent(rows, r -> new ArrayList<>());
        for (Pass pass : same) {
            String taken = pass.take(task, number, codes);
            if (taken != null) {
                return taken;
            }
        }
        Pass pass = new Pass("pass_" + number, rows);
        same.add(pass);
        return Objects.requireNonNull(pass.take(task, number, codes));
    }

    private String median(int number, Definition measure, String rows, String column) {
        List<Cell> cells = CountingSql.cells(measure, codes);
        List<String> names = names(cells);
        String by = names.stream().map(name -> ", " + name).collect(Collectors.joining());
        return "select %d as task, counted_in as slice, 0 as cells, %s as cell, cast(count(*) as numeric) as numerator, %s as denominator, cast(measured as numeric) as value, %s from %s group by counted_in%s, measured"
                .formatted(
                        number,
                        names.isEmpty() ? "cast(null as text[])" : "array[" + String.join(", ", names) + "]",
                        NOTHING,
                        NO_SLICES,
                        inCells(measure, cells, rows, column, "measured"),
                        by);
    }

    private String once(int number, Task task, String rows, String column) {
        Definition measure = task.measure();
        List<Cell> cells = CountingSql.cells(measure, codes);
        List<String> names = names(cells);
        List<List<Integer>> sets = CountingSql.sets(measure, cells);
        SliceBits bits = SliceBits.of(measure, task.slices());
        String things = "things_" + number;
        String of = inCells(measure, cells, rows, column, "thing");
        if (bits.asksHowOften()) {
            before.add("slices_%s as (select thing, counted_in, %s, %s from %s where thing is not null %s)"
                    .formatted(
                            things,
                            CountingSql.ofCells(names),
                            SliceBits.times(),
                            of,
                            CountingSql.groupingSets("thing, counted_in", sets, names)));
            before.add("%s as materialized (select thing, cells, cell, %s from slices_%s group by thing, cells, cell)"
                    .formatted(things, bits.gathered(), things));
        } else {
            before.add("%s as materialized (select thing, %s, %s from %s where thing is not null %s)"
                    .formatted(
                            things,
                            CountingSql.ofCells(names),
                            bits.gathered(),
                            of,
                            CountingSql.groupingSets("thing", sets, names)));
        }
        boolean often = measure.pairs().stream()
                .anyMatch(pair -> pair.one().isTimes() || pair.other().isTimes());
        int whole = (1 << names.size()) - 1;
        return "select %d as task, 0 as slice, t.cells, t.cell, %s as numerator, %s as denominator, cast(count(*) as numeric) as value, %s as counted, %s as often from %s t%s group by t.cells, t.cell, %s%s"
                .formatted(
                        number,
                        NOTHING,
                        NOTHING,
                        bits.array("t"),
                        often ? bits.array("w") : "cast(null as bigint[])",
                        things,
                        often ? " join " + things + " w on w.thing = t.thing and w.cells = " + whole : "",
                        bits.columns("t"),
                        often ? ", " + bits.columns("w") : "");
    }

    /** The rows that meet the measure's condition, as {@code r}, with the column under that name and their cells. */
    private String inCells(Definition measure, List<Cell> cells, String rows, String column, String as) {
        String columns = IntStream.range(0, cells.size())
                .mapToObj(n -> ", " + CountingSql.cell(measure, codes, cells.get(n)) + " as cell_" + n)
                .collect(Collectors.joining());
        String condition = measure.rows().condition();
        return "(select counted_in, %s as %s%s from %s%s) r"
                .formatted(
                        measure.rows().column(column),
                        as,
                        columns,
                        rows,
                        condition == null ? "" : " where " + condition);
    }

    private static List<String> names(List<Cell> cells) {
        return IntStream.range(0, cells.size()).mapToObj(n -> "cell_" + n).toList();
    }
}
