package uk.throughline.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Measure.Form;

/**
 * A published series that a measure can be held against.
 *
 * @param formulas for counts, rates, shares and medians: how the series is taken from the columns of the table
 * @param published who publishes it
 * @param datasetOfParts the table that tells of its parts, or "" where none does
 * @param parts how the count of a part is taken from that table, by the split's code
 */
record PublishedSeries(
        String dataset,
        Map<Form, Formula> formulas,
        String published,
        String datasetOfParts,
        Map<String, Formula> parts) {
    private static final Pattern PART = Pattern.compile("\\.part\\.(\\w+)\\.(.+)");

    /** Columns added up, as a percentage of another column where there is one. */
    record Formula(List<String> sum, @Nullable String of) {
        static Formula parse(String text) {
            String[] parts = text.split("\\s+/\\s+", 2);
            return new Formula(List.of(parts[0].split("\\s+\\+\\s+")), parts.length == 2 ? parts[1] : null);
        }
    }

    /** The series of {@code measures/comparators.properties} by name. @throws IllegalStateException naming what is wrong there */
    static Map<String, PublishedSeries> all() {
        Properties lines = new Properties();
        try (InputStream in = PublishedSeries.class.getResourceAsStream("/measures/comparators.properties")) {
            if (in == null) {
                throw new IllegalStateException("measures/comparators.properties is missing from the application");
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, PublishedSeries> series = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            String name = key.substring(0, Math.max(0, key.indexOf('.')));
            series.computeIfAbsent(name, n -> named(lines, n));
        }
        return series;
    }

    private static PublishedSeries named(Properties lines, String name) {
        Map<Form, Formula> formulas = new java.util.EnumMap<>(Form.class);
        Map.of("count", Form.COUNT, "rate", Form.RATE, "share", Form.SHARE, "median", Form.MEDIAN)
                .forEach((key, form) -> {
                    String text = lines.getProperty(name + "." + key);
                    if (text != null) {
                        formulas.put(form, Formula.parse(text.strip()));
                    }
                });
        if (formulas.isEmpty()) {
            throw new IllegalStateException(
                    "measures/comparators.properties gives no count, rate, share or median for \"" + name + "\".");
        }
        Map<String, Formula> parts = new TreeMap<>();
        for (String key : lines.stringPropertyNames()) {
            Matcher part = PART.matcher(key.startsWith(name + ".") ? key.substring(name.length()) : "");
            if (part.matches()) {
                parts.put(part.group(1) + "=" + part.group(2), Formula.parse(needed(lines, key)));
            }
        }
        return new PublishedSeries(
                needed(lines, name + ".dataset"),
                Map.copyOf(formulas),
                needed(lines, name + ".published"),
                parts.isEmpty() ? "" : needed(lines, name + ".parts"),
                parts);
    }

    private static String needed(Properties lines, String key) {
        String text = lines.getProperty(key);
        if (text == null || text.isBlank()) {
            throw new IllegalStateException("measures/comparators.properties does not say " + key + ".");
        }
        return text.strip();
    }
}
