package uk.throughline.web.charts;

import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** Level bars from zero, the label before and the value behind each. */
final class BarDrawing {
    private static final int BAR = 34;

    private BarDrawing() {}

    static Picture of(BarChart chart, int width) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        double highest = 0;
        for (int i = 0; i < chart.bars().size(); i++) {
            BarChart.Bar bar = chart.bars().get(i);
            data.addValue(bar.value().doubleValue(), "value", new Key(i, bar.label()));
            highest = Math.max(highest, bar.value().doubleValue());
        }
        CategoryAxis labels = new CategoryAxis();
        labels.setTickLabelFont(Looks.TEXT);
        labels.setTickLabelPaint(Looks.INK);
        labels.setMaximumCategoryLabelWidthRatio(0.45f);
        labels.setMaximumCategoryLabelLines(2);
        labels.setTickMarksVisible(false);
        labels.setAxisLinePaint(Looks.OTHERS);
        labels.setLowerMargin(0.01);
        labels.setUpperMargin(0.01);
        labels.setCategoryMargin(0.3);
        NumberAxis values = new NumberAxis();
        values.setRange(0, highest == 0 ? 1 : highest * 1.3);
        values.setVisible(false);
        CategoryPlot plot = new CategoryPlot(data, labels, values, renderer(chart));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeGridlinesVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return new Picture(
                chart.title(),
                chart.description(),
                Looks.plain(plot),
                width,
                12 + BAR * Math.max(1, chart.bars().size()));
    }

    private static BarRenderer renderer(BarChart chart) {
        BarRenderer renderer = new BarRenderer() {
            private static final long serialVersionUID = 1L;

            @Override
            public java.awt.Paint getItemPaint(int row, int column) {
                return chart.bars().get(column).ours() ? Looks.OURS : Looks.FAINT;
            }
        };
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(Looks.STRONG);
        renderer.setDefaultItemLabelPaint(Looks.INK);
        renderer.setDefaultItemLabelGenerator(new ShownValues(chart));
        renderer.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        return renderer;
    }

    /** Two parts may bear the same label; their place keeps them apart. */
    private record Key(int place, String label) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(place, other.place);
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private record ShownValues(BarChart chart) implements org.jfree.chart.labels.CategoryItemLabelGenerator {
        @Override
        public String generateRowLabel(org.jfree.data.category.CategoryDataset data, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(org.jfree.data.category.CategoryDataset data, int column) {
            return chart.bars().get(column).label();
        }

        @Override
        public String generateLabel(org.jfree.data.category.CategoryDataset data, int row, int column) {
            return chart.bars().get(column).shown();
        }
    }
}
