package uk.throughline.measures.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.web.Choice;
import uk.throughline.web.Frame;

/**
 * All measures at a glance, a row each.
 *
 * @param period the chosen period in words
 * @param watched the priorities that can be chosen
 * @param search what was searched for, or empty
 * @param onlyBeyond whether only measures are shown whose latest quarter chance does not explain
 * @param priorities the pages of the partnership's priorities
 * @param position the same period on one page
 * @param unseen how many alerts nobody has seen
 * @param csv where the same figures are a spreadsheet
 */
public record ScorecardPage(
        Frame frame,
        String period,
        List<Choice> periods,
        List<Choice> rooms,
        List<Choice> watched,
        String search,
        boolean onlyBeyond,
        List<Group> groups,
        boolean anyMeasures,
        List<FigurePage.Link> priorities,
        String position,
        long unseen,
        String csv) {

    /** The measures of one room. */
    public record Group(String id, String name, List<Row> rows) {}

    /** What was said last of a figure: by whom and when, its first words, and where the whole is. */
    public record Line(String who, String words, String address) {}

    /**
     * One measure.
     *
     * @param key the measure and its part, as what is said of it is found by
     * @param value the figure, or the word for why there is none
     * @param known whether the value is a number
     * @param spark a small drawing of the last eight quarters; empty when there is nothing to draw
     * @param rate the same as a rate; empty when it has none
     * @param per what the rate is told for, such as "per 10,000 children aged 0-17"
     * @param england the published figure for England with its year where that differs; empty when there is none
     * @param neighbours likewise for the statistical neighbours
     * @param when the figure's own date or period
     * @param moved what the latest quarter shows that chance does not explain and that began in the period; null where it shows
     *     nothing
     * @param change against the year before, such as "fewer than a year before (396)"; empty where either is not a number
     * @param words the direction and what it stands on, in words
     */
    public record Row(
            String key,
            String title,
            String address,
            String value,
            String unit,
            boolean known,
            String spark,
            String rate,
            String per,
            String england,
            String neighbours,
            String when,
            @Nullable Moved moved,
            String change,
            String words) {
        /** That in words; empty where it shows nothing. */
        public String beyond() {
            return moved == null ? "" : moved.words();
        }
    }
}
