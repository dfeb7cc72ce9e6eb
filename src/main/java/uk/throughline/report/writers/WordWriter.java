package uk.throughline.report.writers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import uk.throughline.report.document.Appendices;
import uk.throughline.report.document.Report;
import uk.throughline.report.document.Section;

/** Writes the report as a Word document with real headings, captions, footnotes and alternative texts, and nobody's name in it. */
public final class WordWriter implements ReportWriter {
    @Override
    public String ending() {
        return ".docx";
    }

    @Override
    public byte[] write(Report report) {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            WordStyles.add(document);
            pageNumbers(document);
            properties(document, report);
            List<Section> sections = new ArrayList<>(report.sections());
            sections.addAll(Appendices.of(report));
            WordText text = new WordText(document, report.notes());
            WordBlocks blocks = new WordBlocks(document, text);
            cover(blocks, report);
            contents(blocks, text, sections);
            sections.forEach(blocks::section);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
            document.write(bytes);
            return dated(bytes.toByteArray(), report.madeAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1250));
        margins.setBottom(BigInteger.valueOf(1250));
        margins.setLeft(BigInteger.valueOf(1300));
        margins.setRight(BigInteger.valueOf(1300));
    }

    private static void pageNumbers(XWPFDocument document) {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private static void properties(XWPFDocument document, Report report) {
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(report.title());
        core.setSubjectProperty(report.period());
        core.setCreator(report.partnership());
        core.setLastModifiedByUser(report.partnership());
        core.setCreated(Optional.of(Date.from(report.madeAt())));
        core.setModified(Optional.of(Date.from(report.madeAt())));
        document.getProperties().getExtendedProperties().setApplication("Throughline");
        document.getProperties().getCoreProperties().getUnderlyingProperties().setLanguageProperty("en-GB");
    }

    private static void cover(WordBlocks blocks, Report report) {
        blocks.paragraph("Subtitle").createRun().setText(report.partnership());
        blocks.paragraph("Title").createRun().setText(report.title());
        blocks.paragraph("Subtitle").createRun().setText(report.period());
        blocks.paragraph("Normal").createRun().setText(report.state());
        if (report.demonstration()) {
            XWPFParagraph said = blocks.paragraph("Normal");
            said.createRun().setText("Demonstration: every child and record here is invented.");
            said.getRuns().getFirst().setBold(true);
        }
    }

    /** A contents field of Word's own, filled already, so that it is right before anyone brings it up to date. */
    private static void contents(WordBlocks blocks, WordText text, List<Section> sections) {
        XWPFParagraph heading = blocks.paragraph("TOCHeading");
        heading.setPageBreak(true);
        heading.createRun().setText("Contents");
        XWPFParagraph first = blocks.paragraph("TOC1");
        first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        first.createRun().getCTR().addNewInstrText().setStringValue(" TOC \\o \"1-1\" \\h \\n \\z \\u ");
        first.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        XWPFParagraph line = first;
        for (Section section : sections) {
            line = section == sections.getFirst() ? first : blocks.paragraph("TOC1");
            text.link("#" + section.id(), section.number() + ". " + section.title(), line);
        }
        line.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** The same file with the report's own time in place of the time of writing, so that an edition is the same bytes again. */
    private static byte[] dated(byte[] file, Instant madeAt) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(file.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(java.time.LocalDateTime.ofInstant(madeAt, java.time.ZoneOffset.UTC));
                out.putNextEntry(same);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
