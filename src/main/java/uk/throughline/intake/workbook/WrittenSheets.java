package uk.throughline.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.MendMark;

/** Sheets as they are written anew: a number stays one, shown as it was; every text is a text, so that none becomes a formula. */
final class WrittenSheets implements AutoCloseable {
    private static final int ROWS_HELD = 100;
    private static final String TEXT = "@";
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();
    private @Nullable Sheet sheet;
    private BitSet before = new BitSet();
    private int next;
    private int width;

    WrittenSheets(Serials days) {
        XSSFWorkbook plain = new XSSFWorkbook();
        if (days == Serials.FROM_1904) {
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
    void marksBefore(List<SheetCell> headings) {
        for (int i = 0; i < headings.size(); i++) {
            before.set(i, MendMark.is(headings.get(i).text()));
        }
    }

    void width(int columns) {
        width = columns;
    }

    /** Writes a row where it stood, from 1. */
    void row(int number, List<SheetCell> read, int columns, String mark) {
        next = number;
        fill(created(number - 1), read, columns, mark);
    }

    /** Writes a row below those that are there. */
    void next(List<SheetCell> read, String mark) {
        fill(created(next++), read, width, mark);
    }

    private Row created(int place) {
        if (sheet == null) {
            throw new IllegalStateException("No sheet was begun");
        }
        return sheet.createRow(place);
    }

    private void fill(Row row, List<SheetCell> read, int columns, String mark) {
        int to = 0;
        for (int i = 0; i < Math.max(columns, read.size()); i++) {
            if (i == columns) {
                text(row, to++, mark);
            }
            if (!before.get(i)) {
                copy(row, to++, i < read.size() ? read.get(i) : SheetCell.EMPTY);
            }
        }
        if (read.size() <= columns) {
            text(row, to, mark);
        }
    }

    private void copy(Row row, int place, SheetCell cell) {
        BigDecimal number = cell.number();
        if (number == null) {
            text(row, place, cell.text());
            return;
        }
        Cell written = row.createCell(place);
        written.setCellValue(number.doubleValue());
        String format = shownAs(cell.text());
        if (!format.isEmpty()) {
            written.setCellStyle(style(format));
        }
    }

    /** The format of a number that shows as a day or a time; empty for one that shows as itself. */
    private static String shownAs(String text) {
        int dash = text.indexOf('-', 1);
        if (dash == 4) {
            return text.indexOf('T') > 0 ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd";
        }
        return text.indexOf(':') > 0 ? "hh:mm" : "";
    }

    private void text(Row row, int place, String value) {
        if (!value.isEmpty()) {
            Cell written = row.createCell(place);
            written.setCellStyle(style(TEXT));
            written.setCellValue(value.length() > LONGEST_TEXT ? value.substring(0, LONGEST_TEXT) : value);
        }
    }

    private CellStyle style(String format) {
        CellStyle known = styles.get(format);
        if (known != null) {
            return known;
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
