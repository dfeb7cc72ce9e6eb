package uk.throughline.intake.staging;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML as it streams past, within bounds: no document types and entities, no element within a hundred others, no tag of a million
 * characters, not more names than any file has. What it holds at a time does not grow with the file.
 */
public final class XmlEvents {
    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 10_000;

    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int open;

    private XmlEvents(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws XMLStreamException where it does not begin as XML does */
    public static XmlEvents over(InputStream in) throws XMLStreamException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new XmlEvents(factory.createXMLStreamReader(new XmlWithinBounds(in)));
    }

    public boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** The next event of {@link XMLStreamConstants}. @throws UnreadableReturn where the file oversteps the bounds */
    public int next() throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begun();
            case XMLStreamConstants.END_ELEMENT -> open--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableReturn(
                        "The file declares a document type or entities, which no return needs and which can"
                                + " be used to do harm. Nothing was kept. Export the return again without them.");
            default -> {}
        }
        return event;
    }

    private void begun() {
        if (++open > DEEPEST) {
            throw new UnreadableReturn("The file nests elements too deeply to be a return. Nothing was kept.");
        }
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add("xmlns:" + xml.getNamespacePrefix(i));
        }
        if (names.size() > MOST_NAMES) {
            throw new UnreadableReturn("The file has elements of more than " + MOST_NAMES
                    + " different names, which no return does. Nothing was kept. Export it again.");
        }
    }

    /** The name of the element that was just begun or ended, without its namespace. */
    public String name() {
        return xml.getLocalName();
    }

    /** An attribute of the element that was just begun by its name without a namespace, or null where it has none. */
    public @Nullable String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    public int line() {
        return xml.getLocation().getLineNumber();
    }

    public boolean isWhiteSpace() {
        return xml.isWhiteSpace();
    }

    /** Puts the characters of the event behind the text, until that has as many as it may. */
    public void appendTo(StringBuilder text, int most) {
        if (text.length() < most) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(xml.getTextLength(), most));
        }
    }

    /** Reads past the element that was just begun. */
    public void skip() throws XMLStreamException {
        int outside = open - 1;
        while (open > outside) {
            next();
        }
    }
}
