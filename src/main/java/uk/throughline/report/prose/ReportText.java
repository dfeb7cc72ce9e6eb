package uk.throughline.report.prose;

import java.util.List;

/**
 * A year's report as it is written.
 *
 * @param year such as {@code 2023-24}
 * @param period the twelve months it covers, in words
 * @param guidance the edition of the statutory guidance, as {@code guidance.report_content} names it
 * @param files the sections in their order
 */
public record ReportText(String year, String title, String period, String guidance, List<File> files) {

    /** One section: its file's name and text. */
    public record File(String name, String text) {}
}
