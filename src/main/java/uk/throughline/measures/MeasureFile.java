package uk.throughline.measures;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.FileHeader;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Pair;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.Definition.Value;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Kind;
import uk.throughline.measures.Measure.Polarity;

/**
 * Reads a measure's file: a header comment of {@code key: value} lines, where a value goes on over lines without a key, and then
 * one SELECT. What is wrong is said in one sentence that names the file and the line.
 */
final class MeasureFile {
    private static final Set<String> KEYS = Set.of(
            "title",
            "question",
            "kind",
            "value",
            "unit",
            "places",
            "rate",
            "splits",
            "pairs",
            "floor",
            "follow_up",
            "polarity",
            "disclosure",
            "comparator",
            "source",
            "also",
            "order",
            "periods",
            "counting");
    private static final Pattern VALUE =
            Pattern.compile("(count|sum|share|mean|median)(?: of \\((\\w+)\\))?(?: by \\((\\w+)\\))?");
    private static final Pattern RATE = Pattern.compile("(\\d+) children aged (\\d+)-(\\d+)");
    private static final Pattern FOLLOW_UP = Pattern.compile("([1-9]\\d?) (months?|days?)");
    private static final Pattern SPLIT = Pattern.compile("([a-z_]+)(?: \\(([a-z_]+)\\))?");

    private final String id;
    private final FileHeader header;
    private final String sql;

    private MeasureFile(String id, String file, String content) {
        this.id = id;
        header = new FileHeader("measure", file, content, KEYS);
        sql = header.body();
        if (!sql.toLowerCase(Locale.ROOT).startsWith("select") || sql.contains(";")) {
            throw header.wrong(
                    header.lines() + 1, "after its header stands something other than one SELECT without a semicolon");
        }
    }

    /** The definition in the file. @throws IllegalStateException with the sentence that names file and line */
    static Definition read(String id, String file, String content) {
        return new MeasureFile(id, file, content).definition();
    }

    private Definition definition() {
        Kind kind = header.oneOf("kind", header.needed("kind"), Kind.class);
        Value value = value();
        PerPeople per = perPeople(value);
        List<Dimension> dimensions = dimensions();
        boolean calendarYears = calendarYears(kind);
        Measure measure = new Measure(
                id,
                header.needed("title"),
                header.needed("question"),
                kind,
                form(value),
                header.needed("unit"),
                header.number("places", 0),
                dimensions.stream().map(Dimension::name).toList(),
                header.optional("polarity") != null
                        ? header.oneOf("polarity", header.needed("polarity"), Polarity.class)
                        : Polarity.NONE,
                header.needed("source"),
                header.needed("counting"),
                header.optional("disclosure") == null ? "none" : header.needed("disclosure"),
                null,
                header.optional("comparator"));
        Definition definition = new Definition(
                header.number("order", 1_000),
                measure,
                sql,
                rows(),
                value,
                per,
                dimensions,
                pairs(dimensions),
                floor(value),
                followUp(kind),
                header.optional("also") == null
                        ? Set.of()
                        : Set.of(header.needed("also").split("\\s*,\\s*", -1)),
                calendarYears);
        checkColumns(definition);
        return definition;
    }

    private MeasureRows rows() {
        try {
            return MeasureRows.of(sql);
        } catch (IllegalArgumentException e) {
            throw header.wrong(header.lines() + 1, "its SELECT " + e.getMessage());
        }
    }

    private void checkColumns(Definition definition) {
        List<String> wanted = new ArrayList<>(List.of("row_id"));
        wanted.addAll(definition.isStock() ? List.of("from_on", "to_on") : List.of("on_date"));
        for (Dimension dimension : definition.dimensions()) {
            if (dimension.isTimes() && !(definition.value() instanceof Value.CountOf && !definition.isStock())) {
                throw header.wrong(
                        header.line("splits"),
                        dimension.name() + " says how often, which only a flow's count of (column) can");
            }
            if (!dimension.isTimes()) {
                wanted.add(dimension.isAgeBand() ? "born_on" : dimension.name());
            }
        }
        if (definition.floor() != null) {
            wanted.add(definition.floor());
        }
        Matcher named = Pattern.compile("\\((\\w+)\\)").matcher(header.needed("value"));
        while (named.find()) {
            wanted.add(named.group(1));
        }
        for (String column : wanted) {
            if (!definition.gives(column)) {
                throw header.wrong(
                        header.line("value"), "its SELECT gives no column " + column + ", which its header needs");
            }
        }
    }

