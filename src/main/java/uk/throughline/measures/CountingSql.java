package uk.throughline.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Value;

/**
 * One statement that counts a measure for any number of periods, whole and by every single split, in one pass over its rows.
 * Its parameters are the arrays {@code numbers}, {@code froms} and {@code tos} of the periods. It gives {@code period_no},
 * {@code cells} (PostgreSQL's grouping mask: a bit of nought for the cell that the row is of), {@code cell_0…}, and what was
 * counted as {@code numerator}, {@code denominator} and {@code value}.
 *
 * @param cells what each {@code cell_n} is: a dimension's codes, or one level of its wider groups
 */
record CountingSql(String text, List<Cell> cells) {
    record Cell(Dimension dimension, int level) {
        boolean isGroup() {
            return level >= 0;
        }
    }

    static CountingSql of(Definition measure, Codes codes) {
        List<Cell> cells = cells(measure, codes);
        String named = names(cells.size());
        String text = """
                with figure_rows as (
                %s
                ), asked as (
                    select * from unnest(cast(:numbers as integer[]), cast(:froms as date[]), cast(:tos as date[])) as a(period_no, from_on, to_on)
                )%s
                select period_no%s, %s
                from (
                    select %s
                    from %s
                    %s
                ) counted
                group by grouping sets ((period_no)%s)
                """.formatted(
                        measure.sql().indent(4).stripTrailing(),
                        measure.isStock() ? "" : DAYS,
                        cells.isEmpty() ? ", 0 as cells" : ", grouping(" + named + ") as cells, " + named,
                        aggregates(measure.value()),
                        columns(measure, codes, cells),
                        measure.isStock() ? AT_DATE : IN_PERIOD,
                        groups(measure, codes, cells),
                        IntStream.range(0, cells.size())
                                .mapToObj(n -> ", (period_no, cell_" + n + ")")
                                .collect(Collectors.joining()));
        return new CountingSql(text, cells);
    }

    /** A row stands at a date from its first day up to but not with its last; see the methodology in the measure's file. */
    private static final String AT_DATE =
            "asked a join figure_rows r on r.from_on <= a.to_on and (r.to_on is null or r.to_on > a.to_on)";

    /** Each day of each period, so that rows find their periods by equality and not by comparing each with each. */
    private static final String DAYS = """
            , days as (
                select a.period_no, cast(d.day as date) as day
                from asked a cross join generate_series(cast(a.from_on as timestamp), cast(a.to_on as timestamp), interval '1 day') as d(day)
            )""";

    private static final String IN_PERIOD = "figure_rows r join days a on a.day = r.on_date";

    private static List<Cell> cells(Definition measure, Codes codes) {
        List<Cell> cells = new ArrayList<>();
        for (Dimension dimension : measure.dimensions()) {
            for (int level = -1; level < codes.groupLevels(dimension.codeList()); level++) {
                cells.add(new Cell(dimension, level));
            }
        }
        return cells;
    }

    private static String columns(Definition measure, Codes codes, List<Cell> cells) {
        List<String> columns = new ArrayList<>(List.of("a.period_no"));
        for (int n = 0; n < cells.size(); n++) {
            Cell cell = cells.get(n);
            String source = cell.isGroup()
                    ? "groups_of_" + cell.dimension().name() + ".level_" + cell.level()
                    : code(measure, codes, cell.dimension(), measure.isStock() ? "a.to_on" : "r.on_date");
            columns.add(source + " as cell_" + n);
        }
        switch (measure.value()) {
            case Value.Count c -> {}
            case Value.CountOf(String column) -> columns.add("r." + column + " as measured");
            case Value.SumOf(String column) -> columns.add("r." + column + " as measured");
            case Value.MeanOf(String column) -> columns.add("r." + column + " as measured");
            case Value.MedianOf(String column) -> columns.add("r." + column + " as measured");
            case Value.ShareOf(String met, String weight) ->
                columns.add("r." + met + " as met" + (weight == null ? "" : ", r." + weight + " as measured"));
        }
        return String.join(", ", columns);
    }

    /** The code of a row in a dimension, never null, at the date on which it is counted. */
    static String code(Definition measure, Codes codes, Dimension dimension, String date) {
        if (dimension.isAgeBand()) {
            return AgeBand.sql(date, measure.gives("expected_on"));
        }
        return "coalesce(r." + dimension.name() + ", " + quoted(codes.codeForNothing(dimension.codeList())) + ")";
    }

    private static String groups(Definition measure, Codes codes, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.level() == 0)
                .map(cell -> groupsOf(measure, codes, cell.dimension()))
                .collect(Collectors.joining("\n    "));
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
        String date = measure.isStock() ? "a.to_on" : "r.on_date";
        return "left join (values " + values + ") as groups_of_" + dimension.name() + "(code" + names
                + ") on groups_of_" + dimension.name() + ".code = " + code(measure, codes, dimension, date);
    }

    private static String aggregates(Value value) {
        return switch (value) {
            case Value.Count c -> NONE + "cast(count(*) as numeric) as value";
            case Value.CountOf c -> NONE + "cast(count(distinct measured) as numeric) as value";
            case Value.SumOf s -> NONE + "cast(coalesce(sum(measured), 0) as numeric) as value";
            case Value.ShareOf(String met, String weight)
            when weight == null ->
                "cast(count(*) filter (where met) as numeric) as numerator, cast(count(met) as numeric) as denominator,"
                        + " cast(null as numeric) as value";
            case Value.ShareOf s ->
                "cast(coalesce(sum(measured) filter (where met), 0) as numeric) as numerator,"
                        + " cast(coalesce(sum(measured) filter (where met is not null), 0) as numeric) as denominator,"
                        + " cast(null as numeric) as value";
            case Value.MeanOf m ->
                "cast(coalesce(sum(measured), 0) as numeric) as numerator, cast(count(measured) as numeric) as denominator,"
                        + " cast(null as numeric) as value";
            case Value.MedianOf m ->
                NONE + "cast(percentile_cont(0.5) within group (order by measured) as numeric) as value";
        };
    }

    private static final String NONE = "cast(null as numeric) as numerator, cast(null as numeric) as denominator, ";

    private static String names(int cells) {
        return IntStream.range(0, cells).mapToObj(n -> "cell_" + n).collect(Collectors.joining(", "));
    }

    private static String quoted(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
