package uk.throughline.intake.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;

/** An Excel workbook (xlsx). Rows stream past one by one; only the texts that cells share are held. */
public final class Workbook implements AutoCloseable {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_SERIAL = 109_575;

    private final ReadableWorkbook workbook;

    private Workbook(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    /** @throws UnreadableReturn when the workbook is damaged */
    public static Workbook open(Path file) throws IOException {
        try {
            return new Workbook(new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true)));
        } catch (ZipException | ExcelReaderException e) {
            throw damaged();
        } catch (IOException e) {
            if (e.getCause() instanceof XMLStreamException) {
                throw damaged();
            }
            throw e;
        }
    }

    /** A sheet by its name, in the order of the workbook. */
    public record Name(int place, String name, boolean hidden) {}

    public List<Name> sheets() {
        try (Stream<Sheet> sheets = workbook.getSheets()) {
            List<Name> names = new ArrayList<>();
            sheets.forEach(sheet -> names.add(
                    new Name(sheet.getIndex(), sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE)));
            return names;
        }
    }

    /** Looks at one row of a sheet. */
    @FunctionalInterface
    public interface Look {
        /**
         * @param row as Excel numbers it, from 1
         * @param cells from the first column; empty ones are {@linkplain SheetCell#isEmpty empty}
         * @return whether to go on
         */
        boolean at(int row, List<SheetCell> cells) throws SQLException;
    }

    /** Goes over the rows that hold anything, from the top. @throws UnreadableReturn when the sheet is damaged */
    public void read(Name name, Look look) throws IOException, SQLException {
        Sheet sheet = workbook.getSheet(name.place()).orElseThrow();
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            for (Row row = next(each); row != null; row = next(each)) {
                List<SheetCell> cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty()) && !look.at(row.getRowNum(), cells)) {
                    return;
                }
            }
        }
    }

    /** The reader trusts what it reads: whatever it stumbles over in a row is a fault of the file. */
    private static @Nullable Row next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static List<SheetCell> cells(Row row) {
        List<SheetCell> cells = new ArrayList<>(row.getCellCount());
        for (@Nullable Cell cell : row) {
            cells.add(cell == null ? SheetCell.EMPTY : SheetCell.of(cell.getValue()));
        }
        return cells;
    }

    /** The day that a number stands for, or null where it stands for none that a record could have. */
    public @Nullable LocalDate day(SheetCell cell) {
        if (cell.number() == null) {
            return null;
        }
        double serial = cell.number().doubleValue();
        return serial < 1 || serial > LAST_SERIAL
                ? null
                : (workbook.isDate1904() ? DAY_ZERO_OF_1904 : DAY_ZERO).plusDays((long) serial);
    }

    private static UnreadableReturn damaged() {
        return new UnreadableReturn(
                "The workbook is damaged or not complete. Nothing was kept. Save it again in Excel and send it.");
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
