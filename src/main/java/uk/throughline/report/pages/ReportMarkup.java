package uk.throughline.report.pages;

import uk.throughline.report.document.Appendices;
import uk.throughline.report.document.Report;
import uk.throughline.report.writers.Markup;

/** The sections of a report as they stand in a page. */
final class ReportMarkup {
    private ReportMarkup() {}

    static String of(Report report) {
        Markup markup = new Markup("", true);
        report.sections().forEach(markup::section);
        Appendices.of(report).forEach(markup::section);
        markup.notes(report.notes());
        return markup.text();
    }
}
