package uk.throughline.report.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.report.charts.Picture.Anchor;
import uk.throughline.report.charts.Picture.Mark;
import uk.throughline.report.charts.Picture.Point;
import uk.throughline.report.document.Block;

/** Draws lines over time from a zero baseline, each labelled at its end; ours thick, the others thin and broken. */
final class LineDrawing {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 270;
    private static final double LEFT = 46;
    private static final double TOP = 22;
    private static final double BOTTOM = HEIGHT - 28;
    private static final double APART = 15;

    private final Block.ChartShape shape;
    private final Scale scale;
    private final double right;
    private final List<Mark> marks = new ArrayList<>();

    private LineDrawing(Block.ChartShape shape) {
        this.shape = shape;
        this.scale = Scale.of(shape.series());
        double room = shape.series().stream()
                .mapToDouble(series -> ChartFonts.width(label(series), true))
                .max()
                .orElse(0);
        this.right = WIDTH - room - 14;
    }

    static Picture draw(Block.ChartShape shape) {
        LineDrawing drawing = new LineDrawing(shape);
        drawing.scale();
        drawing.places();
        drawing.lines();
        drawing.endLabels();
        return new Picture(WIDTH, HEIGHT, List.copyOf(drawing.marks));
    }

    private void scale() {
        for (double tick : scale.ticks()) {
            String colour = tick == 0 ? Ink.AXIS : Ink.GRID;
            marks.add(
                    new Mark.Line(List.of(new Point(LEFT, y(tick)), new Point(right, y(tick))), colour, 1, List.of()));
            marks.add(new Mark.Label(LEFT - 8, y(tick) + 4, scale.tick(tick), Anchor.END, false, Ink.QUIET));
        }
    }

    /** Names every so many places, always the last. */
    private void places() {
        int count = shape.places().size();
        double widest = shape.places().stream()
                .mapToDouble(place -> ChartFonts.width(place, false))
                .max()
                .orElse(0);
        int every = (int) Math.max(1, Math.ceil((widest + 14) * (count - 1) / Math.max(1, right - LEFT)));
        for (int i = count - 1; i >= 0; i -= every) {
            marks.add(new Mark.Label(x(i), BOTTOM + 19, shape.places().get(i), Anchor.MIDDLE, false, Ink.QUIET));
        }
    }

    private void lines() {
        for (int i = shape.series().size() - 1; i >= 0; i--) {
            List<Point> run = new ArrayList<>();
            List<@Nullable Double> values = shape.series().get(i).values();
            for (int place = 0; place < values.size(); place++) {
                Double value = values.get(place);
                if (value == null) {
                    line(run, i);
                    run = new ArrayList<>();
                } else {
                    run.add(new Point(x(place), y(value)));
                }
            }
            line(run, i);
        }
        Block.Series ours = shape.series().getFirst();
        int first = first(ours);
        Double value = first < 0 ? null : ours.values().get(first);
        if (value != null) {
            marks.add(new Mark.Label(
                    x(first) + 4, y(value) - 9, Scale.words(value, shape.decimals()), Anchor.START, true, Ink.OURS));
        }
    }

    private void line(List<Point> run, int series) {
        if (run.size() > 1) {
            marks.add(new Mark.Line(List.copyOf(run), Ink.line(series), series == 0 ? 3 : 1.6, Ink.dashes(series)));
        } else if (run.size() == 1) {
            marks.add(new Mark.Dot(run.getFirst().x(), run.getFirst().y(), 2.5, Ink.line(series)));
        }
    }

    /** Labels at the ends of the lines, pushed apart where they would meet. */
    private void endLabels() {
        record End(int series, double x, double y) {}
        List<End> ends = new ArrayList<>();
        for (int i = 0; i < shape.series().size(); i++) {
            int last = last(shape.series().get(i));
            Double value = last < 0 ? null : shape.series().get(i).values().get(last);
            if (value != null) {
                ends.add(new End(i, x(last), y(value)));
            }
        }
        ends.sort(Comparator.comparingDouble(End::y));
        double lowest = TOP - APART;
        for (End end : ends) {
            double labelY = Math.max(end.y() + 4, lowest + APART);
            lowest = labelY;
            boolean ours = end.series() == 0;
            if (ours) {
                marks.add(new Mark.Dot(end.x(), end.y(), 4, Ink.OURS));
            }
            marks.add(new Mark.Label(
                    right + 9,
                    labelY,
                    label(shape.series().get(end.series())),
                    Anchor.START,
                    ours,
                    Ink.line(end.series())));
        }
    }

    private String label(Block.Series series) {
        int last = last(series);
        Double value = last < 0 ? null : series.values().get(last);
        String number = value == null ? "" : Scale.words(value, shape.decimals());
        return shape.series().size() == 1 ? number : series.name() + " " + number;
    }

    private static int first(Block.Series series) {
        for (int i = 0; i < series.values().size(); i++) {
            if (series.values().get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    private static int last(Block.Series series) {
        for (int i = series.values().size() - 1; i >= 0; i--) {
            if (series.values().get(i) != null) {
                return i;
            }
        }
        return -1;
    }

    private double x(int place) {
        int count = Math.max(2, shape.places().size());
        return LEFT + 10 + (right - LEFT - 14) * place / (count - 1);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * value / scale.top();
    }
}
