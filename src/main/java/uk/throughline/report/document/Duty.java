package uk.throughline.report.document;

import java.util.List;

/**
 * One item of the statutory content list and where the report answers it.
 *
 * @param strength "must" or "should"
 * @param source where the item is from, and whether it was confirmed
 */
public record Duty(int item, String strength, String subject, String source, State state, List<Section> sections) {

    /** Where the duty stands. */
    public enum State {
        MET("Met in"),
        PART("Met in part in"),
        AWAITED("No records yet; spoken of in"),
        NOTHING("Nothing is recorded yet");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As the checklist says it; the sections follow, if any. */
        public String words() {
            return words;
        }
    }
}
