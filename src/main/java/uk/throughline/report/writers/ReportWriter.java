package uk.throughline.report.writers;

import uk.throughline.report.document.Report;

/** Writes a report in one format. */
public interface ReportWriter {
    /** What the file's name ends with, after {@code yearly-report-2023-24}, such as {@code .pdf}. */
    String ending();

    /** The whole file. The same report gives the same bytes. */
    byte[] write(Report report);
}
