package uk.throughline.web.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Parts of a whole side by side, from zero.
 *
 * @param title the picture's name for who cannot see it
 * @param description what the picture shows
 */
public record BarChart(String title, String description, List<Bar> bars) {

    /**
     * One bar.
     *
     * @param shown the value as printed at its end
     * @param ours drawn stronger than the others
     */
    public record Bar(String label, BigDecimal value, String shown, boolean ours) {}
}
