package uk.throughline.measures;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header of a measure's file: its keys, where they stand, and the sentence that tells where one is wrong. */
final class MeasureHeader {
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

    private final String file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, String text) {}

    /** @throws IllegalStateException where a line is no part of a header */
    MeasureHeader(String file, String content) {
        this.file = file;
        int end = content.indexOf("*/");
        if (!content.startsWith("/*") || end < 0) {
            throw wrong(1, "it does not begin with a header between /* and */");
        }
        read(content.substring(0, end).split("\n", -1));
    }

    private void read(String[] lines) {
        String key = null;
        for (int i = 0; i < lines.length; i++) {
            Matcher named = KEY.matcher(lines[i]);
            if (named.matches()) {
                key = named.group(1);
                if (!KEYS.contains(key)) {
                    throw wrong(i + 1, "there is no key \"" + key + "\" in a measure's header");
                }
                if (entries.put(key, new Entry(i + 1, named.group(2).strip())) != null) {
                    throw wrong(i + 1, key + " is given twice");
                }
            } else if (!lines[i].isBlank() && !lines[i].strip().equals("/*")) {
                Entry before = key == null ? null : entries.get(key);
                if (key == null || before == null) {
                    throw wrong(i + 1, "a line stands before the first key");
                }
                entries.put(key, new Entry(before.line(), before.text() + " " + lines[i].strip()));
            }
        }
    }

    <E extends Enum<E>> E oneOf(String key, String text, Class<E> of) {
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
                                Arrays.stream(of.getEnumConstants())
                                        .map(value -> value.name().toLowerCase(Locale.ROOT))
                                        .toList()));
    }

    int number(String key, int otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            throw wrong(line(key), key + " is \"" + text + "\"; write a whole number");
        }
        return Integer.parseInt(text);
    }

    String needed(String key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.text().isBlank()) {
            throw wrong(entry == null ? 1 : entry.line(), "its header does not say " + key);
        }
        return entry.text();
    }

    @Nullable
    String optional(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.text();
    }

    int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 1 : entry.line();
    }

    IllegalStateException wrong(int line, String what) {
        return new IllegalStateException("The measure " + file + ", line " + line + ": " + what + ".");
    }
}
