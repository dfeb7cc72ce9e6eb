package uk.throughline.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Value;

/**
 * The statement that counts one measure, whole and by every single split, in one pass over its rows. It gives {@code slice},
 * {@code cells} (PostgreSQL's grouping mask: a bit of nought for the cell that the row is of), the cells as one array, and what
 * was counted as {@code numerator}, {@code denominator} and {@code value}.
 *
 * <p>Counts, sums, shares and means of a longer period are the sums of its slices, and those of a wider group the sums of its
 * codes, so they are counted by slice and code. Distinct counts and medians are not: their rows are given to each period, and
 * the groups are cells of their own.
 *
 * @param cells what each cell is: a dimension's codes, or one level of its wider groups
 */
record CountingSql(String text, List<Cell> cells) {
    static final String TIMES = "times_counted";

    record Cell(Dimension dimension, int level) {
        boolean isGroup() {
            return level >= 0;
        }
    }

    /** Whether a figure of the whole is the sum of figures of its parts. */
    static boolean addsUp(Definition measure) {
        return !(measure.value() instanceof Value.CountOf || measure.value() instanceof Value.MedianOf);
    }

    /** @param rows the measure's own SELECT, perhaps on rows that were read before */
    static CountingSql of(Definition measure, String rows, Codes codes, Slices slices) {
        boolean adds = addsUp(measure);
        List<Cell> cells = cells(measure, codes, adds);
        String columns = columns(measure, codes, cells);
        String from = howOften(measure, measure.isStock() ? standing(rows, slices) : happened(rows, slices, !adds));
        String groups = adds ? "" : groups(measure, codes);
        String names = cells.isEmpty() ? "" : ", " + names(cells.size());
        String counted = "select counted_in%s%s from %s%s".formatted(columns, measured(measure), from, groups);
        boolean once = cells.isEmpty() && measure.value() instanceof Value.CountOf;
        String each = adds
                ? "select counted_in%s, %s from (%s) r group by counted_in%s"
                        .formatted(names, aggregates(measure), counted, names)
                : once ? counted.replaceFirst("select ", "select distinct ") : counted;
        String text = """
                select counted_in as slice, %s as cells, %s as cell, %s
                from (%s) r
                group by grouping sets ((counted_in)%s)""".formatted(
                        cells.isEmpty() ? "0" : "grouping(" + names(cells.size()) + ")",
                        cells.isEmpty() ? "cast(null as text[])" : "array[" + names(cells.size()) + "]",
                        adds ? SUMS : once ? COUNTED_ONCE : aggregates(measure),
                        each,
                        IntStream.range(0, cells.size())
                                        .mapToObj(n -> ", (counted_in, cell_" + n + ")")
                                        .collect(Collectors.joining())
                                + pairs(measure, cells));
        return new CountingSql(text, cells);
    }

    private static String pairs(Definition measure, List<Cell> cells) {
        StringBuilder sets = new StringBuilder();
        for (Definition.Pair pair : measure.pairs()) {
            for (int one = 0; one < cells.size(); one++) {
                for (int other = 0; other < cells.size(); other++) {
                    if (cells.get(one).dimension().equals(pair.one())
                            && cells.get(other).dimension().equals(pair.other())) {
                        sets.append(", (counted_in, cell_%d, cell_%d)".formatted(one, other));
                    }
                }
            }
        }
        return sets.toString();
    }

    /** Beside each row, how many rows of its period have the same of what is counted once. */
    private static String howOften(Definition measure, String rows) {
        return measure.dimensions().stream().anyMatch(Dimension::isTimes)
                        && measure.value() instanceof Value.CountOf(String column)
                ? "(select r.*, " + times("r.counted_in, r." + column) + " from " + rows + ") r"
                : rows;
    }

    static String times(String of) {
        return "count(*) over (partition by " + of + ") as " + TIMES;
    }

    private static final String SUMS =
            "sum(numerator) as numerator, sum(denominator) as denominator, sum(value) as value";

    /** A row stands at a date from its first day up to but not with its last; each asked date on which it stands is a slice. */
    private static String standing(String rows, Slices slices) {
        return """
                (select r.*, s.counted_in, (%1$s)[s.counted_in] as counted_on
                 from (%2$s) r
                 cross join lateral generate_series(width_bucket(r.from_on - 1, %1$s) + 1,
                     coalesce(width_bucket(r.to_on - 1, %1$s), %3$d)) as s(counted_in)) r""".formatted(slices.sql(), rows, slices.count());
    }

    /** A row happens on its day; outside every slice it counts nowhere. */
    private static String happened(String rows, Slices slices, boolean inEachPeriod) {
        String slice = "width_bucket(r.on_date, " + slices.sql() + ")";
        String within = "r.on_date >= date '%s' and r.on_date < date '%s'"
                .formatted(slices.bounds().getFirst(), slices.bounds().getLast());
        if (!inEachPeriod) {
            return "(select r.*, %s as counted_in, r.on_date as counted_on from (%s) r where %s) r"
                    .formatted(slice, rows, within);
        }
        String pairs = IntStream.rangeClosed(1, slices.count())
                .boxed()
                .flatMap(number -> slices.periodsOf(number).stream().map(period -> "(" + number + ", " + period + ")"))
                .collect(Collectors.joining(", "));
        return """
                (select r.*, p.counted_in, r.on_date as counted_on from (%s) r
                 join (values %s) as p(slice, counted_in) on p.slice = %s where %s) r""".formatted(rows, pairs, slice, within);
    }

