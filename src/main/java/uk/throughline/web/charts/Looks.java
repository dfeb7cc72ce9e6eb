package uk.throughline.web.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.Stroke;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** How all charts look: one colour, the rest in greys that stay apart when printed without colour. */
final class Looks {
    static final String WEB_FONTS = "Helvetica Neue, Arial, Liberation Sans, sans-serif";
    static final Color OURS = new Color(0x0b5d66);
    static final Color OTHERS = new Color(0x505a5f);
    static final Color FAINT = new Color(0xb1b4b6);
    static final Color GRID = new Color(0xdfe3e4);
    static final Color BAND = new Color(0xe6eef0);
    static final Color INK = new Color(0x0b0c0c);
    static final Font TEXT = face(Font.PLAIN, "LiberationSans-Regular.ttf");
    static final Font STRONG = face(Font.BOLD, "LiberationSans-Bold.ttf");
    static final Stroke THICK = new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke RING = new BasicStroke(2f);
    static final Stroke THIN = new BasicStroke(1f);

    /** Thin lines that differ in their dashes, so that greys need not tell them apart. */
    private static final Stroke[] OTHER_LINES = {dashes(), dashes(6, 3), dashes(2, 3)};

    private Looks() {}

    /** A face of the typeface that the application carries, so that charts come out alike on every machine. */
    private static Font face(int style, String file) {
        try (InputStream in = Looks.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The typeface " + file + " is missing from the application");
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(Font.createFont(Font.TRUETYPE_FONT, in));
            return new Font("Liberation Sans", style, 13);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stroke otherLine(int which) {
        return OTHER_LINES[which % OTHER_LINES.length];
    }

    static JFreeChart plain(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(6, 2, 2, 6));
        JFreeChart chart = new JFreeChart(null, TEXT, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    /** One decimal is a tenth of a pixel; without it where it is zero. */
    static String oneDecimal(double value) {
        double tenths = Math.rint(value * 10) / 10;
        return Math.rint(tenths) == tenths ? Long.toString((long) tenths) : Double.toString(tenths);
    }

    private static Stroke dashes(float... pattern) {
        return new BasicStroke(
                1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, pattern.length == 0 ? null : pattern, 0f);
    }
}