    private Value value() {
        Matcher parts = VALUE.matcher(header.needed("value"));
        if (parts.matches()) {
            String column = parts.group(2);
            String weight = parts.group(3);
            boolean weighted = weight != null;
            if (column == null) {
                if (parts.group(1).equals("count") && !weighted) {
                    return new Value.Count();
                }
            } else if (!weighted || parts.group(1).equals("share")) {
                return switch (parts.group(1)) {
                    case "count" -> new Value.CountOf(column);
                    case "sum" -> new Value.SumOf(column);
                    case "share" -> new Value.ShareOf(column, weight);
                    case "mean" -> new Value.MeanOf(column);
                    default -> new Value.MedianOf(column);
                };
            }
        }
        throw header.wrong(
                header.line("value"),
                "value is \"" + header.needed("value")
                        + "\"; write count, count of (column), sum of (column), share of (met), share of (met) by (weight), mean of (column) or median of (column)");
    }

    private static Form form(Value value) {
        return switch (value) {
            case Value.Count c -> Form.COUNT;
            case Value.CountOf c -> Form.COUNT;
            case Value.SumOf s -> Form.SUM;
            case Value.ShareOf s -> Form.SHARE;
            case Value.MeanOf m -> Form.MEAN;
            case Value.MedianOf m -> Form.MEDIAN;
        };
    }

    private @Nullable PerPeople perPeople(Value value) {
        String rate = header.optional("rate");
        if (rate == null) {
            return null;
        }
        Matcher parts = RATE.matcher(rate);
        if (!parts.matches()) {
            throw header.wrong(header.line("rate"), "rate is \"" + rate + "\"; write it as 10000 children aged 0-17");
        }
        if (form(value) != Form.COUNT) {
            throw header.wrong(header.line("rate"), "only a count has a rate");
        }
        return new PerPeople(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private List<Dimension> dimensions() {
        String splits = header.optional("splits");
        List<Dimension> dimensions = new ArrayList<>();
        if (splits != null) {
            for (String split : splits.split("\\s*,\\s*", -1)) {
                Matcher parts = SPLIT.matcher(split);
                if (!parts.matches()) {
                    throw header.wrong(
                            header.line("splits"),
                            "\"" + split + "\" is not a split; write category or source (code_list)");
                }
                dimensions.add(new Dimension(parts.group(1), parts.group(2) == null ? parts.group(1) : parts.group(2)));
            }
        }
        return List.copyOf(dimensions);
    }

    private List<Pair> pairs(List<Dimension> dimensions) {
        String pairs = header.optional("pairs");
        List<Pair> read = new ArrayList<>();
        for (String pair : pairs == null ? new String[0] : pairs.split("\\s*,\\s*", -1)) {
            List<Dimension> two = dimensions.stream()
                    .filter(dimension -> List.of(pair.split(" with ", -1)).contains(dimension.name()))
                    .toList();
            if (two.size() != 2) {
                throw header.wrong(
                        header.line("pairs"), "\"" + pair + "\" is no pair of its splits; write phase with kind");
            }
            read.add(new Pair(two.getFirst(), two.getLast()));
        }
        return List.copyOf(read);
    }

    private @Nullable String floor(Value value) {
        String floor = header.optional("floor");
        if (floor != null && !(value instanceof Value.SumOf)) {
            throw header.wrong(header.line("floor"), "only a sum of (column) has a floor");
        }
        return floor;
    }

    private Period followUp(Kind kind) {
        String followUp = header.optional("follow_up");
        if (followUp == null) {
            return Period.ZERO;
        }
        Matcher parts = FOLLOW_UP.matcher(followUp);
        if (!parts.matches() || kind == Kind.STOCK) {
            throw header.wrong(
                    header.line("follow_up"),
                    "follow_up is \"" + followUp + "\"; a flow may say 3 months or 28 days, and a stock none");
        }
        int length = Integer.parseInt(parts.group(1));
        return parts.group(2).startsWith("month") ? Period.ofMonths(length) : Period.ofDays(length);
    }

    private boolean calendarYears(Kind kind) {
        String periods = header.optional("periods");
        if (periods != null && (!periods.equals("calendar year") || kind == Kind.STOCK)) {
            throw header.wrong(
                    header.line("periods"), "periods is \"" + periods + "\"; only a flow may say calendar year");
        }
        return periods != null;
    }
}
