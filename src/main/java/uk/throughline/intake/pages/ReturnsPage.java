package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/**
 * The returns that came in, newest first, and the form to send one.
 *
 * @param error what is wrong with the file that was sent; empty when nothing is
 * @param typedAgency what was typed into the field for the agency
 */
public record ReturnsPage(Frame frame, List<Row> rows, Pager pager, String error, String typedAgency) {

    /** One return. */
    public record Row(
            String address,
            String fileName,
            String kind,
            String agency,
            String upTo,
            String state,
            String received,
            String read,
            String refused,
            String toLookAt) {}
}
