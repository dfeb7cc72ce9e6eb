package uk.throughline.web.charts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a drawn SVG fit to stand in a page: named for who cannot see it, and without style attributes. */
final class SvgText {
    private static final Pattern STYLE = Pattern.compile(" ?style=(['\"])(.*?)\\1");
    private static final Pattern TEXT_LENGTH = Pattern.compile(" (?:textLength|lengthAdjust)=(['\"]).*?\\1");
    private static final Pattern OPENING = Pattern.compile("^<svg[^>]*>");

    private SvgText() {}

    static String named(String svg, String id, String title, String description, int width, int height) {
        String body = OPENING.matcher(svg).replaceFirst("");
        body = TEXT_LENGTH.matcher(body).replaceAll("");
        body = STYLE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(attributes(found.group(2))));
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\"" + height
                + "\"><title id=\"" + id + "-title\">" + escaped(title) + "</title><desc id=\"" + id + "-desc\">"
                + escaped(description) + "</desc>" + body;
    }

    /** "fill:none;stroke:#123" becomes {@code fill="none" stroke="#123"}: each is a presentation attribute too. */
    private static String attributes(String style) {
        StringBuilder attributes = new StringBuilder();
        for (String declaration : style.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                attributes
                        .append(' ')
                        .append(declaration.substring(0, colon).strip())
                        .append("=\"")
                        .append(declaration.substring(colon + 1).strip().replace("\"", "'"))
                        .append('"');
            }
        }
        return attributes.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
