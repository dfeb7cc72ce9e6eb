package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.throughline.report.document.Duty;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.LiveFigures;
import uk.throughline.report.prose.ReportReader;

/** Both years' reports in every format, read back as someone else's program would read them. */
class FormatsTest {
    private static final List<String> OFFICIALS =
            List.of("Chris", "Sharon", "Sarah", "Darren", "Jenny", "Nicola", "Suzanne", "Stephen");

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void the_page_stands_alone_and_every_figure_in_it_is_a_link(String year) throws IOException {
        Report report = report(year);
        Document page = Jsoup.parse(new String(file(report, ".html"), StandardCharsets.UTF_8));
        assertThat(page.select("link, script, img, [src]")).isEmpty();
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(page.select("td.figure")).isNotEmpty().allSatisfy(cell -> assertThat(cell.select("a.bound"))
                .hasSize(1));
        assertThat(page.select("a.bound").eachAttr("href")).allMatch(address -> address.startsWith("/figures/"));
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(id -> assertThat(page.select(id)).as(id).hasSize(1));
        assertThat(page.select("svg[role=img] > title").eachText()).allMatch(text -> text.length() > 20);
        assertThat(page.select("table").eachAttr("class")).isNotEmpty();
        assertThat(page.select("th:not([scope])")).isEmpty();
        assertThat(page.select("#notes li")).hasSameSizeAs(report.notes());
        assertThat(page.text())
                .contains("Demonstration: every child and record here is invented.")
                .doesNotContain("{{", "}}", "[^");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void the_pdf_passes_pdf_ua_and_bears_text_bookmarks_language_and_notes(String year) throws Exception {
        Report report = report(year);
        byte[] file = file(report, ".pdf");
        assertThat(PdfUa.failures(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(report.title());
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo(report.partnership());
            List<String> bookmarks = new ArrayList<>();
            pdf.getDocumentCatalog().getDocumentOutline().children().forEach(item -> bookmarks.add(item.getTitle()));
            assertThat(bookmarks)
                    .hasSize(report.sections().size() + 2 + (report.notes().isEmpty() ? 0 : 1));
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            for (List<Inline> note : report.notes()) {
                assertThat(text).contains(Inline.plain(note).substring(0, 40));
            }
            assertThat(text)
                    .contains("1. About this report")
                    .doesNotContain("{{")
                    .doesNotContain(OFFICIALS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void the_word_document_has_headings_contents_tables_captions_pictures_with_texts_and_footnotes(String year)
            throws Exception {
        Report report = report(year);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(report, ".docx")))) {
            assertThat(styled(word, "Heading1"))
                    .hasSize(report.sections().size() + 2)
                    .first()
                    .isEqualTo("1. About this report");
            assertThat(styled(word, "Heading2")).isNotEmpty();
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getDocument().xmlText()).contains("TOC \\o \"1-1\"");
            assertThat(word.getTables()).isNotEmpty().allSatisfy(FormatsTest::hasHeadRow);
            List<String> described = word.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .flatMap(run -> run.getEmbeddedPictures().stream())
                    .map(picture ->
                            picture.getCTPicture().getNvPicPr().getCNvPr().getDescr())
                    .toList();
            assertThat(described).hasSizeGreaterThanOrEqualTo(4).allMatch(text -> text.contains("chart."));
            assertThat(styled(word, "Caption")).hasSize(word.getTables().size() + described.size());
            List<String> notes = word.getFootnotes().stream()
                    .map(note -> note.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .reduce("", String::concat)
                            .strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
            assertThat(notes).hasSameSizeAs(report.notes());
            assertThat(notes.getFirst()).contains(Inline.plain(report.notes().getFirst()));
            assertThat(word.getProperties().getCoreProperties().getCreator()).isEqualTo(report.partnership());
            assertThat(word.getProperties().getCoreProperties().getLastModifiedByUser())
                    .isEqualTo(report.partnership());
            assertThat(word.getStyle().xmlText()).contains("w:lang w:val=\"en-GB\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void the_data_has_every_figure_that_the_report_uses_and_no_count_that_would_reveal_a_child(String year)
            throws IOException {
        Report report = report(year);
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new String(file(report, "-data.csv"), StandardCharsets.UTF_8))) {
            rows = csv.stream().toList();
        }
        assertThat(rows).hasSameSizeAs(report.used());
        assertThat(rows.getFirst().getHeader())
                .containsExactly(
                        "measure",
                        "period",
                        "split",
                        "value",
                        "numerator",
                        "denominator",
                        "unit",
                        "status",
                        "vintage",
                        "section");
        Document page = Jsoup.parse(new String(file(report, ".html"), StandardCharsets.UTF_8));
        for (String address : page.select("a.bound").eachAttr("href")) {
            String measure = address.split("/", -1)[2];
            assertThat(rows).as(address).anyMatch(row -> row.getField("measure").equals(measure));
        }
        assertThat(rows)
                .filteredOn(row -> row.getField("unit").equals("children")
                        && !row.getField("split").startsWith("area="))
                .extracting(row -> row.getField("value"))
                .doesNotContain("1", "2", "3", "4", "5");
    }

    private static void hasHeadRow(XWPFTable table) {
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getNumberOfRows()).isGreaterThan(1);
    }

    private static List<String> styled(XWPFDocument word, String style) {
        return word.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static byte[] file(Report report, String ending) throws IOException {
        Map<String, byte[]> files = new ReportFiles("").of(report);
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return files.get(report.fileName() + ending);
    }

    private static Report report(String year) {
        List<Duty> duties = new ArrayList<>();
        for (int item = 1; item <= 7; item++) {
            duties.add(new Duty(item, "should", "Item " + item, "A source", Duty.State.NOTHING, List.of()));
        }
        return ReportReader.read(
                ReportTexts.read(year),
                new LiveFigures(FakeMeasures.madeSafe()),
                new ReportReader.About(
                        "Rotherham Safeguarding Children Partnership",
                        true,
                        1,
                        Instant.parse("2024-07-01T09:00:00Z"),
                        List.of()),
                duties);
    }
}
