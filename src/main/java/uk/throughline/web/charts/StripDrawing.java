package uk.throughline.web.charts;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

/** Authorities as upright marks: all faint, neighbours dark, ours thick and named. */
final class StripDrawing {
    private StripDrawing() {}

    static Picture of(StripChart chart, int width, int height) {
        XYSeriesCollection data = new XYSeriesCollection();
        data.addSeries(series("others", chart, mark -> !mark.ours() && !mark.neighbour()));
        data.addSeries(series("neighbours", chart, StripChart.Mark::neighbour));
        data.addSeries(series("ours", chart, StripChart.Mark::ours));
        List<@Nullable BigDecimal> values = new ArrayList<>();
        chart.marks().forEach(mark -> values.add(mark.value()));
        double top = Scale.above(values);
        NumberAxis across = new NumberAxis();
        across.setRange(0, top);
        across.setTickUnit(Scale.unit(top, chart.places()));
        across.setTickLabelFont(Looks.TEXT);
        across.setTickLabelPaint(Looks.OTHERS);
        across.setAxisLinePaint(Looks.FAINT);
        across.setTickMarksVisible(false);
        NumberAxis hidden = new NumberAxis();
        hidden.setRange(-1, 2);
        hidden.setVisible(false);
        XYPlot plot = new XYPlot(data, across, hidden, renderer());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        chart.marks().stream().filter(StripChart.Mark::ours).forEach(mark -> plot.addAnnotation(label(mark, top)));
        org.jfree.chart.JFreeChart drawing = Looks.plain(plot);
        plot.setInsets(new RectangleInsets(2, 8, 2, 16));
        return new Picture(chart.title(), chart.description(), drawing, width, height);
    }

    private static XYSeries series(String key, StripChart chart, Predicate<StripChart.Mark> chosen) {
        XYSeries series = new XYSeries(key);
        chart.marks().stream()
                .filter(chosen)
                .forEach(mark -> series.add(mark.value().doubleValue(), 0));
        return series;
    }

    private static XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultOutlineStroke(new BasicStroke(0f));
        look(renderer, 0, new Rectangle2D.Double(-0.5, -11, 1, 22), Looks.FAINT);
        look(renderer, 1, new Rectangle2D.Double(-1, -13, 2, 26), Looks.INK);
        look(renderer, 2, new Rectangle2D.Double(-2.5, -16, 5, 32), Looks.OURS);
        return renderer;
    }

    private static void look(XYLineAndShapeRenderer renderer, int series, Shape shape, java.awt.Color colour) {
        renderer.setSeriesShape(series, shape);
        renderer.setSeriesPaint(series, colour);
    }

    /** Above the mark, and to its left where it would leave the picture on the right. */
    private static XYTextAnnotation label(StripChart.Mark mark, double top) {
        double share = mark.value().doubleValue() / top;
        XYTextAnnotation label = new XYTextAnnotation(mark.label(), mark.value().doubleValue(), 1.3);
        label.setTextAnchor(
                share < 0.15 ? TextAnchor.CENTER_LEFT : share > 0.75 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER);
        label.setFont(Looks.STRONG);
        label.setPaint(Looks.OURS);
        return label;
    }
}
