package uk.throughline.administration.people;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * Who waits to be confirmed.
 *
 * @param more whether there are more than the page shows
 * @param confirmed how many were confirmed just now; nought when none was
 */
public record ReviewPage(Frame frame, List<Row> rows, boolean more, int confirmed, Typed typed) {

    /**
     * @param closes the last day, in words; empty where the agency was not asked yet
     * @param own whether it is the reader's own
     */
    public record Row(
            long held,
            long person,
            String name,
            String title,
            String agency,
            String since,
            String confirmed,
            String closes,
            boolean own) {}
}
