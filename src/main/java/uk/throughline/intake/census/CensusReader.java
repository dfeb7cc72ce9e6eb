package uk.throughline.intake.census;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.Values;
import uk.throughline.intake.staging.XmlStream;

/**
 * Reads the census in one pass and stages its rows. It reads past what it does not know, and counts it: real files do not keep to
 * the published schema.
 */
public final class CensusReader {
    private final XmlStream xml;
    private final Staging staging;
    private final Map<String, String> header;

    private CensusReader(XmlStream xml, Staging staging, Map<String, String> header) {
        this.xml = xml;
        this.staging = staging;
        this.header = header;
    }

    /** @throws UnreadableReturn where the file is no census, or breaks off */
    public static CensusHeader read(InputStream in, Staging staging) throws SQLException {
        Map<String, String> header = new HashMap<>();
        XmlStream.read(in, staging, xml -> new CensusReader(xml, staging, header).message());
        return CensusHeader.of(header);
    }

    private void message() throws XMLStreamException, SQLException {
        boolean found = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.name();
                if (name.equals("Message") || name.equals("Children")) {
                    found = true;
                } else if (name.equals("Header")) {
                    xml.header(header);
                } else if (name.equals("Child") && found) {
                    child();
                } else {
                    xml.skip();
                }
            }
        }
    }

    private void child() throws XMLStreamException, SQLException {
        int childNo = staging.nextRow(CensusLists.CHILD);
        @Nullable String[] values = row(CensusGroup.CHILD, childNo, childNo, 0);
        String id = values[0] == null ? "" : values[0].strip();
        if (!id.isEmpty()) {
            staging.identity(childNo, id.length() > 100 ? id.substring(0, 100) : id);
        }
    }

    private @Nullable String[] row(CensusGroup group, int rowNo, int childNo, int parentNo)
            throws XMLStreamException, SQLException {
        int line = xml.line();
        @Nullable String[] values = new String[group.shape().columns().size()];
        within(group, values, rowNo, childNo);
        staging.add(group.shape(), rowNo, line, childNo, parentNo, values);
        return values;
    }

    /** Reads to the end of the element; wrappers hold more of the same row. */
    private void within(CensusGroup group, @Nullable String[] values, int rowNo, int childNo)
            throws XMLStreamException, SQLException {
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    xml.stray(group.shape().title());
                case XMLStreamConstants.START_ELEMENT -> element(group, values, rowNo, childNo);
                default -> {}
            }
        }
    }

    private void element(CensusGroup group, @Nullable String[] values, int rowNo, int childNo)
            throws XMLStreamException, SQLException {
        String name = xml.name();
        Integer place = group.leaves().get(name);
        if (place != null) {
            String text = xml.text();
            String before = values[place];
            boolean many = group.shape().columns().get(place).kind() == Column.Kind.CODES;
            values[place] = many && before != null && !text.isEmpty() ? before + Values.DIVIDER + text : text;
            return;
        }
        CensusGroup inner = group.groups().get(name);
        ListShape rowLeaf = group.rowLeaves().get(name);
        if (inner != null) {
            row(inner, staging.nextRow(inner.shape()), childNo, rowNo);
        } else if (rowLeaf != null) {
            int line = xml.line();
            staging.add(rowLeaf, staging.nextRow(rowLeaf), line, childNo, rowNo, new String[] {xml.text()});
        } else if (group.wrappers().contains(name)) {
            within(group, values, rowNo, childNo);
        } else {
            xml.skip();
        }
    }
}
