package uk.throughline.report.writers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import uk.throughline.report.document.Inline;

/** Writes stretches of text into Word paragraphs; notes become Word's own footnotes. */
final class WordText {
    private final XWPFDocument document;
    private final List<List<Inline>> notes;
    private final Map<Integer, XWPFFootnote> written = new HashMap<>();

    WordText(XWPFDocument document, List<List<Inline>> notes) {
        this.document = document;
        this.notes = notes;
    }

    void write(List<Inline> inlines, XWPFParagraph paragraph) {
        write(inlines, paragraph, false, false);
    }

    private void write(List<Inline> inlines, XWPFParagraph paragraph, boolean bold, boolean italic) {
        for (Inline inline : inlines) {
            switch (inline) {
                case Inline.Words(String text) -> run(paragraph, text, bold, italic);
                case Inline.BoundFigure bound -> run(paragraph, bound.worded(), bold, italic);
                case Inline.Strong(List<Inline> inside) -> write(inside, paragraph, true, italic);
                case Inline.Emphasis(List<Inline> inside) -> write(inside, paragraph, bold, true);
                case Inline.Link(String address, List<Inline> inside) -> link(address, Inline.plain(inside), paragraph);
                case Inline.NoteMark(int number) -> note(number, paragraph);
                case Inline.Aside(String text) -> {
                    XWPFRun run = paragraph.createRun();
                    run.addBreak();
                    run.setText(text);
                    run.setFontSize(8);
                    run.setColor("4A4F52");
                }
            }
        }
    }

    /** A link inside the document for {@code #id}, else to the address. */
    void link(String address, String words, XWPFParagraph paragraph) {
        XWPFRun run;
        if (address.startsWith("#")) {
            CTHyperlink link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark(address.substring(1)));
            run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
        } else {
            run = paragraph.createHyperlinkRun(address);
        }
        run.setStyle("Hyperlink");
        run.setText(words);
    }

    /** A section's id as Word's bookmarks may be named: letters, digits and underscores, at most 40. */
    static String bookmark(String id) {
        String name = "s_" + id.replace('-', '_');
        return name.length() > 40 ? name.substring(0, 40) : name;
    }

    private void note(int number, XWPFParagraph paragraph) {
        XWPFFootnote footnote = written.get(number);
        if (footnote == null) {
            footnote = document.createFootnote();
            written.put(number, footnote);
            XWPFParagraph text = footnote.createParagraph();
            text.setStyle("FootnoteText");
            XWPFRun mark = text.createRun();
            mark.setStyle("FootnoteReference");
            mark.getCTR().addNewFootnoteRef();
            run(text, " ", false, false);
            write(notes.get(number - 1), text);
        }
        paragraph.addFootnoteReference(footnote);
    }

    private static void run(XWPFParagraph paragraph, String text, boolean bold, boolean italic) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        if (bold) {
            run.setBold(true);
        }
        if (italic) {
            run.setItalic(true);
        }
    }
}
