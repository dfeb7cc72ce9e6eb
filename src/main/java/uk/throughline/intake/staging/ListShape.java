package uk.throughline.intake.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of a return: the rows of one kind.
 *
 * @param name as staged and as it arrives, such as {@code protection_plan}
 * @param title as receipts name it, such as "child protection plans"
 * @param parent the list whose rows these hang on, or null
 */
public record ListShape(String name, String title, @Nullable String parent, List<Column> columns) {

    /** The place of the column that each element or column of the return fills. */
    public Map<String, Integer> sources() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            for (String source : columns.get(i).source().split("\\|", -1)) {
                places.put(source, i);
            }
        }
        return places;
    }

    /** The table that the list is staged in. */
    public String table() {
        return "staged_" + name;
    }

    String create() {
        List<String> definitions = new ArrayList<>(
                List.of("row_no integer not null", "line integer not null", "child_no integer", "parent_no integer"));
        columns.forEach(
                column -> definitions.add(column.name() + " " + column.kind().type()));
        return "create temporary table " + table() + " (" + String.join(", ", definitions) + ") on commit drop";
    }
}
