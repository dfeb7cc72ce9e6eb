package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook written as the XML that it is of, so that it can hold what no spreadsheet program would write. */
final class RawWorkbook {
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private String properties = "";

    record Part(String head, String block, int times, String tail) {}

    RawWorkbook sheet(String name, String... rows) {
        return sheet(name, "", rows);
    }

    RawWorkbook hidden(String name, String... rows) {
        return sheet(name, " state=\"veryHidden\"", rows);
    }

    private RawWorkbook sheet(String name, String state, String... rows) {
        int number = sheets.size() + 1;
        sheets.add("<sheet name=\"" + name + "\" sheetId=\"" + number + "\"" + state + " r:id=\"rId" + number + "\"/>");
        return part("xl/worksheets/sheet" + number + ".xml", head() + String.join("", rows), "", 0, tail());
    }

    static String head() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                + "<dimension ref=\"A1:XFD1048576\"/><sheetData>";
    }

    static String tail() {
        return "</sheetData></worksheet>";
    }

    /** A row of cells as XML, or of texts and numbers. */
    static String row(int number, Object... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            String at = "r=\"" + (char) ('A' + i) + number + "\"";
            switch (cells[i]) {
                case Number value ->
                    row.append("<c ").append(at).append("><v>").append(value).append("</v></c>");
                case String xml
                when xml.startsWith("<c") -> row.append("<c ").append(at).append(xml.substring(2));
                default ->
                    row.append("<c ")
                            .append(at)
                            .append(" t=\"inlineStr\"><is><t>")
                            .append(cells[i])
                            .append("</t></is></c>");
            }
        }
        return row.append("</row>").toString();
    }

    RawWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook part(String name, String content) {
        return part(name, content, "", 0, "");
    }

    RawWorkbook part(String name, String head, String block, int times, String tail) {
        parts.put(name, new Part(head, block, times, tail));
        return this;
    }

    Path write(Path file) throws IOException {
        RepeatingZip zip = new RepeatingZip()
                .add(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        StringBuilder relations = new StringBuilder();
        for (int number = 1; number <= sheets.size(); number++) {
            relations.append("<Relationship Id=\"rId" + number + "\" Type=\"http://x/relationships/worksheet\""
                    + " Target=\"worksheets/sheet" + number + ".xml\"/>");
        }
        parts.putIfAbsent(
                "xl/_rels/workbook.xml.rels", new Part("<Relationships>" + relations + "</Relationships>", "", 0, ""));
        parts.putIfAbsent(
                "xl/workbook.xml",
                new Part(
                        "<workbook xmlns:r=\"http://x/relationships\">" + properties + "<sheets>"
                                + String.join("", sheets) + "</sheets></workbook>",
                        "",
                        0,
                        ""));
        parts.forEach((name, part) -> zip.add(name, part.head(), part.block(), part.times(), part.tail()));
        return zip.write(file);
    }
}