    private static List<Cell> cells(Definition measure, Codes codes, boolean adds) {
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : measure.dimensions()) {
            int levels = adds ? 0 : codes.groupLevels(dimension.codeList());
            for (int level = -1; level < levels; level++) {
                cells.add(new Cell(dimension, level));
            }
        }
        return cells;
    }

    private static String columns(Definition measure, Codes codes, List<Cell> cells) {
        StringBuilder columns = new StringBuilder();
        for (int n = 0; n < cells.size(); n++) {
            Cell cell = cells.get(n);
            columns.append(", ")
                    .append(
                            cell.isGroup()
                                    ? "groups_of_" + cell.dimension().name() + ".level_" + cell.level()
                                    : code(measure, codes, cell.dimension(), "counted_on"))
                    .append(" as cell_")
                    .append(n);
        }
        return columns.toString();
    }

    private static String measured(Definition measure) {
        return switch (measure.value()) {
            case Value.Count c -> "";
            case Value.CountOf(String column) -> ", r." + column + " as measured";
            case Value.SumOf(String column) ->
                ", r." + column + " as measured"
                        + (measure.floor() == null ? "" : ", r." + measure.floor() + " as is_floor");
            case Value.MeanOf(String column) -> ", r." + column + " as measured";
            case Value.MedianOf(String column) -> ", r." + column + " as measured";
            case Value.ShareOf(String met, String weight) ->
                ", r." + met + " as met" + (weight == null ? "" : ", r." + weight + " as measured");
        };
    }

    /** The code of a row {@code r} in a dimension, never null, at the date on which it is counted. */
    static String code(Definition measure, Codes codes, Dimension dimension, String date) {
        if (dimension.isAgeBand()) {
            return AgeBand.sql(date, measure.gives("expected_on"));
        }
        if (dimension.isTimes()) {
            return "case when r." + TIMES + " >= 3 then '3+' else cast(r." + TIMES + " as text) end";
        }
        return "coalesce(r." + dimension.name() + ", " + quoted(codes.codeForNothing(dimension.codeList())) + ")";
    }

    private static String groups(Definition measure, Codes codes) {
        return measure.dimensions().stream()
                .filter(dimension -> codes.groupLevels(dimension.codeList()) > 0)
                .map(dimension -> groupsOf(measure, codes, dimension))
                .collect(Collectors.joining());
    }

    private static String groupsOf(Definition measure, Codes codes, Dimension dimension) {
        String list = dimension.codeList();
        int levels = codes.groupLevels(list);
        List<String> all =
                new ArrayList<>(codes.of(list).stream().map(Codes.Code::code).toList());
        all.add("");
        String values = all.stream()
                .map(code -> "(" + quoted(code)
                        + IntStream.range(0, levels)
                                .mapToObj(level -> ", " + quoted(codes.group(list, code, level)))
                                .collect(Collectors.joining())
                        + ")")
                .collect(Collectors.joining(", "));
        String names =
                IntStream.range(0, levels).mapToObj(level -> ", level_" + level).collect(Collectors.joining());
        return " left join (values " + values + ") as groups_of_" + dimension.name() + "(code" + names
                + ") on groups_of_" + dimension.name() + ".code = " + code(measure, codes, dimension, "counted_on");
    }

    private static String aggregates(Definition measure) {
        return switch (measure.value()) {
            case Value.Count c -> NONE + "cast(count(*) as numeric) as value";
            case Value.CountOf c -> NONE + "cast(count(distinct measured) as numeric) as value";
            case Value.SumOf s ->
                (measure.floor() == null ? NONE : FLOORS) + "cast(coalesce(sum(measured), 0) as numeric) as value";
            case Value.ShareOf(String met, String weight)
            when weight == null ->
                "cast(count(*) filter (where met) as numeric) as numerator, cast(count(met) as numeric) as denominator"
                        + NO_VALUE;
            case Value.ShareOf s ->
                "cast(coalesce(sum(measured) filter (where met), 0) as numeric) as numerator,"
                        + " cast(coalesce(sum(measured) filter (where met is not null), 0) as numeric) as denominator"
                        + NO_VALUE;
            case Value.MeanOf m ->
                "cast(coalesce(sum(measured), 0) as numeric) as numerator, cast(count(measured) as numeric) as denominator"
                        + NO_VALUE;
            case Value.MedianOf m ->
                NONE + "cast(percentile_cont(0.5) within group (order by measured) as numeric) as value";
        };
    }

    private static final String NONE = "cast(null as numeric) as numerator, cast(null as numeric) as denominator, ";
    /** For a sum the numerator is how many of its rows are only a floor. */
    private static final String FLOORS =
            "cast(count(*) filter (where is_floor) as numeric) as numerator, cast(null as numeric) as denominator, ";

    private static final String COUNTED_ONCE = NONE + "cast(count(measured) as numeric) as value";
    private static final String NO_VALUE = ", cast(null as numeric) as value";

    private static String names(int cells) {
        return IntStream.range(0, cells).mapToObj(n -> "cell_" + n).collect(Collectors.joining(", "));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
