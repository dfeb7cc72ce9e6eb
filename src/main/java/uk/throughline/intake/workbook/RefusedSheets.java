package uk.throughline.intake.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.MendMark;
import uk.throughline.intake.staging.Refusals;

/**
 * Copies of a workbook's lists what is to be mended: what stands above the headings, the headings with one more, and each row that
 * was refused or is about someone of whom a row was. Rows stream past in both workbooks.
 */
public final class RefusedSheets {
    private final Refusals refusals;
    private final WrittenSheets written;

    private RefusedSheets(Refusals refusals, WrittenSheets written) {
        this.refusals = refusals;
        this.written = written;
    }

    /**
     * A sheet and how it is laid out.
     *
     * @param list as its rows were staged
     * @param headings the row of the headings, from 1
     * @param id the place of the column that says whom a row is about; -1 where it says none
     * @param who {@code child} or {@code adopter}
     */
    public record Layout(String sheet, String list, int headings, int id, String who) {}

    public static void copy(Path workbook, List<Layout> layouts, Refusals refusals, OutputStream out)
            throws IOException {
        try (ReadableWorkbook read = new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, true));
                WrittenSheets written = new WrittenSheets(read.isDate1904())) {
            RefusedSheets copy = new RefusedSheets(refusals, written);
            for (Layout layout : layouts) {
                Sheet sheet = read.findSheet(layout.sheet()).orElseThrow();
                try (Stream<Row> rows = sheet.openStream()) {
                    copy.sheet(layout, rows.iterator());
                }
            }
            written.write(out);
        }
    }

    private void sheet(Layout layout, Iterator<Row> rows) {
        List<Row> top = new ArrayList<>();
        boolean begun = false;
        written.sheet(layout.sheet());
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() <= layout.headings()) {
                top.add(row);
            } else {
                if (!begun) {
                    top(top, layout.headings());
                    begun = true;
                }
                row(layout, row);
            }
        }
        if (!begun) {
            top(top, layout.headings());
        }
    }

    private void top(List<Row> top, int headings) {
        int width = 0;
        for (Row row : top) {
            boolean heads = row.getRowNum() == headings;
            width = Math.max(width, heads || row.getRowNum() >= headings - 2 ? widthOf(row) : 0);
        }
        for (Row row : top) {
            boolean heads = row.getRowNum() == headings;
            if (heads) {
                written.marksBefore(row);
            }
            written.row(row.getRowNum(), row, width, heads ? MendMark.heading(refusals.number()) : "");
        }
        written.width(width);
    }

    private void row(Layout layout, Row row) {
        String id = layout.id() < 0 ? "" : text(row, layout.id());
        if (refusals.isOf(layout.who(), id) || refusals.names(layout.list(), row.getRowNum())) {
            written.next(row, refusals.inWords(layout.list(), row.getRowNum()));
        }
    }

    private static int widthOf(Row row) {
        int width = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            width = text(row, i).isEmpty() ? width : i + 1;
        }
        return width;
    }

    static String text(Row row, int place) {
        @Nullable Cell cell = place < row.getCellCount() ? row.getCell(place) : null;
        return cell == null ? "" : SheetCell.of(cell.getValue()).text();
    }
}
