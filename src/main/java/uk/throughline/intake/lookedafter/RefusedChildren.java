package uk.throughline.intake.lookedafter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Refusals;
import uk.throughline.intake.staging.Refusals.Refusal;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.XmlCopy;
import uk.throughline.intake.staging.XmlStream;

/**
 * Copies of a looked-after return in XML the children of whom something was refused, whole. It goes over the file twice: a child's id
 * and what its header tells may stand behind its other elements, so that only the end of a child tells whether it is one of them.
 */
public final class RefusedChildren {
    private final Refusals refusals;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<Integer, Theirs> children = new HashMap<>();

    private RefusedChildren(Refusals refusals) {
        this.refusals = refusals;
    }

    public static void copy(SentFile.Part part, Refusals refusals, OutputStream out) throws IOException {
        RefusedChildren refused = new RefusedChildren(refusals);
        try (InputStream in = part.open()) {
            XmlStream.read(in, name -> {}, refused::find);
        } catch (SQLException e) {
            throw new IllegalStateException("Looking through a return asks no database", e);
        }
        try (InputStream in = part.open()) {
            XmlCopy.copy(in, refusals.number(), out, refused::whole);
        }
    }

    /** Why a child's rows were refused: those of its groups in their order, none for one that was not, and those of its header. */
    private static final class Theirs implements LookedAfterChild.Rows {
        private final Refusals refusals;
        private final Map<String, Integer> rows;
        private final Deque<List<Refusal>> groups = new ArrayDeque<>();
        private final List<Refusal> header = new ArrayList<>();
        private boolean wanted;

        Theirs(Refusals refusals, Map<String, Integer> rows) {
            this.refusals = refusals;
            this.rows = rows;
        }

        @Override
        public void add(ListShape shape, int line, @Nullable String[] values) {
            String id = values[LookedAfterLists.CHILD_ID];
            List<Refusal> why = refusals.why(shape.name(), rows.merge(shape.name(), 1, Integer::sum));
            wanted |= !why.isEmpty() || id != null && refusals.isOf("child", id);
            if (LookedAfterChild.isGroup(shape)) {
                groups.add(why);
            } else {
                header.addAll(why);
            }
        }
    }

    private void find(XmlStream xml) throws XMLStreamException, SQLException {
        int childNo = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "EXPSSDA903" -> {}
                    case "CHILD" -> {
                        Theirs theirs = new Theirs(refusals, rows);
                        LookedAfterChild.read(xml, theirs);
                        childNo++;
                        if (theirs.wanted) {
                            children.put(childNo, theirs);
                        }
                    }
                    default -> xml.skip();
                }
            }
        }
    }

    private void whole(XmlCopy xml) throws XMLStreamException {
        int childNo = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (xml.name().equals("EXPSSDA903")) {
                        xml.event();
                    } else if (xml.name().equals("CHILD")) {
                        Theirs theirs = children.get(++childNo);
                        xml.writing(theirs != null);
                        if (theirs == null) {
                            xml.element();
                        } else {
                            child(xml, theirs);
                        }
                        xml.writing(true);
                    } else {
                        xml.element();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> xml.event();
                default -> {}
            }
        }
    }

    private static void child(XmlCopy xml, Theirs theirs) throws XMLStreamException {
        xml.refused(theirs.header);
        xml.beginOnNewLine();
        within(xml, theirs);
    }

    /** Copies to the end of the element; groups may stand in the header too. */
    private static void within(XmlCopy xml, Theirs theirs) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                xml.event();
            } else if (xml.name().equals("HEADER")) {
                xml.event();
                within(xml, theirs);
            } else {
                if (LookedAfterChild.group(xml.name()) != null) {
                    xml.refused(theirs.groups.isEmpty() ? List.of() : theirs.groups.removeFirst());
                }
                xml.element();
            }
        }
        xml.event();
    }
}
