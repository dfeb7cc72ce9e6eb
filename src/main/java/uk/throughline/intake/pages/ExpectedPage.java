package uk.throughline.intake.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.Expected;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * What is expected of whom, and what is late.
 *
 * @param form where something may be settled by the reader of now; else null
 */
public record ExpectedPage(
        Frame frame, List<Row> rows, @Nullable Form form) {

    /**
     * A period of an expected return.
     *
     * @param standing in a few words, such as "12 days late"
     * @param late whether it is due and not there
     * @param receipt address of the return that came; empty where none did
     */
    public record Row(
            String title,
            String address,
            String agency,
            String period,
            String due,
            String standing,
            boolean late,
            String receipt,
            String received) {}

    /**
     * To settle that a return is expected.
     *
     * @param typed as it was typed before, when it was refused
     * @param wrong the field that is wrong; empty when nothing is
     */
    public record Form(List<Choice> kinds, List<Choice> cadences, Expected.Wanted typed, String wrong, String error) {
        /** What is wrong with a field; empty where nothing is. */
        public String errorOf(String field) {
            return wrong.equals(field) ? error : "";
        }

        /** The text fields in their order, each with its label, hint and what was typed. */
        public List<Map.Entry<String, List<String>>> fields() {
            return List.of(
                    Map.entry("agency", List.of("Agency", "Who sends it, as on its returns.", typed.agency())),
                    Map.entry(
                            "dueDays",
                            List.of(
                                    "Due after how many days",
                                    "Counted from the last day of the period.",
                                    typed.dueDays())),
                    Map.entry("from", List.of("First period", "Any day in it, such as 2026-04-01.", typed.from())),
                    Map.entry(
                            "contact",
                            List.of(
                                    "E-mail address to remind",
                                    "A shared mailbox is best. A week before it is due, the day after, and then every week.",
                                    typed.contact())));
        }
    }
}
