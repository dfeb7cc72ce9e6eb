package uk.throughline.intake;

import java.io.IOException;
import java.nio.file.Path;
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

    /** The rows of a query as text, columns divided by spaces. */
    List<String> seen(String sql) {
        return Reading.as(
                Reader.INTAKE,
                () -> Objects.requireNonNull(new TransactionTemplate(transactionManager)
                        .execute(status -> jdbc.sql("select concat_ws(' ', x.*) from (" + sql + ") x")
                                .query(String.class)
                                .list())));
    }

    long count(String relation) {
        return Long.parseLong(seen("select count(*) from " + relation).getFirst());
    }
}
