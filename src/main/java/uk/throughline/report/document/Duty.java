package uk.throughline.report.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One item of the statutory content list and where the report answers it.
 *
 * @param strength "must" or "should"
 * @param source where the item is from, and whether it was confirmed
 */
public record Duty(int item, String strength, String subject, String source, State state, List<Section> sections) {

    /** One line for a list: "3. What each partner gave: met in 8. How we work together". */
    public String line() {
        String where = sections.stream()
                .map(section -> section.number() + ". " + section.title())
                .collect(Collectors.joining("; "));
        return item + ". " + subject + " (" + strength + "): " + state.words().toLowerCase(Locale.UK)
                + (where.isEmpty() ? "" : " " + where);
    }

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
