package uk.throughline.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A measure's SELECT taken apart, so that measures of one relation are counted in one reading of it.
 *
 * @param columns what stands for each column that it gives, by the column's name
 * @param relation the view of a room that the rows are of
 * @param condition what its rows must meet, or null
 */
record MeasureRows(
        Map<String, String> columns,
        String relation,
        @Nullable String condition) {
    private static final Pattern COLUMN = Pattern.compile("(?is)(?:(.*\\S)\\s+as\\s+)?([a-z_]+)");
    private static final Pattern RELATION = Pattern.compile("(?s)([a-z_]+\\.rows_[a-z_]+)(?:\\s+where\\s+(.+))?");
    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s");

    /** @throws IllegalArgumentException with what is wrong, to be read after "its SELECT" */
    static MeasureRows of(String sql) {
        String select = sql.strip();
        Matcher from = FROM.matcher(select);
        int at = from.find("select".length()) ? from.start() : select.length();
        while (at < select.length() && depth(select, at) > 0) {
            at = from.find() ? from.start() : select.length();
        }
        Matcher relation = RELATION.matcher(
                at == select.length() ? "" : select.substring(from.end()).strip());
        if (!relation.matches()) {
            throw new IllegalArgumentException(
                    "is not of one relation; write select columns from room.rows_of_something, perhaps where …");
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String one : listed(select.substring("select".length(), at))) {
            Matcher column = COLUMN.matcher(one.strip());
            if (!column.matches()) {
                throw new IllegalArgumentException("gives " + one.strip() + " without a name; write … as name");
            }
            columns.put(column.group(2), column.group(1) == null ? column.group(2) : column.group(1));
        }
        return new MeasureRows(columns, relation.group(1), relation.group(2));
    }

    /** What stands for the column in the relation. */
    String column(String name) {
        String column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("There is no column " + name + " among " + columns.keySet() + ".");
        }
        return column;
    }

    private static List<String> listed(String items) {
        List<String> list = new ArrayList<>();
        int begun = 0;
        for (int at = items.indexOf(','); at >= 0; at = items.indexOf(',', at + 1)) {
            if (depth(items, at) == 0) {
                list.add(items.substring(begun, at));
                begun = at + 1;
            }
        }
        list.add(items.substring(begun));
        return list;
    }

    /** How many brackets are open at the place; a quotation counts as one. */
    private static int depth(String text, int place) {
        int open = 0;
        boolean quoted = false;
        for (char c : text.substring(0, place).toCharArray()) {
            quoted ^= c == '\'';
            open += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return open + (quoted ? 1 : 0);
    }
}
