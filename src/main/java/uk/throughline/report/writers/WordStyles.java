package uk.throughline.report.writers;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STVerticalAlignRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The styles of the Word document, under the names that Word knows, so that navigation and contents find them. */
final class WordStyles {
    private static final String TYPEFACE = "Arial";
    private static final String COLOUR = "0B4F57";

    private final XWPFStyles styles;

    private WordStyles(XWPFDocument document) {
        this.styles = document.createStyles();
    }

    static void add(XWPFDocument document) {
        WordStyles styles = new WordStyles(document);
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(TYPEFACE);
        fonts.setHAnsi(TYPEFACE);
        fonts.setCs(TYPEFACE);
        styles.styles.setDefaultFonts(fonts);
        styles.styles.setSpellingLanguage("en-GB");
        styles.paragraph("Normal", "Normal", 21, 0, 140, false, null, -1);
        styles.paragraph("Title", "Title", 56, 600, 200, true, COLOUR, -1);
        styles.paragraph("Subtitle", "Subtitle", 26, 0, 160, false, null, -1);
        styles.paragraph("Heading1", "heading 1", 34, 480, 160, true, COLOUR, 0);
        styles.paragraph("Heading2", "heading 2", 26, 320, 100, true, null, 1);
        styles.paragraph("Heading3", "heading 3", 22, 240, 80, true, null, 2);
        styles.paragraph("Caption", "caption", 20, 200, 80, true, null, -1);
        styles.paragraph("Measured", "Measured", 18, 0, 80, false, "4A4F52", -1);
        styles.paragraph("Notice", "Notice", 21, 60, 140, false, "33393B", -1);
        styles.paragraph("ListParagraph", "List Paragraph", 21, 0, 60, false, null, -1);
        styles.paragraph("TableText", "Table Text", 19, 20, 20, false, null, -1);
        styles.paragraph("TOC1", "toc 1", 21, 0, 80, false, null, -1);
        styles.paragraph("TOCHeading", "TOC Heading", 34, 240, 160, true, COLOUR, -1);
        styles.paragraph("FootnoteText", "footnote text", 18, 0, 0, false, null, -1);
        styles.character("FootnoteReference", "footnote reference", true, null);
        styles.character("Hyperlink", "Hyperlink", false, COLOUR);
    }

    private void paragraph(
            String id,
            String name,
            int halfPoints,
            int before,
            int after,
            boolean bold,
            @org.jspecify.annotations.Nullable String colour,
            int outline) {
        CTStyle style = style(id, name, STStyleType.PARAGRAPH);
        if (!id.equals("Normal")) {
            style.addNewBasedOn().setVal("Normal");
        } else {
            style.setDefault(true);
        }
        style.addNewQFormat();
        CTPPrGeneral shape = style.addNewPPr();
        if (outline >= 0) {
            style.addNewNext().setVal("Normal");
            shape.addNewKeepNext();
            shape.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        if (id.equals("Caption") || id.equals("Measured")) {
            shape.addNewKeepNext();
        }
        CTSpacing spacing = shape.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        CTRPr run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        if (colour != null) {
            run.addNewColor().setVal(colour);
        }
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private void character(String id, String name, boolean raised, @org.jspecify.annotations.Nullable String colour) {
        CTStyle style = style(id, name, STStyleType.CHARACTER);
        CTRPr run = style.addNewRPr();
        if (colour != null) {
            run.addNewColor().setVal(colour);
        }
        if (raised) {
            run.addNewVertAlign().setVal(STVerticalAlignRun.SUPERSCRIPT);
        }
        styles.addStyle(new XWPFStyle(style, styles));
    }

    private static CTStyle style(String id, String name, STStyleType.Enum type) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(type);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        return style;
    }
}
