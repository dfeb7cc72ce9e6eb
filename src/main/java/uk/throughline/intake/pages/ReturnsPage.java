package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;
import uk.throughline.web.Pager;

/**
 * The returns that came in, newest first, and the form to send one.
 *
 * @param typed what was typed into the form before, when it was refused
 * @param script address of the script that shows how far the sending is
 */
public record ReturnsPage(Frame frame, List<Row> rows, Pager pager, Typed typed, String script) {

    /**
     * What was typed into the form.
     *
     * @param wrong the field that is wrong; empty when nothing is
     * @param error what is wrong with it
     */
    public record Typed(String agency, String period, String wrong, String error) {
        /** What is wrong with a field; empty where nothing is. */
        public String errorOf(String field) {
            return wrong.equals(field) ? error : "";
        }
    }

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
