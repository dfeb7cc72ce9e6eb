package uk.throughline.intake.template;

import java.io.IOException;
import java.sql.SQLException;
import uk.throughline.intake.staging.CsvRows;
import uk.throughline.intake.staging.SentFile.Part;

/** A text file with one separator between its cells. */
record CsvGrid(Part part, char separator) implements Grid {

    @Override
    public String name() {
        return part.name();
    }

    @Override
    public void each(Taker taker) throws IOException, SQLException {
        try (CsvRows rows = CsvRows.open(part, separator)) {
            boolean more = true;
            while (more && rows.next()) {
                more = taker.take(rows.line(), rows.fields());
            }
        }
    }
}
