package uk.throughline.intake.template;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of a sheet into rows, empty cells included, and hands each row over. */
final class SheetRows implements SheetContentsHandler {
    private static final int WIDEST = 1_000;

    private final Grid.Taker taker;
    private final List<String> cells = new ArrayList<>();

    SheetRows(Grid.Taker taker) {
        this.taker = taker;
    }

    /** Ends the reading of the sheet before its end. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable SQLException failure;

        Enough(@Nullable SQLException failure) {
            super(null, null, false, false);
            this.failure = failure;
        }

        /** Why, or null where the taker simply had enough. */
        @Nullable
        SQLException failure() {
            return failure;
        }
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < WIDEST) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }
    }

    @Override
    public void endRow(int row) {
        try {
            if (!CsvGrid.isBlank(cells) && !taker.take(row + 1, List.copyOf(cells))) {
                throw new Enough(null);
            }
        } catch (SQLException e) {
            throw new Enough(e);
        }
    }
}
