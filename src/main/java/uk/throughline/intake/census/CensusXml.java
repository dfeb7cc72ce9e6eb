package uk.throughline.intake.census;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;

/** The census's elements as they stream past: values are read to a length, and what is not known is read past and counted. */
final class CensusXml {
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private final Staging staging;

    CensusXml(XMLStreamReader xml, Staging staging) {
        this.xml = xml;
        this.staging = staging;
    }

    boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    int next() throws XMLStreamException {
        return xml.next();
    }

    String name() {
        return xml.getLocalName();
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    boolean isWhiteSpace() {
        return xml.isWhiteSpace();
    }

    /** Reads the values of the header's elements, to its end. */
    void header(Map<String, String> header) throws XMLStreamException {
        int open = 1;
        String name = "";
        StringBuilder text = new StringBuilder();
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    name = xml.getLocalName();
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.END_ELEMENT -> {
                    open--;
                    String value = text.toString().strip();
                    if (xml.getLocalName().equals(name) && !value.isEmpty()) {
                        header.put(name, value);
                    }
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    /** The text of the element that was just begun, to its end; elements within it are counted as not understood. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    staging.notUnderstood(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
        return text.toString().strip();
    }

    private void append(StringBuilder text) {
        if (text.length() < LONGEST_TEXT) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), LONGEST_TEXT));
        }
    }

    /** Reads past an element that the format does not know. */
    void skip(String name) throws XMLStreamException {
        staging.notUnderstood(name);
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            notTooDeep(open);
        }
    }

    static void notTooDeep(int open) {
        if (open > DEEPEST) {
            throw new UnreadableReturn("The file nests elements too deeply to be a return. Nothing was kept.");
        }
    }
}
