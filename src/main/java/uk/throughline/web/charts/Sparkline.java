package uk.throughline.web.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A very small column chart for a row of the scorecard: every column from the same baseline, the last one strongest. */
public final class Sparkline {
    private static final int COLUMN = 10;
    private static final int GAP = 3;
    private static final int HEIGHT = 30;

    private Sparkline() {}

    /**
     * The {@code <svg>} element; a value that is null leaves a gap, since what was not collected is not zero.
     *
     * @param description what it shows, for who cannot see it
     */
    public static String svg(List<@Nullable BigDecimal> values, String description) {
        double highest = 0;
        for (BigDecimal value : values) {
            highest = value == null ? highest : Math.max(highest, value.doubleValue());
        }
        int width = Math.max(1, values.size()) * (COLUMN + GAP);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"tl-spark\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">",
                SvgText.escaped(description),
                width,
                HEIGHT,
                width,
                HEIGHT));
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                double tall = highest == 0 ? 1 : Math.max(1, value.doubleValue() / highest * (HEIGHT - 2));
                svg.append(String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" class=\"%s\"/>",
                        i * (COLUMN + GAP),
                        HEIGHT - tall,
                        COLUMN,
                        tall,
                        i == values.size() - 1 ? "tl-spark__now" : "tl-spark__then"));
            }
        }
        return svg.append("</svg>").toString();
    }
}
