package uk.throughline.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Definition.Dimension;
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
            "polarity",
            "disclosure",
            "comparator",
            "source",
            "order",
            "periods",
            "counting");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:/\\*)?\\s*([a-z_]+):\\s*(.*)$");
    private static final Pattern VALUE =
            Pattern.compile("(count|sum|share|mean|median)(?: of \\((\\w+)\\))?(?: by \\((\\w+)\\))?");
    private static final Pattern RATE = Pattern.compile("(\\d+) children aged (\\d+)-(\\d+)");
    private static final Pattern SPLIT = Pattern.compile("([a-z_]+)(?: \\(([a-z_]+)\\))?");

    private final String id;
    private final String file;
    private final Map<String, Entry> header = new LinkedHashMap<>();
    private final String sql;

    private record Entry(int line, String text) {}

    private MeasureFile(String id, String file, String content) {
        this.id = id;
        this.file = file;
        int end = content.indexOf("*/");
        if (!content.startsWith("/*") || end < 0) {
            throw wrong(1, "it does not begin with a header between /* and */");
        }
        readHeader(content.substring(0, end).split("\n", -1));
        sql = content.substring(end + 2).strip();
        if (!sql.toLowerCase(Locale.ROOT).startsWith("select") || sql.contains(";")) {
            throw wrong(
                    (int) content.substring(0, end).lines().count() + 1,
                    "after its header stands something other than one SELECT without a semicolon");
        }
    }

    /** The definition in the file. @throws IllegalStateException with the sentence that names file and line */
    static Definition read(String id, String file, String content) {
        return new MeasureFile(id, file, content).definition();
    }

    private void readHeader(String[] lines) {
        String key = null;
        for (int i = 0; i < lines.length; i++) {
            Matcher named = KEY.matcher(lines[i]);
            if (named.matches()) {
                key = named.group(1);
                if (!KEYS.contains(key)) {
                    throw wrong(i + 1, "there is no key \"" + key + "\" in a measure's header");
                }
                if (header.put(key, new Entry(i + 1, named.group(2).strip())) != null) {
                    throw wrong(i + 1, key + " is given twice");
                }
            } else if (!lines[i].isBlank() && !lines[i].strip().equals("/*")) {
                Entry before = key == null ? null : header.get(key);
                if (key == null || before == null) {
                    throw wrong(i + 1, "a line stands before the first key");
                }
                header.put(key, new Entry(before.line(), before.text() + " " + lines[i].strip()));
            }
        }
    }

    private Definition definition() {
        Kind kind = oneOf("kind", needed("kind"), Kind.class);
        Value value = value();
        PerPeople per = perPeople(value);
        List<Dimension> dimensions = dimensions();
        boolean calendarYears = calendarYears(kind);
        Measure measure = new Measure(
                id,
                needed("title"),
                needed("question"),
                kind,
                form(value),
                needed("unit"),
                number("places", 0),
                dimensions.stream().map(Dimension::name).toList(),
                header.containsKey("polarity") ? oneOf("polarity", needed("polarity"), Polarity.class) : Polarity.NONE,
                needed("source"),
                needed("counting"),
                optional("disclosure") == null ? "none" : needed("disclosure"),
                null,
                optional("comparator"));
        Definition definition =
                new Definition(number("order", 1_000), measure, sql, value, per, dimensions, calendarYears);
        checkColumns(definition);
        return definition;
    }

    private void checkColumns(Definition definition) {
        List<String> wanted = new ArrayList<>(List.of("row_id"));
        wanted.addAll(definition.isStock() ? List.of("from_on", "to_on") : List.of("on_date"));
        for (Dimension dimension : definition.dimensions()) {
            wanted.add(dimension.isAgeBand() ? "born_on" : dimension.name());
        }
        Matcher named = Pattern.compile("\\((\\w+)\\)").matcher(needed("value"));
        while (named.find()) {
            wanted.add(named.group(1));
        }
        for (String column : wanted) {
            if (!definition.gives(column)) {
                throw wrong(line("value"), "its SELECT gives no column " + column + ", which its header needs");
            }
        }
    }

    private Value value() {
        Matcher parts = VALUE.matcher(needed("value"));
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
        throw wrong(
                line("value"),
                "value is \"" + needed("value")
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
        String rate = optional("rate");
        if (rate == null) {
            return null;
        }
        Matcher parts = RATE.matcher(rate);
        if (!parts.matches()) {
            throw wrong(line("rate"), "rate is \"" + rate + "\"; write it as 10000 children aged 0-17");
        }
        if (form(value) != Form.COUNT) {
            throw wrong(line("rate"), "only a count has a rate");
        }
        return new PerPeople(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    private List<Dimension> dimensions() {
        String splits = optional("splits");
        List<Dimension> dimensions = new ArrayList<>();
        if (splits != null) {
            for (String split : splits.split("\\s*,\\s*", -1)) {
                Matcher parts = SPLIT.matcher(split);
                if (!parts.matches()) {
                    throw wrong(
                            line("splits"), "\"" + split + "\" is not a split; write category or source (code_list)");
                }
                dimensions.add(new Dimension(parts.group(1), parts.group(2) == null ? parts.group(1) : parts.group(2)));
            }
        }
        return List.copyOf(dimensions);
    }

    private boolean calendarYears(Kind kind) {
        String periods = optional("periods");
        if (periods != null && (!periods.equals("calendar year") || kind == Kind.STOCK)) {
            throw wrong(line("periods"), "periods is \"" + periods + "\"; only a flow may say calendar year");
        }
        return periods != null;
    }

    private <E extends Enum<E>> E oneOf(String key, String text, Class<E> of) {
        for (E value : of.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        throw wrong(
                line(key),
                key + " is \"" + text + "\"; write one of "
                        + String.join(
                                ", ",
                                java.util.Arrays.stream(of.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    private int number(String key, int otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            throw wrong(line(key), key + " is \"" + text + "\"; write a whole number");
        }
        return Integer.parseInt(text);
    }

    private String needed(String key) {
        Entry entry = header.get(key);
        if (entry == null || entry.text().isBlank()) {
            throw wrong(entry == null ? 1 : entry.line(), "its header does not say " + key);
        }
        return entry.text();
    }

    private @Nullable String optional(String key) {
        Entry entry = header.get(key);
        return entry == null ? null : entry.text();
    }

    private int line(String key) {
        Entry entry = header.get(key);
        return entry == null ? 1 : entry.line();
    }

    private IllegalStateException wrong(int line, String what) {
        return new IllegalStateException("The measure " + file + ", line " + line + ": " + what + ".");
    }
}
