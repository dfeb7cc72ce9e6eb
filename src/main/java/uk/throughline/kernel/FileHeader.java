package uk.throughline.kernel;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header comment at the top of a file of SQL that says what it is for: {@code key: value} lines, where a value goes on over
 * lines without a key. It knows where each key stands, and says in one sentence where one is wrong.
 */
public final class FileHeader {
    private static final Pattern KEY = Pattern.compile("^\\s*(?:/\\*)?\\s*([a-z_]+):\\s*(.*)$");

    private final String what;
    private final String file;
    private final Set<String> keys;
    private final String body;
    private final int lines;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(int line, String text) {}

    /**
     * @param what the kind of file, such as "measure"
     * @param keys those that its header may have
     * @throws IllegalStateException where a line is no part of a header
     */
    public FileHeader(String what, String file, String content, Set<String> keys) {
        this.what = what;
        this.file = file;
        this.keys = keys;
        int end = content.indexOf("*/");
        if (!content.startsWith("/*") || end < 0) {
            throw wrong(1, "it does not begin with a header between /* and */");
        }
        String[] read = content.substring(0, end).split("\n", -1);
        lines = read.length;
        read(read);
        body = content.substring(end + 2).strip();
    }

    /** What stands after the header. */
    public String body() {
        return body;
    }

    /** How many lines the header has. */
    public int lines() {
        return lines;
    }

    private void read(String[] lines) {
        String key = null;
        for (int i = 0; i < lines.length; i++) {
            Matcher named = KEY.matcher(lines[i]);
            if (named.matches()) {
                key = named.group(1);
                if (!keys.contains(key)) {
                    throw wrong(i + 1, "there is no key \"" + key + "\" in a " + what + "'s header");
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

    public <E extends Enum<E>> E oneOf(String key, String text, Class<E> of) {
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

    public int number(String key, int otherwise) {
        String text = optional(key);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,4}")) {
            throw wrong(line(key), key + " is \"" + text + "\"; write a whole number");
        }
        return Integer.parseInt(text);
    }

    public String needed(String key) {
        Entry entry = entries.get(key);
        if (entry == null || entry.text().isBlank()) {
            throw wrong(entry == null ? 1 : entry.line(), "its header does not say " + key);
        }
        return entry.text();
    }

    public @Nullable String optional(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.text();
    }

    public int line(String key) {
        Entry entry = entries.get(key);
        return entry == null ? 1 : entry.line();
    }

    public IllegalStateException wrong(int line, String because) {
        return new IllegalStateException("The " + what + " " + file + ", line " + line + ": " + because + ".");
    }
}
