package uk.throughline.intake.census;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.XmlCopy;

/**
 * Copies of a census its header and the children of whom something was refused, whole. It counts rows as {@link CensusReader} does,
 * because many may stand on one line.
 */
public final class RefusedCensus {
    private final XmlCopy xml;
    private final Refusals refusals;
    private final Map<String, Integer> rows = new HashMap<>();

    private RefusedCensus(XmlCopy xml, Refusals refusals) {
        this.xml = xml;
        this.refusals = refusals;
    }

    public static void copy(InputStream in, Refusals refusals, OutputStream out) throws IOException {
        XmlCopy.copy(in, refusals.number(), out, xml -> new RefusedCensus(xml, refusals).message());
    }

    private void message() throws XMLStreamException {
        boolean found = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.name();
                    if (name.equals("Message") || name.equals("Children")) {
                        found = true;
                        xml.event();
                    } else if (name.equals("Child") && found) {
                        child();
                    } else {
                        xml.element();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> xml.event();
                default -> {}
            }
        }
    }

    private void child() throws XMLStreamException {
        int childNo = next(CensusLists.CHILD);
        xml.writing(refusals.isOfChild(childNo));
        xml.refused(refusals.why(CensusLists.CHILD.name(), childNo));
        xml.beginOnNewLine();
        within(CensusGroup.CHILD);
        xml.writing(true);
    }

    private int next(ListShape shape) {
        return rows.merge(shape.name(), 1, Integer::sum);
    }

    private void row(CensusGroup group, int rowNo) throws XMLStreamException {
        xml.refused(refusals.why(group.shape().name(), rowNo));
        xml.event();
        within(group);
    }

    /** To the end of the element; wrappers hold more of the same row. */
    private void within(CensusGroup group) throws XMLStreamException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    xml.event();
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> element(group);
                default -> xml.event();
            }
        }
    }

    private void element(CensusGroup group) throws XMLStreamException {
        String name = xml.name();
        CensusGroup inner = group.groups().get(name);
        ListShape rowLeaf = group.rowLeaves().get(name);
        if (group.leaves().containsKey(name)) {
            xml.element();
        } else if (inner != null) {
            row(inner, next(inner.shape()));
        } else if (rowLeaf != null) {
            xml.refused(refusals.why(rowLeaf.name(), next(rowLeaf)));
            xml.element();
        } else if (group.wrappers().contains(name)) {
            xml.event();
            within(group);
        } else {
            xml.element();
        }
    }
}
