package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.testing.ApplicationTest;

/** What the tests of intake share: they send files as the command line does, and look at records as the counter. */
@ApplicationTest
abstract class IntakeBase {
    @TempDir
    Path folder;

    @Autowired
    Returns returns;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactionManager;

    Receipt accepted(Path file) throws IOException {
        return send(file, false).orElseThrow();
    }

    Outcome<Receipt> send(Path file, boolean dryRun) throws IOException {
        return Reading.as(
                Reader.COMMAND_LINE,
                () -> returns.takeIn(
                        file, Objects.requireNonNull(file.getFileName()).toString(), null, dryRun));
    }

    String refusal(Path file) throws IOException {
        return switch (send(file, false)) {
            case Outcome.Refused<Receipt>(var refusal) -> refusal.reason();
            case Outcome.Done<Receipt>(var receipt) -> throw new AssertionError("accepted " + receipt.kind());
        };
    }

    /** The rows of a query as text, columns divided by spaces, and - for none. */
    List<String> seen(String sql) {
        return Reading.as(Reader.INTAKE, () -> seenAs(sql));
    }

    /** The same, as the reader of now. */
    List<String> seenAs(String sql) {
        return Objects.requireNonNull(new TransactionTemplate(transactionManager).execute(status -> jdbc.sql(sql)
                .query((row, nth) -> {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        cells.add(row.getString(i) == null ? "-" : row.getString(i));
                    }
                    return String.join(" ", cells);
                })
                .list()));
    }

    long count(String relation) {
        return Long.parseLong(seen("select count(*) from " + relation).getFirst());
    }
}
