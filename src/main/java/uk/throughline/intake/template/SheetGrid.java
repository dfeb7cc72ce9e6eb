package uk.throughline.intake.template;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFReader.SheetIterator;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.UnreadableReturn;

/** One sheet of an Excel workbook (xlsx), read as a stream: what its cells hold, with dates as 2024-03-31T14:05. */
record SheetGrid(Part part, String sheet) implements Grid {

    @Override
    public String name() {
        return "sheet \"" + sheet + "\"";
    }

    /** The workbook's sheets, in its order. */
    static List<Grid> sheets(Part part) throws IOException {
        List<Grid> sheets = new ArrayList<>();
        try {
            read(
                    part,
                    iterator -> {
                        sheets.add(new SheetGrid(part, iterator.getSheetName()));
                        return true;
                    },
                    (line, cells) -> false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sheets;
    }

    @Override
    public void each(Taker taker) throws IOException, SQLException {
        read(part, sheets -> !sheets.getSheetName().equals(sheet), taker);
    }

    private interface Visit {
        /** Whether to go on to the next sheet. */
        boolean at(SheetIterator sheets);
    }

    /** Goes through the sheets; the one at which the visit stops is read. */
    private static void read(Part part, Visit visit, Grid.Taker taker) throws IOException, SQLException {
        Path copy = Files.createTempFile("workbook-", ".xlsx");
        try {
            try (InputStream in = part.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (OPCPackage opened = OPCPackage.open(copy.toFile(), PackageAccess.READ)) {
                XSSFReader workbook = new XSSFReader(opened);
                SheetIterator sheets = (SheetIterator) workbook.getSheetsData();
                while (sheets.hasNext()) {
                    try (InputStream in = new BufferedInputStream(sheets.next())) {
                        if (!visit.at(sheets)) {
                            parse(opened, workbook, in, taker);
                            return;
                        }
                    }
                }
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | ParserConfigurationException e) {
            throw new UnreadableReturn(
                    "The Excel workbook is damaged or protected with a password. Nothing was kept. Save it again without a"
                            + " password, or as CSV UTF-8, and send that.");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void parse(OPCPackage opened, XSSFReader workbook, InputStream in, Grid.Taker taker)
            throws IOException, SAXException, OpenXML4JException, ParserConfigurationException, SQLException {
        SheetRows rows = new SheetRows(taker);
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(new XSSFSheetXMLHandler(
                workbook.getStylesTable(), null, new ReadOnlySharedStringsTable(opened), rows, new CellText(), false));
        try {
            reader.parse(new InputSource(in));
        } catch (SheetRows.Enough enough) {
            SQLException failure = enough.failure();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
