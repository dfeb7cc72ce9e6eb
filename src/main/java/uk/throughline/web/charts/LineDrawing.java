package uk.throughline.web.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Lines over time: zero baseline, ours thick, the others thin, each labelled where it ends. */
final class LineDrawing {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int LINE_HEIGHT = 16;

    private LineDrawing() {}

    static Picture of(LineChart chart, int width, int height) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < chart.lines().size(); i++) {
            data.addSeries(series(i, chart.lines().get(i)));
        }
        List<@Nullable BigDecimal> all = new ArrayList<>();
        chart.lines().forEach(line -> all.addAll(line.values()));
        if (chart.band() != null) {
            all.add(BigDecimal.valueOf(chart.band().upper()));
        }
        double top = Scale.above(all);
        List<EndLabel> labels = spread(endLabels(chart), top * LINE_HEIGHT / (height - 50));
        XYPlot plot = new XYPlot(data, across(chart, width, labels), up(chart.places(), top), renderer(chart));
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Looks.GRID);
        plot.setRangeGridlineStroke(Looks.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        if (chart.band() != null) {
            draw(chart.band(), chart.lines().getFirst(), data, plot);
        }
        for (EndLabel label : labels) {
            plot.addAnnotation(label.drawn(plot.getDomainAxis().getRange().getLength() * 8 / width));
        }
        JFreeChart drawing = Looks.plain(plot);
        return new Picture(chart.title(), chart.description(), drawing, width, height);
    }

    /** The band behind everything, its middle as a thin line as long as ours, and a ring around each value outside it. */
    private static void draw(LineChart.Band band, LineChart.Line ours, XYSeriesCollection data, XYPlot plot) {
        IntervalMarker within = new IntervalMarker(band.lower(), band.upper(), Looks.BAND);
        within.setAlpha(1f);
        plot.addRangeMarker(within, Layer.BACKGROUND);
        XYLineAndShapeRenderer renderer = (XYLineAndShapeRenderer) plot.getRenderer();
        int across = data.getSeriesCount();
        XYSeries middle = new XYSeries(across);
        middle.add(0, band.middle());
        middle.add(ours.values().size() - 1, band.middle());
        data.addSeries(middle);
        renderer.setSeriesStroke(across, Looks.THIN);
        renderer.setSeriesPaint(across, Looks.OTHERS);
        int rings = across + 1;
        XYSeries beyond = new XYSeries(rings);
        for (int place : band.beyond()) {
            BigDecimal value = ours.values().get(place);
            if (value != null) {
                beyond.add(place, value.doubleValue());
            }
        }
        data.addSeries(beyond);
        renderer.setSeriesLinesVisible(rings, false);
        renderer.setSeriesShapesVisible(rings, true);
        renderer.setSeriesShapesFilled(rings, false);
        renderer.setSeriesShape(rings, new Ellipse2D.Double(-7, -7, 14, 14));
        renderer.setSeriesOutlineStroke(rings, Looks.RING);
        renderer.setSeriesPaint(rings, Looks.INK);
    }

    private static XYSeries series(int key, LineChart.Line line) {
        XYSeries series = new XYSeries(key);
        for (int i = 0; i < line.values().size(); i++) {
            BigDecimal value = line.values().get(i);
            series.add(i, value == null ? null : value.doubleValue());
        }
        return series;
    }

    private static PeriodAxis across(LineChart chart, int width, List<EndLabel> labels) {
        int count = chart.periods().size();
        double room = labels.stream().mapToDouble(EndLabel::width).max().orElse(0) + 14;
        double plotWidth = width - 60.0;
        int widest = chart.periods().stream()
                .mapToInt(period ->
                        (int) Looks.TEXT.getStringBounds(period, METRICS).getWidth() + 12)
                .max()
                .orElse(40);
        double step = (plotWidth - room) / Math.max(1, count);
        PeriodAxis axis = new PeriodAxis(chart.periods(), Math.max(1, (int) Math.ceil(widest / step)));
        axis.setTickLabelFont(Looks.TEXT);
        axis.setTickLabelPaint(Looks.INK);
        axis.setAxisLinePaint(Looks.OTHERS);
        axis.setTickMarksVisible(false);
        axis.setRange(-0.5, Math.max(0.5, count / (plotWidth - room) * plotWidth - 0.5));
        return axis;
    }

    private static NumberAxis up(int places, double top) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(0, top);
        axis.setTickUnit(Scale.unit(top, places));
        axis.setTickLabelFont(Looks.TEXT);
        axis.setTickLabelPaint(Looks.OTHERS);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static XYLineAndShapeRenderer renderer(LineChart chart) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        int other = 0;
        for (int i = 0; i < chart.lines().size(); i++) {
            LineChart.Line line = chart.lines().get(i);
            renderer.setSeriesPaint(i, line.ours() ? Looks.OURS : Looks.OTHERS);
            renderer.setSeriesStroke(i, line.ours() ? Looks.THICK : Looks.otherLine(other++));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
            renderer.setSeriesShapesVisible(i, line.ours() && chart.periods().size() <= 14);
        }
        return renderer;
    }

    private static List<EndLabel> endLabels(LineChart chart) {
        List<EndLabel> labels = new ArrayList<>();
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(chart.places());
        format.setMaximumFractionDigits(chart.places());
        for (LineChart.Line line : chart.lines()) {
            for (int i = line.values().size() - 1; i >= 0 && !line.label().isEmpty(); i--) {
                BigDecimal value = line.values().get(i);
                if (value != null) {
                    String text = line.label() + " " + format.format(value);
                    labels.add(new EndLabel(text, line.ours(), chart.periods().size() - 1, value.doubleValue()));
                    break;
                }
            }
        }
        if (chart.band() != null) {
            String text =
                    chart.band().label() + " " + format.format(chart.band().middle());
            labels.add(new EndLabel(
                    text, false, chart.periods().size() - 1, chart.band().middle()));
        }
        return labels;
    }

    /** Moves labels apart that would stand on each other, keeping their order. */
    private static List<EndLabel> spread(List<EndLabel> labels, double gap) {
        List<EndLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(EndLabel::y));
        double lowest = gap / 2;
        for (int i = 0; i < sorted.size(); i++) {
            EndLabel label = sorted.get(i);
            double y = Math.max(label.y(), lowest);
            sorted.set(i, new EndLabel(label.text(), label.ours(), label.x(), y));
            lowest = y + gap;
        }
        return sorted;
    }

    private record EndLabel(String text, boolean ours, double x, double y) {
        Font font() {
            return ours ? Looks.STRONG : Looks.TEXT;
        }

        double width() {
            return font().getStringBounds(text, METRICS).getWidth();
        }

        XYTextAnnotation drawn(double away) {
            XYTextAnnotation annotation = new XYTextAnnotation(text, x + away, y);
            annotation.setTextAnchor(TextAnchor.CENTER_LEFT);
            annotation.setFont(font());
            annotation.setPaint(ours ? Looks.OURS : Looks.INK);
            return annotation;
        }
    }
}
