package uk.throughline.report.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import uk.throughline.report.charts.Picture.Mark;
import uk.throughline.report.charts.Picture.Point;
import uk.throughline.report.document.Block;

/** A chart as a picture. */
public final class Charts {
    private static final int PNG_SCALE = 2;

    private Charts() {}

    /** The marks of the chart. */
    public static Picture picture(Block.ChartShape shape) {
        return shape.lines() ? LineDrawing.draw(shape) : BarDrawing.draw(shape);
    }

    /** The picture as PNG, twice its size in pixels. */
    public static byte[] png(Picture picture) {
        BufferedImage image = new BufferedImage(
                picture.width() * PNG_SCALE, picture.height() * PNG_SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D plane = image.createGraphics();
        plane.setColor(Color.WHITE);
        plane.fillRect(0, 0, image.getWidth(), image.getHeight());
        plane.scale(PNG_SCALE, PNG_SCALE);
        plane.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        plane.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        plane.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        picture.marks().forEach(mark -> draw(mark, plane));
        plane.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Mark mark, Graphics2D plane) {
        switch (mark) {
            case Mark.Line line -> {
                plane.setColor(Color.decode(line.colour()));
                plane.setStroke(stroke(line));
                plane.draw(path(line.points()));
            }
            case Mark.Bar bar -> {
                plane.setColor(Color.decode(bar.colour()));
                plane.fill(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height()));
            }
            case Mark.Dot dot -> {
                plane.setColor(Color.decode(dot.colour()));
                double across = dot.radius() * 2;
                plane.fill(new Ellipse2D.Double(dot.x() - dot.radius(), dot.y() - dot.radius(), across, across));
            }
            case Mark.Label label -> {
                plane.setColor(Color.decode(label.colour()));
                plane.setFont(ChartFonts.font(label.bold()));
                double width = ChartFonts.width(label.words(), label.bold());
                double x =
                        switch (label.anchor()) {
                            case START -> label.x();
                            case MIDDLE -> label.x() - width / 2;
                            case END -> label.x() - width;
                        };
                plane.drawString(label.words(), (float) x, (float) label.y());
            }
        }
    }

    private static BasicStroke stroke(Mark.Line line) {
        float thickness = (float) line.thickness();
        if (line.dashes().isEmpty()) {
            return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = new float[line.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = line.dashes().get(i);
        }
        return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        Iterator<Point> rest = points.iterator();
        Point first = rest.next();
        path.moveTo(first.x(), first.y());
        rest.forEachRemaining(point -> path.lineTo(point.x(), point.y()));
        return path;
    }
}
