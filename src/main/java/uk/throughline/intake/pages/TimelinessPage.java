package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;

/**
 * One expected return over time: what came when, and how good it was.
 *
 * @param said the whole in a sentence
 * @param end where it is said that it is not expected any more; empty where it is not for the reader of now, or is over
 * @param error why that was refused; empty when nothing was
 */
public record TimelinessPage(
        Frame frame,
        String title,
        String agency,
        String said,
        List<ReceiptPage.Fact> facts,
        List<Row> rows,
        String end,
        String error) {

    /** One period. */
    public record Row(
            String period,
            String due,
            String standing,
            boolean late,
            String receipt,
            String received,
            String accepted,
            String read,
            String refused,
            String toLookAt,
            String sentBack) {}
}
