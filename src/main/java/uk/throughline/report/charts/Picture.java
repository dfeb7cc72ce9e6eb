package uk.throughline.report.charts;

import java.util.List;

/**
 * A drawing as marks on a plane, measured in points from the top left.
 *
 * @param marks drawn in their order
 */
public record Picture(int width, int height, List<Mark> marks) {

    /** Something drawn. Colours are {@code #rrggbb}. */
    public sealed interface Mark {
        /** A line through points; dash lengths, or none for a solid line. */
        record Line(List<Point> points, String colour, double thickness, List<Integer> dashes) implements Mark {}

        /** A filled rectangle. */
        record Bar(double x, double y, double width, double height, String colour) implements Mark {}

        /** A filled dot. */
        record Dot(double x, double y, double radius, String colour) implements Mark {}

        /** Words on a baseline. */
        record Label(double x, double y, String words, Anchor anchor, boolean bold, String colour) implements Mark {}
    }

    /** Where a label's x is. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** A point. */
    public record Point(double x, double y) {}

    /** The size of every label. */
    public static final int TEXT_SIZE = 12;
}
