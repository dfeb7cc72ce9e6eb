package uk.throughline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a return. Rows read are rows accepted and rows refused; nothing is unaccounted for.
 *
 * @param number counts up; the number of an accepted return is the vintage of the figures counted after it
 * @param kind such as "Children in need census"
 * @param from the first day the return speaks of, where it says so
 * @param to the last day
 * @param digest SHA-256 of the file, in hexadecimal
 * @param lists totals by list of the return
 * @param findings by rule, worst first
 * @param notUnderstood elements or columns that were read past, with how often; nothing is dropped in silence
 * @param newRecords how many records the acceptance added; of a return that is only checked, would add
 * @param changedRecords how many it superseded with a newer statement
 * @param unchangedRecords how many said only what was known
 * @param endedByAbsence how many were open before and are not in this return, so are taken to have ended
 * @param settled how it was sent back or withdrawn; null where it was not
 * @param replacedBy the number of a later return with the same lists of the same days, which stands in its place; null where there is none
 * @param mends the number of the return whose refused rows it brought again; null where it is a return of its own
 * @param mendedBy the numbers of the accepted returns that brought its refused rows again
 * @param changes which children it changed, or would; null where that was not asked for or it tells of none
 */
public record Receipt(
        long number,
        String fileName,
        String kind,
        @Nullable String agency,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        State state,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        String digest,
        List<ListTotals> lists,
        List<Finding> findings,
        List<Seen> notUnderstood,
        long newRecords,
        long changedRecords,
        long unchangedRecords,
        long endedByAbsence,
        @Nullable Settled settled,
        @Nullable Long replacedBy,
        @Nullable Long mends,
        List<Long> mendedBy,
        @Nullable Changes changes) {

    public enum State {
        CHECKED,
        ACCEPTED,
        REFUSED,
        /** Not accepted, and why was said to who sent it. */
        SENT_BACK,
        /** Was accepted, and is not any more. */
        WITHDRAWN
    }

    /**
     * That the return was sent back or withdrawn.
     *
     * @param by the post of who did it
     */
    public record Settled(Instant at, String by, String because) {}

    /** That it says of its days that there is nothing to report. */
    public boolean isOfNothing() {
        return lists.isEmpty();
    }

    /** What a child is to a return that is held against the one of its kind before it. */
    public enum Change {
        NEW,
        /** Told of before, and not any more. */
        GONE,
        CHANGED,
        UNCHANGED
    }

    /**
     * How many children are new, gone, changed and unchanged.
     *
     * @param against the number of the return that it is held against; null for the first of its kind
     * @param whole whether children whom it does not tell are gone; else it tells of some only
     * @param outdated whether another return was accepted or withdrawn since this was worked out; accepting works it out anew
     */
    public record Changes(
            @Nullable Long against,
            boolean whole,
            boolean outdated,
            long added,
            long gone,
            long changed,
            long unchanged) {
        public long of(Change change) {
            return switch (change) {
                case NEW -> added;
                case GONE -> gone;
                case CHANGED -> changed;
                case UNCHANGED -> unchanged;
            };
        }
    }

    public long read() {
        return lists.stream().mapToLong(ListTotals::read).sum();
    }

    public long accepted() {
        return lists.stream().mapToLong(ListTotals::accepted).sum();
    }

    public long refused() {
        return lists.stream().mapToLong(ListTotals::refused).sum();
    }

    /** Rows accepted that a person should look at. */
    public long toLookAt() {
        return lists.stream().mapToLong(ListTotals::toLookAt).sum();
    }

    /** Totals of one list, such as "child protection plans". For a checked return, accepted means acceptable. */
    public record ListTotals(String list, long read, long accepted, long refused, long toLookAt) {}

    /**
     * What one rule found.
     *
     * @param rule its code
     * @param severity error: the row is refused; query: it is accepted and listed
     * @param means what is wrong, in a sentence
     * @param toDo what to do about it
     * @param example one place, without personal data beyond the agency's own child id
     */
    public record Finding(
            String rule,
            Severity severity,
            String list,
            String means,
            String toDo,
            long rows,
            @Nullable Place example) {}

    public enum Severity {
        ERROR,
        QUERY
    }

    /** Where in the file a finding is: line or row, the agency's child id, and the value that was found. */
    public record Place(
            String list,
            long line,
            @Nullable String childId,
            @Nullable String value) {}

    /** An element or column that is not part of the format as known here. */
    public record Seen(String name, long times) {}

    /** A receipt in a list. */
    public record Summary(
            long number,
            String fileName,
            String kind,
            @Nullable String agency,
            @Nullable LocalDate to,
            State state,
            Instant receivedAt,
            long read,
            long accepted,
            long refused,
            long toLookAt) {}
}
