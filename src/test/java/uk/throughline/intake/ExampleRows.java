package uk.throughline.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;

/** Rows as a check's file writes them down for its examples, staged as a return's would be. */
final class ExampleRows {
    private static final Pattern VALUE = Pattern.compile("([a-z_]+)=(?:\"([^\"]*)\"|(\\S*))");

    private ExampleRows() {}

    /** The list that each row of an example is of. */
    static List<String> lists(String example) {
        return List.of(example.split("\\|", -1)).stream()
                .map(row -> row.strip().split("\\s+", 2)[0])
                .toList();
    }

    /** Rows divided by |, each a list and {@code column=value}; a row hangs on the row of its parent's list before it. */
    static void stage(String example, Staging staging, List<ListShape> lists, int year) throws SQLException {
        Map<String, Integer> children = new LinkedHashMap<>();
        Map<String, Integer> latest = new HashMap<>();
        Map<String, String> header = new HashMap<>();
        String child = "C1";
        for (String row : example.split("\\|", -1)) {
            Map<String, String> values = values(row);
            String list = row.strip().split("\\s+", 2)[0];
            if (list.equals("header")) {
                header.putAll(values);
                continue;
            }
            ListShape shape = lists.stream()
                    .filter(one -> one.name().equals(list))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no list " + list));
            if (list.equals("child") && !values.containsKey("la_child_id")) {
                values.put("la_child_id", "C" + (children.size() + 1));
            }
            child = values.getOrDefault("la_child_id", child);
            boolean known = children.containsKey(child);
            int number = children.computeIfAbsent(child, id -> children.size() + 1);
            if (!known && !child.isEmpty()) {
                staging.identity(number, child);
            }
            boolean census = shape.parent() != null || list.equals("child") && lists == CensusLists.ALL;
            boolean ofChildren =
                    shape.columns().stream().anyMatch(column -> column.name().equals("la_child_id"));
            if (!census && ofChildren && !values.containsKey("la_child_id")) {
                values.put("la_child_id", child);
            }
            int rowNo = staging.nextRow(shape);
            int parent = shape.parent() == null ? 0 : latest.getOrDefault(shape.parent(), 0);
            staging.add(shape, rowNo, rowNo + 1, number, parent, cells(shape, values));
            latest.put(list, rowNo);
        }
        staging.finish();
        staging.header(
                header.containsKey("year") ? number(header.get("year")) : Integer.valueOf(year),
                LocalDate.parse(header.getOrDefault("reference_date", year + "-03-31")),
                header.getOrDefault("authority", "372"),
                LocalDate.of(year - 1, 4, 1),
                LocalDate.of(year, 3, 31));
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static Map<String, String> values(String row) {
        Map<String, String> values = new HashMap<>();
        Matcher value = VALUE.matcher(row);
        while (value.find()) {
            values.put(value.group(1), value.group(2) != null ? value.group(2) : value.group(3));
        }
        return values;
    }

    private static @Nullable String[] cells(ListShape shape, Map<String, String> values) {
        @Nullable String[] cells = new String[shape.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            Column column = shape.columns().get(i);
            String value = values.remove(column.name());
            cells[i] = value != null && column.kind() == Column.Kind.CODES ? value.replace(',', Values.DIVIDER) : value;
        }
        if (!values.isEmpty()) {
            throw new IllegalArgumentException(shape.name() + " has no columns " + Objects.toString(values.keySet()));
        }
        return cells;
    }
}
