package uk.throughline.report.charts;

import java.util.ArrayList;
import java.util.List;
import uk.throughline.report.charts.Picture.Anchor;
import uk.throughline.report.charts.Picture.Mark;
import uk.throughline.report.charts.Picture.Point;
import uk.throughline.report.document.Block;

/** Draws bars from a zero baseline, each labelled with its value; where there are two dates the later is darker. */
final class BarDrawing {
    private static final int WIDTH = 640;
    private static final double TOP = 6;
    private static final double BAR = 17;
    private static final double GAP = 12;

    private BarDrawing() {}

    static Picture draw(Block.ChartShape shape) {
        double left = 14
                + shape.places().stream()
                        .mapToDouble(place -> ChartFonts.width(place, false))
                        .max()
                        .orElse(0);
        int count = shape.series().size();
        double room = 60 + (count > 1 ? widestName(shape) : 0);
        double group = count * BAR + GAP;
        int height = (int) Math.ceil(TOP + group * shape.places().size() + 4);
        Scale scale = Scale.of(shape.series());
        List<Mark> marks = new ArrayList<>();
        for (int place = 0; place < shape.places().size(); place++) {
            double y = TOP + place * group + GAP / 2;
            marks.add(new Mark.Label(
                    left - 8, y + count * BAR / 2 + 4, shape.places().get(place), Anchor.END, false, Ink.QUIET));
            for (int i = 0; i < count; i++) {
                bar(shape, place, i, left, y + i * BAR, (WIDTH - left - room) / scale.top(), marks);
            }
        }
        marks.add(new Mark.Line(List.of(new Point(left, TOP), new Point(left, height - 4)), Ink.AXIS, 1, List.of()));
        return new Picture(WIDTH, height, List.copyOf(marks));
    }

    private static void bar(
            Block.ChartShape shape, int place, int series, double left, double y, double unit, List<Mark> marks) {
        Double value = shape.series().get(series).values().get(place);
        boolean latest = series == shape.series().size() - 1;
        double length = value == null ? 0 : value * unit;
        if (length > 0) {
            marks.add(new Mark.Bar(left, y, length, BAR - 2, latest ? Ink.OURS : Ink.EARLIER));
        }
        String number = value == null ? "not shown" : Scale.words(value, shape.decimals());
        String name = shape.series().size() > 1 && place == 0
                ? "  " + shape.series().get(series).name()
                : "";
        marks.add(new Mark.Label(left + length + 6, y + 12, number + name, Anchor.START, latest, Ink.QUIET));
    }

    private static double widestName(Block.ChartShape shape) {
        return shape.series().stream()
                .mapToDouble(series -> ChartFonts.width("  " + series.name(), true))
                .max()
                .orElse(0);
    }
}
