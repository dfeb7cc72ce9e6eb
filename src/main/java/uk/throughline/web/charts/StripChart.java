package uk.throughline.web.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * Every authority as a mark on one scale.
 *
 * @param title the picture's name for who cannot see it
 * @param description what the picture shows
 * @param places decimal places of the values
 */
public record StripChart(String title, String description, List<Mark> marks, int places) {

    /** One authority; a neighbour stands out from the others, ours from all. */
    public record Mark(String label, BigDecimal value, boolean ours, boolean neighbour) {}
}
