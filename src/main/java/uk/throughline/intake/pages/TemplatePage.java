package uk.throughline.intake.pages;

import java.util.List;
import uk.throughline.web.Frame;

/**
 * One template: what it is for and every column of it.
 *
 * @param tells whether its rows are events or a register, and what that asks of who fills it in
 * @param apart what tells its rows apart, in the words of its headings
 */
public record TemplatePage(
        Frame frame,
        String id,
        String title,
        String purpose,
        String sender,
        String tells,
        String apart,
        String csvAddress,
        String workbookAddress,
        List<Column> columns) {

    /**
     * One column.
     *
     * @param alike other headings that are read as this one
     * @param kind what it holds, such as "date"
     * @param codes what it may say, each with the words that are read as it
     */
    public record Column(
            String heading,
            String alike,
            String kind,
            boolean required,
            String means,
            String example,
            List<Code> codes) {}

    /** One code. */
    public record Code(String word, String alike) {}
}
