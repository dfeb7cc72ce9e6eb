package uk.throughline.intake.lookedafter;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.Staging;

/** Reads looked-after lists in CSV and stages their rows. */
public final class LookedAfterReader {
    private final Staging staging;
    private final LookedAfterRows rows;

    private LookedAfterReader(Staging staging) {
        this.staging = staging;
        this.rows = new LookedAfterRows(staging);
    }

    /**
     * Stages the lists and finds the year they are for: from the dates of the episodes, else from the file's name, else the year
     * that was spoken of before, else from the dates of what there is.
     *
     * @param before the year of the looked-after return accepted last
     * @return the year ending 31 March
     */
    public static int read(List<Found> lists, String fileName, OptionalInt before, int latest, Staging staging)
            throws IOException, SQLException {
        LookedAfterReader reader = new LookedAfterReader(staging);
        for (Found found : lists) {
            reader.list(found);
        }
        return reader.rows.year(fileName, before, latest);
    }

    private void list(Found found) throws IOException, SQLException {
        try (CsvTable table = CsvTable.open(found.part())) {
            ListShape shape = found.shape();
            Map<String, Integer> sources = shape.sources();
            Integer[] targets = new Integer[table.columns().size()];
            for (Map.Entry<String, Integer> column : table.places().entrySet()) {
                targets[column.getValue()] = sources.get(column.getKey());
                if (targets[column.getValue()] == null && !MendMark.is(column.getKey())) {
                    staging.notUnderstood(
                            "column " + column.getKey() + " of " + found.part().name());
                }
            }
            for (String source : sources.keySet()) {
                if (!table.places().containsKey(source) && !LookedAfterLists.ADDED_LATER.contains(source)) {
                    staging.notUnderstood(
                            "no column " + source + " in " + found.part().name());
                }
            }
            while (table.next()) {
                row(table, shape, targets);
            }
        }
    }

    private void row(CsvTable table, ListShape shape, @Nullable Integer[] targets) throws SQLException {
        @Nullable String[] values = new String[shape.columns().size()];
        for (int i = 0; i < targets.length; i++) {
            Integer target = targets[i];
            if (target != null) {
                values[target] = table.value(i);
            }
        }
        rows.add(shape, table.line(), values);
    }

    /** A part of what was sent, and the list that it is. */
    public record Found(SentFile.Part part, ListShape shape) {}
}
