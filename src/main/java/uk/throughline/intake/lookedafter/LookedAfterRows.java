package uk.throughline.intake.lookedafter;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.Values;

/** Stages the rows of a looked-after return, whichever form they came in: the same child is one child in all lists. */
final class LookedAfterRows implements LookedAfterChild.Rows {
    private static final int LONGEST_ID = 100;

    private final Staging staging;
    private final Map<String, Integer> children = new HashMap<>();
    private final CollectionYear episodes = new CollectionYear();
    private final CollectionYear others = new CollectionYear();

    LookedAfterRows(Staging staging) {
        this.staging = staging;
    }

    /** Stages a row whose first value is the child's id. */
    @Override
    public void add(ListShape shape, int line, @Nullable String[] values) throws SQLException {
        noteDates(shape, values);
        int rowNo = staging.nextRow(shape);
        String id = values[LookedAfterLists.CHILD_ID];
        if (id != null && Values.isShortenedNumber(id)) {
            staging.unreadable(shape, rowNo, shape.columns().get(LookedAfterLists.CHILD_ID), id);
            values[LookedAfterLists.CHILD_ID] = null;
            id = null;
        }
        int childNo = id == null || id.isEmpty() ? 0 : childNo(id);
        staging.add(shape, rowNo, line, childNo, 0, values);
    }

    /**
     * The year ending 31 March: from the dates of the episodes, else from the file's name, else the year that was spoken of before,
     * else from the dates of what there is.
     */
    int year(String fileName, OptionalInt before, int latest) {
        OptionalInt year = episodes.fromDates();
        if (year.isEmpty()) {
            year = CollectionYear.named(fileName);
        }
        if (year.isEmpty()) {
            year = before;
        }
        return year.orElse(Math.min(latest, others.fromDates().orElse(latest)));
    }

    private int childNo(String given) throws SQLException {
        String id = given.length() > LONGEST_ID ? given.substring(0, LONGEST_ID) : given;
        Integer known = children.get(id);
        if (known != null) {
            return known;
        }
        int childNo = children.size() + 1;
        children.put(id, childNo);
        staging.identity(childNo, id);
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
}
