package uk.throughline.report;

/** The report cannot be drawn up as it is written; the message is one sentence for whoever wrote it, and names the place. */
public class ReportStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReportStopped(String sentence) {
        super(sentence);
    }
}
