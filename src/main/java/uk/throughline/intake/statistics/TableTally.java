package uk.throughline.intake.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.NotUnderstood;

/** What became of the rows of a table of figures while it was read. */
public final class TableTally {
    private static final int MOST_PLACES = 1_000;

    private final List<Place> refused = new ArrayList<>();
    private final List<Integer> refusedLines = new ArrayList<>();
    private final Map<String, Long> notUnderstood = new TreeMap<>();
    private long read;
    private long refusedRows;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    void accepted(LocalDate first, LocalDate last) {
        read++;
        from = from == null || first.isBefore(from) ? first : from;
        to = to == null || last.isAfter(to) ? last : to;
    }

    void refused(int line, String value) {
        read++;
        refusedRows++;
        refusedLines.add(line);
        if (refused.size() < MOST_PLACES) {
            refused.add(new Place(line, value.length() > 200 ? value.substring(0, 200) : value));
        }
    }

    void notUnderstood(String what) {
        NotUnderstood.add(notUnderstood, what);
    }

    public long read() {
        return read;
    }

    public long refusedRows() {
        return refusedRows;
    }

    /** The first thousand rows that were refused. */
    public List<Place> refused() {
        return refused;
    }

    /** The lines of all rows that were refused. */
    public List<Integer> refusedLines() {
        return refusedLines;
    }

    public Map<String, Long> notUnderstood() {
        return notUnderstood;
    }

    /** The first day that the accepted rows speak of. */
    public @Nullable LocalDate from() {
        return from;
    }

    /** The last day that the accepted rows speak of. */
    public @Nullable LocalDate to() {
        return to;
    }

    /** A refused row: its line and what it gave for its area and year. */
    public record Place(int line, String value) {}
}
