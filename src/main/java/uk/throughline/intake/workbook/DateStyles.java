package uk.throughline.intake.workbook;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.XmlEvents;

/** Which of a workbook's cell styles show a number as a date. */
final class DateStyles {
    private static final int MOST_STYLES = 70_000;

    /** What in a format is shown as it stands: quoted, escaped, filled, or a colour, a condition or a country in brackets. */
    private static final Pattern AS_IT_STANDS = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[[^\\]]*\\]?");

    private static final Pattern OF_A_DATE = Pattern.compile("(?i)[yd]|m.*[hs]|[hs].*m|^m+$|mmm|h");

    private final BitSet dates = new BitSet();

    /** @param xml the part of the workbook that holds its styles; null where it has none */
    static DateStyles read(@Nullable XmlEvents xml) throws XMLStreamException {
        DateStyles styles = new DateStyles();
        Map<Integer, String> formats = new HashMap<>();
        int style = 0;
        boolean ofCells = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "numFmt" -> {
                        String format = xml.attribute("formatCode");
                        if (format != null && format.length() < 500 && formats.size() < MOST_STYLES) {
                            formats.put(number(xml.attribute("numFmtId")), format);
                        }
                    }
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells && style < MOST_STYLES) {
                            int format = number(xml.attribute("numFmtId"));
                            styles.dates.set(style++, isDate(format, formats.get(format)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("cellXfs")) {
                ofCells = false;
            }
        }
        return styles;
    }

    /** Whether the style, as a cell names it, is one of a date. */
    boolean isDate(@Nullable String style) {
        int number = number(style);
        return number >= 0 && dates.get(number);
    }

    static boolean isDate(int id, @Nullable String format) {
        if (format == null) {
            return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
        }
        String first = format.split(";", 2)[0];
        return OF_A_DATE.matcher(AS_IT_STANDS.matcher(first).replaceAll("")).find();
    }

    private static int number(@Nullable String raw) {
        return raw != null && raw.matches("\\d{1,6}") ? Integer.parseInt(raw) : -1;
    }
}
