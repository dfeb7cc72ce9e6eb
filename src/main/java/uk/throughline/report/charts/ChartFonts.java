package uk.throughline.report.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The one typeface of charts, so that they come out alike on every machine. */
final class ChartFonts {
    private static final Font REGULAR = load("LiberationSans-Regular.ttf");
    private static final Font BOLD = load("LiberationSans-Bold.ttf");
    private static final FontRenderContext PLANE = new FontRenderContext(null, true, true);

    private ChartFonts() {}

    static Font font(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    static double width(String words, boolean bold) {
        return font(bold).getStringBounds(words, PLANE).getWidth();
    }

    private static Font load(String name) {
        try (InputStream in = ChartFonts.class.getResourceAsStream("/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The typeface " + name + " is missing from the application");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) Picture.TEXT_SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
