package uk.throughline.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.MendMark;

/** Sheets as they are written anew: a number stays one, shown as it was; every text is a text, so that none becomes a formula. */
final class WrittenSheets implements AutoCloseable {
    private static final int ROWS_HELD = 100;
    private static final String TEXT = "@";
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_STYLES = 1_000;

    private final SXSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private @Nullable Sheet sheet;
    private BitSet before = new BitSet();
    private int next;
    private int width;

    WrittenSheets(boolean from1904) {
        XSSFWorkbook plain = new XSSFWorkbook();
        if (from1904) {
            plain.getCTWorkbook().getWorkbookPr().setDate1904(true);
        }
        this.workbook = new SXSSFWorkbook(plain, ROWS_HELD);
    }

    void sheet(String name) {
        sheet = workbook.createSheet(name);
        before = new BitSet();
        next = 0;
        width = 0;
    }

    /** Leaves out columns of reasons that this row of headings has from an earlier mending. */
    void marksBefore(org.dhatim.fastexcel.reader.Row headings) {
        for (int i = 0; i < headings.getCellCount(); i++) {
            before.set(i, MendMark.is(RefusedSheets.text(headings, i)));
        }
    }

    void width(int columns) {
        width = columns;
    }

    /** Writes a row where it stood, from 1. */
    void row(int number, org.dhatim.fastexcel.reader.Row read, int columns, String mark) {
        next = number;
        fill(created(number - 1), read, columns, mark);
    }

    /** Writes a row below those that are there. */
    void next(org.dhatim.fastexcel.reader.Row read, String mark) {
        fill(created(next++), read, width, mark);
    }

    private Row created(int place) {
        if (sheet == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        return sheet.createRow(place);
    }

    private void fill(Row row, org.dhatim.fastexcel.reader.Row read, int columns, String mark) {
        int to = 0;
        for (int i = 0; i < Math.max(columns, read.getCellCount()); i++) {
            if (i == columns) {
                text(row, to++, mark);
            }
            if (!before.get(i)) {
                copy(row, to++, i < read.getCellCount() ? read.getCell(i) : null);
            }
        }
        if (read.getCellCount() <= columns) {
            text(row, to, mark);
        }
    }

    private void copy(Row row, int place, @Nullable Cell cell) {
        if (cell == null) {
            return;
        }
        switch (cell.getValue()) {
            case null -> {}
            case BigDecimal number -> {
                org.apache.poi.ss.usermodel.Cell written = row.createCell(place);
                written.setCellValue(number.doubleValue());
                String format = cell.getDataFormatString();
                if (format != null && !format.isEmpty()) {
                    written.setCellStyle(style(format));
                }
            }
            case Boolean flag -> row.createCell(place).setCellValue(flag);
            case Object other -> text(row, place, other.toString());
        }
    }

    private void text(Row row, int place, String value) {
        if (!value.isEmpty()) {
            org.apache.poi.ss.usermodel.Cell written = row.createCell(place);
            written.setCellStyle(style(TEXT));
            written.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        }
    }

    private CellStyle style(String format) {
        CellStyle known = styles.get(format);
        if (known != null) {
            return known;
        }
        if (styles.size() >= MOST_STYLES) {
            return style(TEXT);
        }
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        styles.put(format, style);
        return style;
    }

    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
