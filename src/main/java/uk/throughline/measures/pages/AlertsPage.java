package uk.throughline.measures.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/**
 * What moved more than chance explains, as it was found when figures were brought up to date.
 *
 * @param all whether those that were seen or are no longer so are shown too
 * @param mayTell whether the reader of now says who is told by e-mail
 * @param contacts who is told; none where the reader may not see them
 */
public record AlertsPage(
        Frame frame, boolean all, List<Row> rows, Pager pager, boolean mayTell, List<Contact> contacts, Typed typed) {

    /**
     * One alert.
     *
     * @param address the figure's page; empty where its measure is no longer counted
     * @param what what happened, in sentences
     * @param raised the day on which it was
     * @param after the return after which it was, as "after return 12"
     * @param ended that it is no longer so, in a sentence; empty while it is
     * @param seen who saw it and what they noted; empty while nobody has
     * @param see where the reader of now says that they saw it; empty where they may not, or where it is seen or ended
     */
    public record Row(
            long number,
            String title,
            String address,
            String what,
            String raised,
            String after,
            String ended,
            String seen,
            String see) {}

    /** An address that is told by e-mail. */
    public record Contact(long id, String address) {}

    /** What was typed and refused: into which field, and why; {@code number} is the alert's where it was a note. */
    public record Typed(String field, long number, String text, String error) {
        /** The reason where this field of this alert is wrong; else empty. */
        public String wrong(String asked, long of) {
            return field.equals(asked) && number == of ? error : "";
        }
    }
}
