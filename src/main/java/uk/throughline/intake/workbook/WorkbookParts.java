package uk.throughline.intake.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.Unpacking;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.intake.staging.XmlEvents;

/** The files that a workbook is packed of, and which of them is what. */
final class WorkbookParts implements AutoCloseable {
    static final String DAMAGED =
            "The workbook is damaged or not complete. Nothing was kept. Save it again in Excel and send it.";

    private static final int MOST_SHEETS = 300;
    private static final String FOLDER = "xl/";

    private final ZipFile zip;

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
    }

    static WorkbookParts open(Path file) throws IOException {
        try {
            return new WorkbookParts(new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new UnreadableReturn(DAMAGED);
        }
    }

    /** A sheet: where it is in the workbook, and which file it is. */
    record SheetPart(String name, boolean hidden, String file) {}

    /**
     * What the workbook says of itself.
     *
     * @param sharedTexts the file of the texts that cells share
     */
    record Contents(List<SheetPart> sheets, Serials days, String sharedTexts, String styles) {}

    Contents contents() throws IOException, XMLStreamException {
        Map<String, String> files = new HashMap<>();
        Map<String, String> kinds = new HashMap<>();
        XmlEvents relations = xml("xl/_rels/workbook.xml.rels");
        while (relations != null && relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT) {
                String id = Objects.requireNonNullElse(relations.attribute("Id"), "");
                String kind = Objects.requireNonNullElse(relations.attribute("Type"), "");
                String target = file(Objects.requireNonNullElse(relations.attribute("Target"), ""));
                files.put(id, target);
                kinds.put(kind.substring(kind.lastIndexOf('/') + 1), target);
                if (files.size() > 10 * MOST_SHEETS) {
                    throw tooManySheets();
                }
            }
        }
        return contents(
                files,
                kinds.getOrDefault("sharedStrings", "xl/sharedStrings.xml"),
                kinds.getOrDefault("styles", "xl/styles.xml"));
    }

    private Contents contents(Map<String, String> files, String sharedTexts, String styles)
            throws IOException, XMLStreamException {
        List<SheetPart> sheets = new ArrayList<>();
        Serials days = Serials.FROM_1900;
        XmlEvents xml = xml("xl/workbook.xml");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("workbookPr")) {
                    String from1904 = xml.attribute("date1904");
                    days = "1".equals(from1904) || "true".equals(from1904) ? Serials.FROM_1904 : Serials.FROM_1900;
                } else if (xml.name().equals("sheet")) {
                    add(sheets, xml, files);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new UnreadableReturn(DAMAGED);
        }
        return new Contents(List.copyOf(sheets), days, sharedTexts, styles);
    }

    private void add(List<SheetPart> sheets, XmlEvents xml, Map<String, String> files) {
        String file = files.get(Objects.requireNonNullElse(xml.attribute("id"), ""));
        String name = Objects.requireNonNullElse(xml.attribute("name"), "");
        if (file == null || zip.getEntry(file) == null) {
            throw new UnreadableReturn(DAMAGED);
        }
        // a chart or a dialogue can be a sheet of its own
        if (!file.contains("/chartsheets/") && !file.contains("/dialogsheets/")) {
            String state = xml.attribute("state");
            sheets.add(new SheetPart(
                    name.length() > 100 ? name.substring(0, 100) : name,
                    state != null && !state.equals("visible"),
                    file));
        }
        if (sheets.size() > MOST_SHEETS) {
            throw tooManySheets();
        }
    }

    private static UnreadableReturn tooManySheets() {
        return new UnreadableReturn("The workbook has more than " + MOST_SHEETS
                + " sheets, which no return does. Nothing was kept. Send the lists alone.");
    }

    /** Targets are named from the workbook's own folder, or from the root. */
    private static String file(String target) {
        String path = target.startsWith("/") ? target.substring(1) : FOLDER + target;
        return path.replace("/./", "/").replaceAll("[^/]+/\\.\\./", "");
    }

    /** A file within, or null where it is not there. */
    @Nullable
    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? null : Unpacking.of(zip, entry, DAMAGED);
    }

    private @Nullable XmlEvents xml(String name) throws IOException, XMLStreamException {
        InputStream in = open(name);
        return in == null ? null : XmlEvents.over(in);
    }

    DateStyles styles(String name) throws IOException, XMLStreamException {
        return DateStyles.read(xml(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
