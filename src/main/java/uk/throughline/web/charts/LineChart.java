package uk.throughline.web.charts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values over equally spaced periods, ours against at most three others.
 *
 * @param title the finding, as the picture's name for who cannot see it
 * @param description what the picture shows, in a sentence or two
 * @param periods the periods, oldest first, as short as they are printed below the axis
 * @param lines ours first
 * @param places decimal places of the values
 * @param band between which values chance alone keeps our line; null where that is not told
 */
public record LineChart(
        String title,
        String description,
        List<String> periods,
        List<Line> lines,
        int places,
        @Nullable Band band) {

    public LineChart(String title, String description, List<String> periods, List<Line> lines, int places) {
        this(title, description, periods, lines, places, null);
    }

    /**
     * A band behind the lines.
     *
     * @param middle drawn as a thin line across it and labelled at its end
     * @param label what the middle is
     * @param beyond places of our values that are outside it, from 0; each is ringed
     */
    public record Band(double lower, double middle, double upper, String label, List<Integer> beyond) {}

    /**
     * One line.
     *
     * @param label what it is of; stands at the end of the line; empty for a line that goes on from another
     * @param values one for each period, null where there is none: the line then has a gap, never a zero
     */
    public record Line(String label, boolean ours, List<@Nullable BigDecimal> values) {}
}
