package uk.throughline.intake.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.throughline.intake.staging.ListShape;

/**
 * One rule about one list.
 *
 * @param error whether the row is refused; else it is accepted and to be looked at
 * @param list the staged list it speaks of, {@code header} for the return itself
 * @param sql yields {@code row_no} and {@code value} of the rows that are wrong
 */
public record Check(
        String code, boolean error, String list, String means, String toDo, int fromYear, int toYear, String sql) {
    private static final Pattern FILE = Pattern.compile("\\s*/\\*(.*?)\\*/(.*)", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\\s*([a-z_]+):\\s*(.*\\S)\\s*");

    /** Reads a check's file; where it speaks of every list it is one check a list. @throws IllegalStateException naming what is wrong */
    static List<Check> read(String name, String text, List<ListShape> lists) {
        Matcher file = FILE.matcher(text);
        if (!file.matches()) {
            throw new IllegalStateException("The check " + name + " has no header comment");
        }
        Map<String, String> header = new HashMap<>();
        for (String line : file.group(1).split("\n", -1)) {
            Matcher entry = LINE.matcher(line);
            if (entry.matches()) {
                header.put(entry.group(1), entry.group(2));
            }
        }
        String list = needed(name, header, "list");
        if (!list.equals("every")) {
            boolean known = list.equals("header")
                    || lists.stream().anyMatch(shape -> shape.name().equals(list));
            if (!known) {
                throw new IllegalStateException("The check " + name + " speaks of a list that there is not: " + list);
            }
            return List.of(of(name, header, needed(name, header, "code"), list, file.group(2)));
        }
        return lists.stream()
                .map(shape -> of(
                        name,
                        header,
                        header.get("code") + "." + shape.name(),
                        shape.name(),
                        file.group(2).replace("{list}", shape.name())))
                .toList();
    }

    private static Check of(String name, Map<String, String> header, String code, String list, String sql) {
        String severity = needed(name, header, "severity");
        if (!severity.equals("error") && !severity.equals("query")) {
            throw new IllegalStateException("The check " + name + " is neither error nor query: " + severity);
        }
        String[] years = header.getOrDefault("years", "-").split("-", -1);
        return new Check(
                code,
                severity.equals("error"),
                list,
                needed(name, header, "means"),
                needed(name, header, "to_do"),
                years[0].isBlank() ? 0 : Integer.parseInt(years[0].strip()),
                years[1].isBlank() ? 9999 : Integer.parseInt(years[1].strip()),
                sql.strip());
    }

    private static String needed(String name, Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalStateException("The check " + name + " does not say its " + key);
        }
        return value;
    }

    boolean holdsIn(int year) {
        return year >= fromYear && year <= toYear;
    }
}
