package uk.throughline.intake.lookedafter;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;

/** Reads looked-after lists and stages their rows; the same child is one child in all of them. */
public final class LookedAfterReader {
    private final Staging staging;
    private final Map<String, Integer> children = new HashMap<>();
    private final CollectionYear episodes = new CollectionYear();
    private final CollectionYear others = new CollectionYear();

    private LookedAfterReader(Staging staging) {
        this.staging = staging;
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
        OptionalInt year = reader.episodes.fromDates();
        if (year.isEmpty()) {
            year = CollectionYear.named(fileName);
        }
        if (year.isEmpty()) {
            year = before;
        }
        return year.orElse(Math.min(latest, reader.others.fromDates().orElse(latest)));
    }

    private void list(Found found) throws IOException, SQLException {
        try (CsvTable table = CsvTable.open(found.part())) {
            ListShape shape = found.shape();
            Map<String, Integer> sources = shape.sources();
            Integer[] targets = new Integer[table.columns().size()];
            for (Map.Entry<String, Integer> column : table.places().entrySet()) {
                targets[column.getValue()] = sources.get(column.getKey());
                if (targets[column.getValue()] == null) {
                    staging.notUnderstood(
                            "column " + column.getKey() + " of " + found.part().name());
                }
            }
            for (String source : sources.keySet()) {
                if (!table.places().containsKey(source)) {
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
        noteDates(shape, values);
        String id = values[LookedAfterLists.CHILD_ID];
        int childNo = id == null || id.isEmpty() ? 0 : childNo(id);
        staging.add(shape, staging.nextRow(shape), table.line(), childNo, 0, values);
    }

    private int childNo(String id) throws SQLException {
        Integer known = children.get(id);
        if (known != null) {
            return known;
        }
        int childNo = children.size() + 1;
        children.put(id, childNo);
        staging.identity(childNo, id.length() > 100 ? id.substring(0, 100) : id);
        return childNo;
    }

    private void noteDates(ListShape shape, @Nullable String[] values) {
        if (shape.equals(LookedAfterLists.EPISODE)) {
            episodes.saw(Values.day(values[LookedAfterLists.EPISODE_STARTED]));
            episodes.saw(Values.day(values[LookedAfterLists.EPISODE_ENDED]));
        } else if (shape.equals(LookedAfterLists.REVIEW)) {
            others.saw(Values.day(values[LookedAfterLists.REVIEW_HELD]));
        } else if (shape.equals(LookedAfterLists.ABSENCE)) {
            others.saw(Values.day(values[LookedAfterLists.ABSENCE_FROM]));
        }
    }

    /** A part of what was sent, and the list that it is. */
    public record Found(SentFile.Part part, ListShape shape) {}
}
