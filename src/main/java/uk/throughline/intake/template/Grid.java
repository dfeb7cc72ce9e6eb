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

    /** Takes one row. */
    @FunctionalInterface
    interface Taker {
        /**
         * @param line where the row is in the file, from 1
         * @return whether it wants another
         */
        boolean take(int line, List<String> cells) throws SQLException;
    }
}
