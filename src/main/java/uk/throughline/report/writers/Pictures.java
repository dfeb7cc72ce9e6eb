package uk.throughline.report.writers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.throughline.report.document.Block;
import uk.throughline.web.charts.BarChart;
import uk.throughline.web.charts.Charts;
import uk.throughline.web.charts.LineChart;
import uk.throughline.web.charts.Picture;

/** Draws the charts of a report with the charts of the pages, so that both show the same picture. */
final class Pictures {
    /** Between the margins of an A4 page, in CSS pixels. */
    private static final int PAGE_WIDTH = 640;

    private static final Pattern SIZE = Pattern.compile(" width=\"\\d+\" height=\"\\d+\">");
    private static final Pattern BOLD_TEXT = Pattern.compile("font-family=\"[^\"]*\"([^>]*font-weight=\"bold\")");
    private static final Pattern TEXT = Pattern.compile("font-family=\"(?!Chart)[^\"]*\"");

    private Pictures() {}

    static Picture of(Block.Chart chart) {
        Block.ChartShape shape = chart.shape();
        if (shape.lines()) {
            List<LineChart.Line> lines = new ArrayList<>();
            for (Block.Series series : shape.series()) {
                lines.add(new LineChart.Line(series.name(), lines.isEmpty(), exact(series, shape.decimals())));
            }
            return Charts.lines(
                    new LineChart(chart.finding(), chart.described(), shape.places(), lines, shape.decimals()));
        }
        List<@Nullable BigDecimal> values = exact(shape.series().getLast(), shape.decimals());
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            bars.add(
                    value == null
                            ? new BarChart.Bar(shape.places().get(i), BigDecimal.ZERO, "suppressed", false)
                            : new BarChart.Bar(shape.places().get(i), value, value.toPlainString(), true));
        }
        return Charts.bars(new BarChart(chart.finding(), chart.described(), bars));
    }

    /** For a PDF: as wide as the page, in the typefaces that the PDF embeds, with the alternative text where its tags are made from. */
    static String forPdf(Block.Chart chart, String id) {
        Picture picture = of(chart);
        int width = Math.min(PAGE_WIDTH, picture.width());
        int height = picture.height() * width / picture.width();
        String svg = picture.svg(id);
        svg = SIZE.matcher(svg)
                .replaceFirst(" width=\"" + width + "\" height=\"" + height + "\" alt=\""
                        + Markup.escaped(chart.described()).replace("$", "\\$") + "\">");
        svg = BOLD_TEXT.matcher(svg).replaceAll("font-family=\"Chart Bold\"$1");
        return TEXT.matcher(svg).replaceAll("font-family=\"Chart\"");
    }

    private static List<@Nullable BigDecimal> exact(Block.Series series, int decimals) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        series.values()
                .forEach(value -> values.add(
                        value == null ? null : BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP)));
        return values;
    }
}
