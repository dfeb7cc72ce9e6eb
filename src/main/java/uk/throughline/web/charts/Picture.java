package uk.throughline.web.charts;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;

/** A drawn chart: for a page or a PDF as SVG with its text as text, for Word as PNG. */
public final class Picture {
    private final String title;
    private final String description;
    private final JFreeChart chart;
    private final int width;
    private final int height;

    Picture(String title, String description, JFreeChart chart, int width, int height) {
        this.title = title;
        this.description = description;
        this.chart = chart;
        this.width = width;
        this.height = height;
    }

    /** The alternative text: what the chart shows. */
    public String description() {
        return description;
    }

    /** Width in CSS pixels. */
    public int width() {
        return width;
    }

    /** Height in CSS pixels. */
    public int height() {
        return height;
    }

    /**
     * An {@code <svg>} element to put into a page, without style attributes, so that a strict content policy lets it through.
     *
     * @param id unique within the page; the element's names begin with it
     */
    public synchronized String svg(String id) {
        SVGGraphics2D canvas = new SVGGraphics2D(width, height);
        canvas.setDefsKeyPrefix(id + "-");
        canvas.setFontFunction(family -> Looks.WEB_FONTS);
        canvas.setGeomDoubleConverter(Looks::oneDecimal);
        canvas.setTransformDoubleConverter(Looks::oneDecimal);
        chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
        return SvgText.named(canvas.getSVGElement(), id, title, description, width, height);
    }

    /** The same picture as PNG, {@code scale} image pixels to each CSS pixel; 2 or 3 print well. */
    public synchronized byte[] png(int scale) {
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        canvas.scale(scale, scale);
        chart.draw(canvas, new Rectangle2D.Double(0, 0, width, height));
        canvas.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
