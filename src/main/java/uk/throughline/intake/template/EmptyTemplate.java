package uk.throughline.intake.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.throughline.kernel.SpreadsheetText;

/** A template to fill in: its headings and one example row, which is refused if it is sent back. */
public final class EmptyTemplate {
    private static final int CHARACTERS = 256;

    private EmptyTemplate() {}

    /** As CSV in UTF-8 with a byte-order mark, so that spreadsheets read its letters right. */
    public static byte[] csv(Template template) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = SpreadsheetText.csv().build(text)) {
            csv.writeRecord(template.columns().stream()
                    .map(TemplateColumn::heading)
                    .map(SpreadsheetText::harmless)
                    .toList());
            csv.writeRecord(template.columns().stream()
                    .map(TemplateColumn::example)
                    .map(SpreadsheetText::harmless)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** As an Excel workbook: one sheet to fill in, and one that says what to put into each column. */
    public static byte[] workbook(Template template) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bold = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            Sheet rows = workbook.createSheet("Rows");
            List<TemplateColumn> columns = template.columns();
            fill(
                    rows.createRow(0),
                    columns.stream().map(TemplateColumn::heading).toList(),
                    bold);
            fill(
                    rows.createRow(1),
                    columns.stream().map(TemplateColumn::example).toList(),
                    text);
            for (int place = 0; place < columns.size(); place++) {
                rows.setColumnWidth(
                        place, CHARACTERS * (columns.get(place).heading().length() + 6));
            }
            rows.createFreezePane(0, 1);
            explain(workbook.createSheet("What to put in"), columns, bold, text);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(Sheet sheet, List<TemplateColumn> columns, CellStyle bold, CellStyle text) {
        fill(sheet.createRow(0), List.of("Column", "Needed", "What to put in"), bold);
        for (int n = 0; n < columns.size(); n++) {
            TemplateColumn column = columns.get(n);
            fill(
                    sheet.createRow(n + 1),
                    List.of(column.heading(), column.required() ? "yes" : "", column.means()),
                    text);
        }
        sheet.setColumnWidth(0, CHARACTERS * 34);
        sheet.setColumnWidth(2, CHARACTERS * 90);
    }

    private static void fill(Row row, List<String> values, CellStyle style) {
        for (int place = 0; place < values.size(); place++) {
            row.createCell(place).setCellValue(values.get(place));
            row.getCell(place).setCellStyle(style);
        }
    }
}
