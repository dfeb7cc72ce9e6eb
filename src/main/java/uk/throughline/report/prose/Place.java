package uk.throughline.report.prose;

import uk.throughline.report.ReportStopped;

/** A line of a section's file, for telling whoever wrote it what is wrong there. */
public record Place(String file, int line) {

    /** What stops the report, with the place and one sentence. */
    public ReportStopped stop(String sentence) {
        return new ReportStopped(file + ", line " + line + ": " + sentence);
    }
}
