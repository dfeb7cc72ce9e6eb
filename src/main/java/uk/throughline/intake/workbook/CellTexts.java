package uk.throughline.intake.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import uk.throughline.intake.staging.XmlEvents;

/** The texts of a workbook's elements; longer ones than any value of a list are cut. */
final class CellTexts {
    private static final int LONGEST = 2_000;

    private CellTexts() {}

    /** The text of the element that was just begun, to its end. */
    static String of(XmlEvents xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        appendTo(text, xml);
        return text.toString();
    }

    private static void appendTo(StringBuilder text, XmlEvents xml) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    xml.appendTo(text, LONGEST);
                case XMLStreamConstants.START_ELEMENT -> xml.skip();
                default -> {}
            }
        }
    }

    /** The text of an element that holds {@code t}, or runs of it in several fonts; how it is pronounced is no part of it. */
    static String ofRuns(XmlEvents xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    switch (xml.name()) {
                        case "t" -> appendTo(text, xml);
                        case "r" -> open++;
                        default -> xml.skip();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
        return text.toString();
    }
}
