package uk.throughline.intake.lookedafter;

import java.io.InputStream;
import java.sql.SQLException;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlStream;

/** Reads the looked-after return in the Department's XML form in one pass, into the same lists as its CSV form. */
public final class LookedAfterXmlReader {
    private LookedAfterXmlReader() {}

    /**
     * Stages the children and finds the year they are for, as {@link LookedAfterReader} does.
     *
     * @throws UnreadableReturn where the file holds no children, or breaks off
     */
    public static int read(InputStream in, String fileName, OptionalInt before, int latest, Staging staging)
            throws SQLException {
        LookedAfterRows rows = new LookedAfterRows(staging);
        XmlStream.read(in, staging, xml -> whole(xml, rows));
        if (staging.lists().stream().allMatch(shape -> staging.rows(shape.name()) == 0)) {
            throw new UnreadableReturn(
                    "The looked-after return holds no children. Check the export and send it again.");
        }
        return rows.year(fileName, before, latest);
    }

    private static void whole(XmlStream xml, LookedAfterRows rows) throws XMLStreamException, SQLException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "EXPSSDA903" -> {}
                    case "CHILD" -> LookedAfterChild.read(xml, rows);
                    default -> xml.skip();
                }
            }
        }
    }
}
