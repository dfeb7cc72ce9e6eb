package uk.throughline.intake.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.web.Frame;

/**
 * What became of a return.
 *
 * @param error why accepting it was refused; empty when nothing was
 * @param totals "4,102 rows read", "4,077 can be accepted", ...
 * @param mayAccept whether it waits to be accepted, by the reader of now
 * @param settling what may be said about the whole return by the reader of now, with a reason: to send it back or to withdraw it
 * @param changed what it changes; null where that is not told
 * @param refused where its refused rows are to be had; null where there are none
 * @param facts the return's own facts, as terms and what they are
 */
public record ReceiptPage(
        Frame frame,
        String error,
        String fileName,
        String state,
        List<String> totals,
        boolean mayAccept,
        String address,
        @Nullable Settling settling,
        String said,
        @Nullable Changed changed,
        @Nullable Refused refused,
        List<FindingRow> findings,
        List<ListRow> lists,
        List<SeenRow> notUnderstood,
        List<Fact> facts) {

    /**
     * A form with a reason.
     *
     * @param title of the form and its button
     * @param means what it does, in a sentence
     * @param label of the reason
     * @param address where it is sent
     * @param typed what was typed before, when it was refused
     * @param error what is wrong with it; empty when nothing is
     */
    public record Settling(String title, String means, String label, String address, String typed, String error) {}

    /**
     * What it changes, or would.
     *
     * @param against what it is held against, in a sentence; empty where it tells of no children
     * @param records what becomes of the records, in a sentence; empty where it is said above
     */
    public record Changed(String title, String against, String records, List<ChangedRow> rows) {}

    /** How many children, and where they are listed; no address where there are none. */
    public record ChangedRow(String text, String address) {}

    /** A link to the refused rows, and what to do with them. */
    public record Refused(String label, String address, String means) {}

    /**
     * What one rule found.
     *
     * @param refused whether its rows are refused
     * @param example one place in words; empty when the rule gives none
     * @param address where all its rows are listed
     */
    public record FindingRow(
            String rule,
            boolean refused,
            String list,
            String means,
            String toDo,
            String rows,
            String example,
            String address) {}

    /** Totals of one list of the return. */
    public record ListRow(String list, String read, String accepted, String refused, String toLookAt) {}

    /** Something in the file that is not part of the format as known here. */
    public record SeenRow(String name, String times) {}

    /** A term and what it is here. */
    public record Fact(String term, String text) {}
}
