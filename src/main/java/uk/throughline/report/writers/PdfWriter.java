package uk.throughline.report.writers;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import uk.throughline.kernel.Dates;
import uk.throughline.report.document.Appendices;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Report;
import uk.throughline.report.document.Section;

/** Writes the report as a tagged PDF that everyone can read (PDF/UA-1): embedded typeface, bookmarks, headings, alternative texts. */
public final class PdfWriter implements ReportWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String ending() {
        return ".pdf";
    }

    @Override
    public byte[] write(Report report) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFastMode();
        builder.useUnicodeLineBreaker(new SpaceBreaks());
        builder.useProtocolsStreamImplementation(address -> new Typeface(address), "typeface");
        builder.withProducer("Throughline");
        builder.withHtmlContent(page(report), null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400_000);
        try (BatikSVGDrawer charts = new BatikSVGDrawer()) {
            builder.useSVGDrawer(charts);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                PDDocument document = renderer.getPdfDocument();
                inform(document.getDocumentInformation(), report);
                document.setDocumentId(report.madeAt().toEpochMilli());
                document.save(bytes);
                document.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The typeface that the application carries, under addresses such as {@code typeface:LiberationSans-Bold.ttf}. */
    private record Typeface(String address) implements FSStream {
        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(Resource.bytes("/fonts/" + address.substring("typeface:".length())));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }

    private static void inform(PDDocumentInformation information, Report report) {
        GregorianCalendar made = GregorianCalendar.from(ZonedDateTime.ofInstant(report.madeAt(), Dates.LONDON));
        information.setTitle(report.title());
        information.setAuthor(report.partnership());
        information.setCreationDate(made);
        information.setModificationDate(made);
    }

    private static String page(Report report) {
        List<Section> sections = new ArrayList<>(report.sections());
        sections.addAll(Appendices.of(report));
        Markup body = new Markup(null, false);
        sections.forEach(body::section);
        body.notes(report.notes());
        StringBuilder page = new StringBuilder(80_000);
        page.append("<html lang=\"en-GB\"><head><title>")
                .append(Markup.escaped(report.title()))
                .append("</title>")
                .append("<meta name=\"description\" content=\"")
                .append(Markup.escaped(report.title() + " of " + report.partnership() + ", " + report.period()))
                .append("\"/><meta name=\"author\" content=\"")
                .append(Markup.escaped(report.partnership()))
                .append("\"/>")
                .append("<style>")
                .append(Resource.text("/reports/report-pdf.css"))
                .append("</style>");
        bookmarks(sections, !report.notes().isEmpty(), page);
        page.append("</head><body>");
        cover(report, page);
        contents(sections, !report.notes().isEmpty(), page);
        return page.append(body.text()).append("</body></html>").toString();
    }

    private static void bookmarks(List<Section> sections, boolean notes, StringBuilder page) {
        page.append("<bookmarks>");
        for (Section section : sections) {
            page.append(bookmark(section.number() + ". " + section.title(), section.id()));
            section.blocks().forEach(block -> {
                if (block instanceof Block.Heading(int level, String id, String words) && level == 2) {
                    page.append(bookmark(words, id)).append("</bookmark>");
                }
            });
            page.append("</bookmark>");
        }
        page.append(notes ? bookmark("Notes", "notes") + "</bookmark>" : "").append("</bookmarks>");
    }

    private static String bookmark(String name, String id) {
        return "<bookmark name=\"" + Markup.escaped(name) + "\" href=\"#" + id + "\">";
    }

    private static void cover(Report report, StringBuilder page) {
        page.append("<div class=\"cover\"><p class=\"partnership\">")
                .append(Markup.escaped(report.partnership()))
                .append("</p><h1>")
                .append(Markup.escaped(report.title()))
                .append("</h1><p class=\"period\">")
                .append(Markup.escaped(report.period()))
                .append("</p><p class=\"state\">")
                .append(Markup.escaped(report.state()))
                .append("</p>")
                .append(
                        report.demonstration()
                                ? "<p class=\"demonstration\">Demonstration: every child and record here is invented.</p>"
                                : "")
                .append("</div>");
    }

    private static void contents(List<Section> sections, boolean notes, StringBuilder page) {
        page.append("<div class=\"contents\"><h2 id=\"contents\">Contents</h2>");
        for (Section section : sections) {
            page.append(line(section.number() + ". " + section.title(), section.id()));
        }
        page.append(notes ? line("Notes", "notes") : "").append("</div>");
    }

    private static String line(String name, String id) {
        return "<p><a href=\"#" + id + "\" title=\"Go to " + Markup.escaped(name) + "\">" + Markup.escaped(name)
                + "</a></p>";
    }
}
