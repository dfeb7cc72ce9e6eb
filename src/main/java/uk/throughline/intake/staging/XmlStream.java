package uk.throughline.intake.staging;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A return's elements as they stream past: values are read to a length, what is not known is read past and counted, and document
 * types and entities are refused.
 */
public final class XmlStream {
    private static final int LONGEST_TEXT = 2_000;
    private static final int DEEPEST = 100;

    private final XMLStreamReader xml;
    private final Consumer<String> notUnderstood;

    private XmlStream(XMLStreamReader xml, Consumer<String> notUnderstood) {
        this.xml = xml;
        this.notUnderstood = notUnderstood;
    }

    /** Reads a whole return. */
    @FunctionalInterface
    public interface Pass {
        void over(XmlStream xml) throws XMLStreamException, SQLException;
    }

    /** @throws UnreadableReturn where the file breaks off, is not well-formed, is in another encoding or declares entities */
    public static void read(InputStream in, Staging staging, Pass pass) throws SQLException {
        read(in, staging::notUnderstood, pass);
    }

    /** The same, where what is not understood is counted elsewhere. */
    public static void read(InputStream in, Consumer<String> notUnderstood, Pass pass) throws SQLException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            pass.over(new XmlStream(xml, notUnderstood));
            xml.close();
        } catch (UncheckedStreamException e) {
            throw e.getCause() instanceof XMLStreamException cause ? broken(cause) : e;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private static UnreadableReturn broken(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return new UnreadableReturn("The file breaks off, is not well-formed XML or is not in UTF-8"
                + (line > 0 ? ", at line " + line : "")
                + ". Nothing was kept. Export it again and send it whole.");
    }

    public boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** The next event of {@link XMLStreamConstants}. */
    public int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new UnreadableReturn(
                    "The file declares a document type or entities, which no return needs and which can"
                            + " be used to do harm. Nothing was kept. Export the return again without them.");
        }
        return event;
    }

    /** The name of the element that was just begun, without its namespace. */
    public String name() {
        return xml.getLocalName();
    }

    public int line() {
        return xml.getLocation().getLineNumber();
    }

    /** Counts text that stands where only elements belong. */
    public void stray(String where) {
        if (!xml.isWhiteSpace()) {
            notUnderstood.accept("text between elements of " + where);
        }
    }

    /** Reads the values of the header's elements, to its end. */
    public void header(Map<String, String> header) throws XMLStreamException {
        int open = 1;
        String name = "";
        StringBuilder text = new StringBuilder();
        while (open > 0) {
            switch (next()) {
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
    public String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = 1;
        while (open > 0) {
            switch (next()) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    notUnderstood.accept(xml.getLocalName());
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

    /** Reads past the element that was just begun, which the format does not know. */
    public void skip() throws XMLStreamException {
        notUnderstood.accept(xml.getLocalName());
        for (int open = 1; open > 0; ) {
            int event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            notTooDeep(open);
        }
    }

    /** @throws UnreadableReturn where elements are nested as deeply as in no return */
    public static void notTooDeep(int open) {
        if (open > DEEPEST) {
            throw new UnreadableReturn("The file nests elements too deeply to be a return. Nothing was kept.");
        }
    }
}
