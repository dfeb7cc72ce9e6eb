import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import uk.throughline.Throughline;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Outcome;

/** Takes in an Annex A workbook of its eleven lists, invented, on a new database; texts are shared between cells as spreadsheets write them. */
public final class InspectionBench {
    private static final int ROWS = 60_000;
    private static final LocalDate DAY_ONE = LocalDate.of(1899, 12, 30);

    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        Path file = Files.createTempFile("lists-", ".xlsx");
        new InspectionBench().write(file);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Throughline.class)
                .web(WebApplicationType.NONE).run("--spring.main.lazy-initialization=true")) {
            Returns returns = context.getBean(Returns.class);
            long started = System.nanoTime();
            Receipt receipt = switch (Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, "annex-a.xlsx", null, false))) {
                case Outcome.Done<Receipt>(Receipt done) -> done;
                case Outcome.Refused<Receipt>(var refusal) -> throw new IllegalStateException(refusal.reason());
            };
            double seconds = (System.nanoTime() - started) / 1e9;
            if (receipt.read() != ROWS || receipt.refused() > 0 || receipt.lists().size() != 11) {
                throw new IllegalStateException(receipt.read() + " rows of " + receipt.lists().size() + " lists were read, "
                        + receipt.refused() + " refused: " + receipt.findings());
            }
            System.out.println("RESULT\tinspection lists (Annex A) taken in, checked\t" + String.format("%,d rows, %.0f MB", receipt.read(),
                    Files.size(file) / 1e6) + "\t" + seconds + "\t" + receipt.read() / seconds + "\t" + Heap.peakMegabytes()
                    + "\t0\t15 s, 512 MB");
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file) throws IOException {
        Map<String, List<NamedCsvRecord>> lists = new LinkedHashMap<>();
        described("lists.csv").forEach(line -> lists.computeIfAbsent(line.getField("list"), name -> new ArrayList<>()).add(line));
        Map<String, List<String>> codes = new LinkedHashMap<>();
        described("codes.csv").forEach(line -> codes.computeIfAbsent(line.getField("set"), set -> new ArrayList<>()).add(line.getField("code")));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16)) {
            StringBuilder sheets = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            StringBuilder types = new StringBuilder();
            int sheet = 0;
            for (List<NamedCsvRecord> columns : lists.values()) {
                sheet++;
                int number = sheet;
                int rows = ROWS / lists.size() + (sheet <= ROWS % lists.size() ? 1 : 0);
                part(zip, out, "xl/worksheets/sheet" + sheet + ".xml", () -> sheet(out, columns, codes, rows, number * 10_000));
                sheets.append("<sheet name=\"List ").append(sheet).append("\" sheetId=\"").append(sheet).append("\" r:id=\"rId").append(sheet).append("\"/>");
                relations.append("<Relationship Id=\"rId").append(sheet).append("\" Type=\"").append(OFFICE).append("/worksheet\" Target=\"worksheets/sheet")
                        .append(sheet).append(".xml\"/>");
                types.append("<Override PartName=\"/xl/worksheets/sheet").append(sheet)
                        .append(".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            }
            part(zip, out, "xl/sharedStrings.xml", () -> {
                out.write(XML + "<sst xmlns=\"" + MAIN + "\">");
                for (String text : texts) {
                    out.write("<si><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></si>");
                }
                out.write("</sst>");
            });
            part(zip, out, "xl/styles.xml", () -> out.write(XML + "<styleSheet xmlns=\"" + MAIN
                    + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"));
            part(zip, out, "xl/workbook.xml", () -> out.write(XML + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets
                    + "</sheets></workbook>"));
            part(zip, out, "xl/_rels/workbook.xml.rels", () -> out.write(XML + "<Relationships xmlns=\"" + PACKAGE + "\">" + relations
                    + "<Relationship Id=\"rIdS\" Type=\"" + OFFICE + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                    + "<Relationship Id=\"rIdT\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/></Relationships>"));
            part(zip, out, "_rels/.rels", () -> out.write(XML + "<Relationships xmlns=\"" + PACKAGE + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
            part(zip, out, "[Content_Types].xml", () -> out.write(XML
                    + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                    + types + "</Types>"));
        }
    }

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private interface Writing {
        void write() throws IOException;
    }

    private static void part(ZipOutputStream zip, BufferedWriter out, String name, Writing writing) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        writing.write();
        out.flush();
    }

    /** Every row is of a child of its own, with dates that follow each other and codes in turn. */
    private void sheet(BufferedWriter out, List<NamedCsvRecord> columns, Map<String, List<String>> codes, int rows, int firstChild)
            throws IOException {
        out.write(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">");
        for (int column = 0; column < columns.size(); column++) {
            text(out, column, 1, columns.get(column).getField("heading"));
        }
        out.write("</row>");
        for (int row = 0; row < rows; row++) {
            out.write("<row r=\"" + (row + 2) + "\">");
            for (int column = 0; column < columns.size(); column++) {
                NamedCsvRecord about = columns.get(column);
                List<String> set = codes.getOrDefault(about.getField("codes"), List.of());
                switch (about.getField("kind")) {
                    case "DATE" -> number(out, column, row + 2, "born_on".equals(about.getField("column"))
                            ? LocalDate.of(2008 + row % 14, 1 + row % 12, 1 + row % 28).toEpochDay() - DAY_ONE.toEpochDay()
                            : LocalDate.of(2023, 6, 1).toEpochDay() - DAY_ONE.toEpochDay() + column * 3 + row % 60, true);
                    case "NUMBER", "YEARS" -> number(out, column, row + 2, 1 + row % 14, false);
                    // a few codes are taken as they are
                    case "CODE" -> text(out, column, row + 2, set.isEmpty() ? "1" : set.get(row % set.size()));
                    default -> text(out, column, row + 2, column == 0 ? Integer.toString(firstChild + row) : "Team " + row % 40);
                }
            }
            out.write("</row>");
        }
        out.write("</sheetData></worksheet>");
    }

    private void text(BufferedWriter out, int column, int row, String text) throws IOException {
        int number = numbers.computeIfAbsent(text, one -> {
            texts.add(one);
            return texts.size() - 1;
        });
        out.write("<c r=\"" + address(column) + row + "\" t=\"s\"><v>" + number + "</v></c>");
    }

    private static void number(BufferedWriter out, int column, int row, long number, boolean date) throws IOException {
        out.write("<c r=\"" + address(column) + row + "\"" + (date ? " s=\"1\"" : "") + "><v>" + number + "</v></c>");
    }

    private static String address(int column) {
        return column < 26 ? "" + (char) ('A' + column) : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static List<NamedCsvRecord> described(String name) throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(
                Throughline.class.getResourceAsStream("/intake/annexa/" + name), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        }
    }
}
