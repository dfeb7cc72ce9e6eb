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
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.pages.FigurePage.Fact;

/** Figures as an Excel workbook: a sheet of numbers that stay numbers, and one that says how they are counted. */
final class FigureWorkbook {
    private static final List<String> HEADINGS = List.of(
            "Period", "Split by", "Part", "Figure", "Unit", "Out of", "Why there is no figure", "Counted after return");
    private static final int CHARACTERS = 256;

    private FigureWorkbook() {}

    static byte[] of(Measure measure, List<FigureView> figures, List<Fact> counting) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = bold(workbook);
            Sheet sheet = workbook.createSheet("Figures");
            headings(sheet.createRow(0), bold);
            CellStyle number = number(workbook, measure.places());
            for (int n = 0; n < figures.size(); n++) {
                fill(sheet.createRow(n + 1), figures.get(n), number);
            }
            List<Integer> widths = List.of(28, 18, 34, 12, 34, 12, 24, 20);
            for (int place = 0; place < widths.size(); place++) {
                sheet.setColumnWidth(place, CHARACTERS * widths.get(place));
            }
            sheet.createFreezePane(0, 1);
            explain(workbook.createSheet("How it is counted"), measure, counting, bold);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headings(Row row, CellStyle bold) {
        for (int place = 0; place < HEADINGS.size(); place++) {
            Cell cell = row.createCell(place);
            cell.setCellValue(HEADINGS.get(place));
            cell.setCellStyle(bold);
        }
    }

    private static void fill(Row row, FigureView figure, CellStyle number) {
        row.createCell(0).setCellValue(figure.period().label());
        if (figure.split() != null) {
            row.createCell(1).setCellValue(Rooms.split(figure.split().dimension()));
            row.createCell(2).setCellValue(figure.split().value());
        }
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

    private static void explain(Sheet sheet, Measure measure, List<Fact> counting, CellStyle bold) {
        Row title = sheet.createRow(0);
        title.createCell(0).setCellValue(measure.title());
        title.getCell(0).setCellStyle(bold);
        sheet.createRow(1).createCell(0).setCellValue(measure.question());
        CellStyle wrapped = sheet.getWorkbook().createCellStyle();
        wrapped.setWrapText(true);
        for (int n = 0; n < counting.size(); n++) {
            Row row = sheet.createRow(n + 3);
            row.createCell(0).setCellValue(counting.get(n).term());
            Cell text = row.createCell(1);
            text.setCellValue(counting.get(n).text());
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
