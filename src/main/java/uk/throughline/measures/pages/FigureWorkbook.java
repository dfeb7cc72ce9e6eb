package uk.throughline.measures.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.SpreadsheetText;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.pages.FigurePage.Fact;

/** Figures as an Excel workbook, in which no text is a formula, nor becomes one when it is saved as CSV: a sheet of numbers that stay numbers, what is said of them, and how they are counted. */
final class FigureWorkbook {
    private static final List<String> HEADINGS = List.of(
            "Period", "Split by", "Part", "Figure", "Unit", "Out of", "Why there is no figure", "Counted after return");
    private static final List<String> SAID = List.of(
            "Period", "Split by", "Part", "Comment", "Post", "Written on", "Figure then", "Unit", "Status then");
    private static final int CHARACTERS = 256;

    private FigureWorkbook() {}

    static byte[] of(
            Measure measure, List<FigureView> figures, List<Fact> counting, List<FigureComments.Line> comments) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = bold(workbook);
            Sheet sheet = workbook.createSheet("Figures");
            headings(sheet.createRow(0), HEADINGS, bold);
            CellStyle number = number(workbook, measure.places());
            for (int n = 0; n < figures.size(); n++) {
                fill(sheet.createRow(n + 1), figures.get(n), number);
            }
            widths(sheet, List.of(28, 18, 34, 12, 34, 12, 24, 20));
            sheet.createFreezePane(0, 1);
            say(workbook.createSheet("What is said of it"), comments, number, bold);
            explain(workbook.createSheet("How it is counted"), measure, counting, bold);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headings(Row row, List<String> headings, CellStyle bold) {
        for (int place = 0; place < headings.size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(headings.get(place));
            cell.setCellStyle(bold);
        }
    }

    private static void fill(Row row, FigureView figure, CellStyle number) {
        which(row, figure);
        BigDecimal value = figure.rounded();
        if (value == null) {
            row.createCell(6).setCellValue(figure.shown());
        } else {
            Cell cell = row.createCell(3);
            cell.setCellValue(value.doubleValue());
            cell.setCellStyle(number);
        }
        row.createCell(4).setCellValue(figure.unit());
        if (figure.figure() instanceof Figure.Known known && known.denominator() != null) {
            row.createCell(5).setCellValue(known.denominator().doubleValue());
        }
        row.createCell(7).setCellValue(figure.vintage());
    }

    private static void which(Row row, FigureView figure) {
        row.createCell(0).setCellValue(figure.period().label());
        if (figure.split() != null) {
            row.createCell(1).setCellValue(Rooms.split(figure.split().dimension()));
            row.createCell(2)
                    .setCellValue(SpreadsheetText.harmless(figure.split().value()));
        }
    }

    private static void say(Sheet sheet, List<FigureComments.Line> comments, CellStyle number, CellStyle bold) {
        headings(sheet.createRow(0), SAID, bold);
        CellStyle wrapped = wrapped(sheet);
        for (int n = 0; n < comments.size(); n++) {
            FigureComments.Line line = comments.get(n);
            Row row = sheet.createRow(n + 1);
            which(row, line.figure());
            Cell words = row.createCell(3);
            words.setCellValue(SpreadsheetText.harmless(line.words()));
            words.setCellStyle(wrapped);
            row.createCell(4).setCellValue(SpreadsheetText.harmless(line.post()));
            row.createCell(5).setCellValue(CommentsTable.day(line.writtenAt()));
            BigDecimal value = line.value();
            if (value != null) {
                Cell then = row.createCell(6);
                then.setCellValue(value.doubleValue());
                then.setCellStyle(number);
            }
            row.createCell(7).setCellValue(line.figure().unit());
            row.createCell(8).setCellValue(line.status());
        }
        widths(sheet, List.of(28, 18, 34, 80, 34, 14, 14, 24, 16));
        sheet.createFreezePane(0, 1);
    }

    private static void widths(Sheet sheet, List<Integer> characters) {
        for (int place = 0; place < characters.size(); place++) {
            sheet.setColumnWidth(place, CHARACTERS * characters.get(place));
        }
    }

    private static CellStyle wrapped(Sheet sheet) {
        CellStyle wrapped = sheet.getWorkbook().createCellStyle();
        wrapped.setWrapText(true);
        return wrapped;
    }

    private static void explain(Sheet sheet, Measure measure, List<Fact> counting, CellStyle bold) {
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue(measure.title());
        title.getCell(0).setCellStyle(bold);
        sheet.createRow(1).createCell(0).setCellValue(measure.question());
        CellStyle wrapped = wrapped(sheet);
        for (int n = 0; n < counting.size(); n++) {
            Row row = sheet.createRow(n + 3);
            row.createCell(0).setCellValue(counting.get(n).term());
            Cell text = row.createCell(1);
            text.setCellValue(SpreadsheetText.harmless(counting.get(n).text()));
            text.setCellStyle(wrapped);
        }
        sheet.setColumnWidth(0, CHARACTERS * 28);
        sheet.setColumnWidth(1, CHARACTERS * 100);
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        return bold;
    }

    private static CellStyle number(XSSFWorkbook workbook, int places) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(
                workbook.createDataFormat().getFormat(places == 0 ? "#,##0" : "#,##0." + "0".repeat(places)));
        return style;
    }
}
