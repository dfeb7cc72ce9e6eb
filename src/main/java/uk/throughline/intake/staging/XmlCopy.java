package uk.throughline.intake.staging;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.XMLStreamWriter2;
import uk.throughline.intake.staging.Refusals.Refusal;

/**
 * A return in XML on its way into a file of refused rows: elements stream past and are copied or left out, and one that was refused
 * has a comment before it that says why.
 */
public final class XmlCopy {
    private final XMLStreamReader2 xml;
    private final XMLStreamWriter2 out;
    private boolean writing = true;

    private XmlCopy(XMLStreamReader2 xml, XMLStreamWriter2 out) {
        this.xml = xml;
        this.out = out;
    }

    /** Goes over a whole return. */
    @FunctionalInterface
    public interface Pass {
        void over(XmlCopy copy) throws XMLStreamException;
    }

    /** Marks the copy as one that mends the return, and leaves the rest to the pass. The return was read before, so it is sound. */
    public static void copy(InputStream in, long number, OutputStream out, Pass pass) throws IOException {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader2 xml = (XMLStreamReader2) factory.createXMLStreamReader(in);
            XMLStreamWriter2 writer = (XMLStreamWriter2) new OutputFactoryImpl().createXMLStreamWriter(out, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeRaw("\n");
            writer.writeProcessingInstruction(MendMark.INSTRUCTION, MendMark.data(number));
            writer.writeRaw("\n");
            pass.over(new XmlCopy(xml, writer));
            writer.writeEndDocument();
            writer.close();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public boolean hasNext() throws XMLStreamException {
        return xml.hasNext();
    }

    /** The next event of {@link XMLStreamConstants}; nothing of it is copied yet. */
    public int next() throws XMLStreamException {
        return xml.next();
    }

    /** The name of the element that was just begun, without its namespace. */
    public String name() {
        return xml.getLocalName();
    }

    public int line() {
        return xml.getLocation().getLineNumber();
    }

    /** Whether what passes from now on is copied. */
    public void writing(boolean on) {
        writing = on;
    }

    /** Copies the event of now; not a comment, which may be of an earlier mending. */
    public void event() throws XMLStreamException {
        if (writing && xml.getEventType() != XMLStreamConstants.COMMENT) {
            out.copyEventFromReader(xml, true);
        }
    }

    /** Begins the element of now on a line of its own. */
    public void beginOnNewLine() throws XMLStreamException {
        if (writing) {
            out.writeRaw("\n");
            event();
        }
    }

    /** Copies the element that was just begun, to its end. */
    public void element() throws XMLStreamException {
        event();
        for (int open = 1; open > 0; ) {
            int event = xml.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            event();
        }
    }

    /** Says why the row that begins here was refused. */
    public void refused(List<Refusal> why) throws XMLStreamException {
        if (writing && !why.isEmpty()) {
            for (Refusal one : why) {
                // two hyphens would end the comment
                out.writeComment((" Refused. Line " + line() + ", rule " + one.rule() + ": " + one.means() + " "
                                + one.toDo() + " ")
                        .replace("--", "- -"));
                out.writeRaw("\n");
            }
        }
    }
}
