package uk.throughline.intake.staging;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * A return's elements as they stream past: values are read to a length, what is not known is read past and counted, and document
 * types and entities are refused.
 */
public final class XmlStream {
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_OF_A_HEADER = 200;

    private final XmlEvents xml;
    private final Consumer<String> notUnderstood;

    private XmlStream(XmlEvents xml, Consumer<String> notUnderstood) {
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
        try {
            pass.over(new XmlStream(XmlEvents.over(in), notUnderstood));
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
        return xml.next();
    }

    /** The name of the element that was just begun, without its namespace. */
    public String name() {
        return xml.name();
    }

    public int line() {
        return xml.line();
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
                    name = xml.name();
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> xml.appendTo(text, LONGEST_TEXT);
                case XMLStreamConstants.END_ELEMENT -> {
                    open--;
                    String value = text.toString().strip();
                    if (xml.name().equals(name) && !value.isEmpty() && header.size() < MOST_OF_A_HEADER) {
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
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> xml.appendTo(text, LONGEST_TEXT);
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    notUnderstood.accept(xml.name());
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                default -> {}
            }
        }
        return text.toString().strip();
    }

    /** Reads past the element that was just begun, which the format does not know. */
    public void skip() throws XMLStreamException {
        notUnderstood.accept(xml.name());
        xml.skip();
    }
}
