package uk.throughline.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A room's table of dated statements: what a return said, which return, and which one said otherwise later. It has, beside these
 * columns, {@code child_id} where it is about children, {@code received_in}, {@code as_at} and {@code superseded_in}.
 *
 * @param table with its schema
 * @param arriving the relation that what arrives is read from, with child_id and all columns named here
 * @param keys what tells the statements of one child apart, besides the child
 * @param values what is said
 * @param span where a statement begins and ends in time, or null where it has no end
 * @param carried values that a return has no word for, taken over from the statement that it supersedes
 * @param complete whether the return claims to tell all: then what was open and is not told any more has ended
 * @param ofChildren whether each statement is about a child
 */
public record DatedTable(
        String table,
        String arriving,
        List<String> keys,
        List<String> values,
        List<String> carried,
        @Nullable Span span,
        boolean complete,
        boolean ofChildren) {
    private static final List<String> WHO = List.of("born_on", "sex", "ethnicity");
    private static final Pattern LIST = Pattern.compile("arriving_(\\w+)");

    public DatedTable(
            String table,
            String arriving,
            List<String> keys,
            List<String> values,
            @Nullable Span span,
            boolean complete) {
        this(table, arriving, keys, values, List.of(), span, complete, true);
    }

    /** A table of statements that name no child; such a list never claims to tell all. */
    public static DatedTable ofNoChild(String table, String arriving, List<String> keys, List<String> values) {
        return new DatedTable(table, arriving, keys, values, List.of(), null, false, false);
    }

    /** The values, and after them the birthday, sex and ethnic group as the sender of a template gives them. */
    public static List<String> withWho(String... values) {
        List<String> all = new ArrayList<>(List.of(values));
        all.addAll(WHO);
        return List.copyOf(all);
    }

    /** The name of the list that arrives. */
    String list() {
        Matcher list = LIST.matcher(arriving);
        return list.find() ? list.group(1) : arriving;
    }

    /** The same table for a return that has no word for some of its values. */
    DatedTable without(Set<String> untold) {
        return new DatedTable(
                table,
                arriving,
                keys,
                values.stream().filter(value -> !untold.contains(value)).toList(),
                values.stream().filter(untold::contains).toList(),
                span,
                complete,
                ofChildren);
    }

    /**
     * The columns of the first and last day.
     *
     * @param never a column that is true of statements without an end that were never open, or null
     */
    public record Span(String start, String end, @Nullable String never) {
        public Span(String start, String end) {
            this(start, end, null);
        }

        /** That the statement of the relation called so is open. */
        String isOpen(String relation) {
            String open = relation + "." + end + " is null";
            return never == null ? open : open + " and not " + relation + "." + never;
        }
    }

    /** "t.child_id = a.child_id and t.started_on = a.started_on". */
    String sameKey(String one, String other) {
        List<String> equal = new ArrayList<>();
        if (ofChildren) {
            equal.add(one + ".child_id = " + other + ".child_id");
        }
        keys.forEach(key -> equal.add(one + "." + key + " = " + other + "." + key));
        return String.join(" and ", equal);
    }

    /** Every column that a return fills, of the relation that is called so; the end may be another expression. */
    String columnsOf(String relation, @Nullable String end) {
        List<String> columns = new ArrayList<>();
        if (ofChildren) {
            columns.add(relation + ".child_id");
        }
        for (String column : allColumns()) {
            boolean replaced = end != null && span != null && column.equals(span.end());
            columns.add(replaced ? end : relation + "." + column);
        }
        return String.join(", ", columns);
    }

    String columns() {
        return (ofChildren ? "child_id, " : "") + String.join(", ", allColumns());
    }

    String valuesOf(String relation) {
        return String.join(
                ", ", values.stream().map(value -> relation + "." + value).toList());
    }

    private List<String> allColumns() {
        List<String> all = new ArrayList<>(keys);
        all.addAll(values);
        all.addAll(carried);
        return all;
    }

    /** The columns as a return fills them: what it has no word for comes from the other relation. */
    String columnsOf(String relation, Set<String> others, String other) {
        List<String> columns = new ArrayList<>();
        if (ofChildren) {
            columns.add(relation + ".child_id");
        }
        allColumns().forEach(column -> columns.add((others.contains(column) ? other : relation) + "." + column));
        return String.join(", ", columns);
    }
}
