package uk.throughline.report.writers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Section;
import uk.throughline.web.charts.Picture;

/** Writes sections and blocks into a Word document. */
final class WordBlocks {
    /** Between the margins, in points; and the CSS pixels that fill it. */
    private static final int PICTURE_WIDTH = 465;

    private static final int PICTURE_PIXELS = 700;

    private final XWPFDocument document;
    private final WordText text;
    private final WordLists lists;
    private int bookmarks;
    private int tables;
    private int charts;

    WordBlocks(XWPFDocument document, WordText text) {
        this.document = document;
        this.text = text;
        this.lists = new WordLists(document);
    }

    void section(Section section) {
        XWPFParagraph heading = paragraph("Heading1");
        CTBookmark bookmark = heading.getCTP().addNewBookmarkStart();
        bookmark.setName(WordText.bookmark(section.id()));
        bookmark.setId(BigInteger.valueOf(bookmarks));
        heading.createRun().setText(section.number() + ". " + section.title());
        heading.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
        bookmarks++;
        section.blocks().forEach(this::block);
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(int level, String id, String words) ->
                paragraph("Heading" + level).createRun().setText(words);
            case Block.Paragraph(List<Inline> inlines) -> text.write(inlines, paragraph("Normal"));
            case Block.Items(boolean numbered, List<List<Inline>> items) -> {
                BigInteger list = lists.begin(numbered);
                for (List<Inline> item : items) {
                    XWPFParagraph paragraph = paragraph("ListParagraph");
                    paragraph.setNumID(list);
                    text.write(item, paragraph);
                }
            }
            case Block.Table table -> table(table);
            case Block.Chart chart -> chart(chart);
            case Block.Notice(String words) -> {
                XWPFParagraph notice = paragraph("Notice");
                notice.setIndentationLeft(240);
                notice.setBorderLeft(org.apache.poi.xwpf.usermodel.Borders.SINGLE);
                notice.createRun().setText(words);
            }
        }
    }

    private void table(Block.Table table) {
        tables++;
        paragraph("Caption").createRun().setText("Table " + tables + ". " + table.caption());
        XWPFTable drawn =
                document.createTable(table.rows().size() + 1, table.columns().size());
        WordTables.shape(drawn, table);
        XWPFTableRow head = drawn.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < table.columns().size(); column++) {
            cell(
                    head,
                    column,
                    List.of(new Inline.Strong(
                            List.of(new Inline.Words(table.columns().get(column))))),
                    table);
        }
        for (int i = 0; i < table.rows().size(); i++) {
            Block.Row row = table.rows().get(i);
            XWPFTableRow drawnRow = drawn.getRow(i + 1);
            drawnRow.setCantSplitRow(true);
            boolean total = table.totals() && i == table.rows().size() - 1;
            cell(drawnRow, 0, weighed(List.of(new Inline.Words(row.name())), total), table);
            for (int column = 0; column < row.cells().size(); column++) {
                cell(drawnRow, column + 1, weighed(row.cells().get(column), total), table);
            }
        }
        paragraph("Measured");
    }

    private static List<Inline> weighed(List<Inline> inlines, boolean strong) {
        return strong ? List.of(new Inline.Strong(inlines)) : inlines;
    }

    private void cell(XWPFTableRow row, int column, List<Inline> inlines, Block.Table table) {
        XWPFParagraph paragraph = row.getCell(column).getParagraphArray(0);
        paragraph.setStyle("TableText");
        if (column > 0 && table.ofNumbers()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        text.write(inlines, paragraph);
    }

    private void chart(Block.Chart chart) {
        charts++;
        paragraph("Caption").createRun().setText("Chart " + charts + ". " + chart.finding());
        paragraph("Measured").createRun().setText(chart.measured());
        Picture picture = Pictures.of(chart);
        int width = Math.min(PICTURE_WIDTH, picture.width() * PICTURE_WIDTH / PICTURE_PIXELS);
        int height = width * picture.height() / picture.width();
        XWPFRun run = paragraph("Normal").createRun();
        try {
            XWPFPicture drawn = run.addPicture(
                    new ByteArrayInputStream(picture.png(2)),
                    Document.PICTURE_TYPE_PNG,
                    "chart-" + charts + ".png",
                    Units.toEMU(width),
                    Units.toEMU(height));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.described());
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.described());
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
