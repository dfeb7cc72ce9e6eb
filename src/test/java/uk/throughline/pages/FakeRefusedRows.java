package uk.throughline.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.intake.RefusedRows;
import uk.throughline.kernel.Outcome;

/** Refused rows as the pages may meet them; those of return 2 cannot be had. */
final class FakeRefusedRows implements RefusedRows {
    static final String CONTENT = "CHILD,Why return 1 refused it\nLA0042,The plan ends before it starts.\n";

    private final Access access;

    FakeRefusedRows(Access access) {
        this.access = access;
    }

    @Override
    public Outcome<Written> write(long number, Path to) throws IOException {
        access.require(Permission.TAKE_IN_RETURNS);
        if (number == 2) {
            return Outcome.refused("return", "Return 2 came in before it was kept which rows are refused.");
        }
        Files.writeString(to, CONTENT);
        return Outcome.done(
                new Written(number, "plans \u00e9t\u00e9-refused-by-return-1.csv", "text/csv;charset=UTF-8"));
    }
}
