package uk.throughline.report.pages;

import java.util.List;
import uk.throughline.web.Frame;

/**
 * A report to read.
 *
 * @param state draft or edition, and when its figures were taken
 * @param contents the sections in their order
 * @param body the sections as markup that was made by us from our own text and figures
 * @param files the report in other formats
 * @param findings what disclosure control could not protect, for whoever makes the edition
 * @param stopped why it could not be drawn up, or empty
 */
public record ReportPage(
        Frame frame,
        String title,
        String period,
        String state,
        List<Line> contents,
        String body,
        List<File> files,
        List<String> findings,
        String stopped) {

    /**
     * A line of the contents.
     *
     * @param holds what the section stands on, such as "12 figures" or "no figures"
     */
    public record Line(String address, String name, String holds) {}

    /** A file to download. */
    public record File(String address, String name) {}
}
