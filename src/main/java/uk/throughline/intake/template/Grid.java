package uk.throughline.intake.template;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** A table of a file as rows of cells, whatever kind of file it is. It can be gone through many times. */
interface Grid {

    /** As a receipt names it: the file, or the sheet of a workbook. */
    String name();

    /** Gives the rows from the top that hold anything, until the taker has enough. */
    void each(Taker taker) throws IOException, SQLException;

    /** A cell where a date belongs, as a date is written where the cell holds one in another form. */
    default String dated(String cell) {
        return cell;
    }

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {
        /**
         * @param line where the row is in the file, from 1
         * @param cells what they hold; a row may have fewer of them than there are headings
         * @return whether it wants another
         */
        boolean take(int line, List<String> cells) throws SQLException;

        /** Is told that a formula gave the value in that place of the row that comes next. */
        default void formula(int place) {}
    }
}
