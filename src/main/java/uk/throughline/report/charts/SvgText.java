package uk.throughline.report.charts;

import java.util.Locale;
import java.util.stream.Collectors;
import uk.throughline.report.charts.Picture.Mark;

/** Writes a picture as SVG with attributes only, so that a page's content policy lets it stand inline. */
public final class SvgText {
    private SvgText() {}

    /**
     * An {@code svg} element.
     *
     * @param id unique in its page
     * @param described what someone who cannot see it needs to know
     */
    public static String of(Picture picture, String id, String described) {
        StringBuilder svg = new StringBuilder(2000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("\" alt=\"")
                .append(escaped(described))
                .append("\" width=\"")
                .append(picture.width())
                .append("\" height=\"")
                .append(picture.height())
                .append("\" viewBox=\"0 0 ")
                .append(picture.width())
                .append(' ')
                .append(picture.height())
                .append("\" font-family=\"Chart, Liberation Sans, Arial, sans-serif\" font-size=\"")
                .append(Picture.TEXT_SIZE)
                .append("\"><title id=\"")
                .append(id)
                .append("\">")
                .append(escaped(described))
                .append("</title>");
        picture.marks().forEach(mark -> svg.append(element(mark)));
        return svg.append("</svg>").toString();
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Line line ->
                "<polyline fill=\"none\" points=\""
                        + line.points().stream()
                                .map(point -> number(point.x()) + "," + number(point.y()))
                                .collect(Collectors.joining(" "))
                        + "\" stroke=\"" + line.colour() + "\" stroke-width=\"" + number(line.thickness())
                        + "\" stroke-linejoin=\"round\"" + dashes(line) + "/>";
            case Mark.Bar bar ->
                "<rect x=\"" + number(bar.x()) + "\" y=\"" + number(bar.y()) + "\" width=\"" + number(bar.width())
                        + "\" height=\"" + number(bar.height()) + "\" fill=\"" + bar.colour() + "\"/>";
            case Mark.Dot dot ->
                "<circle cx=\"" + number(dot.x()) + "\" cy=\"" + number(dot.y()) + "\" r=\"" + number(dot.radius())
                        + "\" fill=\"" + dot.colour() + "\"/>";
            case Mark.Label label ->
                "<text x=\"" + number(label.x()) + "\" y=\"" + number(label.y()) + "\" text-anchor=\""
                        + label.anchor().name().toLowerCase(Locale.ROOT) + "\" fill=\"" + label.colour() + "\""
                        + (label.bold()
                                ? " font-family=\"Chart Bold, Liberation Sans, Arial, sans-serif\" font-weight=\"bold\""
                                : "")
                        + ">" + escaped(label.words()) + "</text>";
        };
    }

    private static String dashes(Mark.Line line) {
        return line.dashes().isEmpty()
                ? ""
                : " stroke-dasharray=\""
                        + line.dashes().stream().map(String::valueOf).collect(Collectors.joining(","))
                        + "\"";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
