package uk.throughline.report.pages;

import java.util.List;
import uk.throughline.web.Frame;

/** The years that a report is written for, the latest first. */
public record YearsPage(Frame frame, List<Year> years) {

    /**
     * One year.
     *
     * @param title the report's title
     * @param period the twelve months it covers, in words
     * @param state draft or edition, and when its figures were taken
     */
    public record Year(String address, String title, String period, String state) {}
}
