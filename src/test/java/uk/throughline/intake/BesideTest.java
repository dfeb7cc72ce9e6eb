package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.checks.Checking;
import uk.throughline.intake.staging.Beside;
import uk.throughline.intake.staging.Staging;

/** What only asks to be looked at is asked of a large return on a second connection. */
class BesideTest extends IntakeBase {
    private static final String TWO_PLANS =
            "child sex= | referral | protection_plan started_on=2023-05-02 ended_on=2023-08-01"
                    + " | protection_plan started_on=2023-07-03 previous_plans=0 initial_category=NEG";

    private final List<Check> checks = CheckFiles.load("cin", CensusLists.ALL);

    @Autowired
    DataSource dataSource;

    @Test
    void a_large_return_has_the_receipt_that_a_small_one_with_the_same_rows_has() throws IOException {
        accepted(ofYear(2023)
                .child("C1", "2022-05-02", plan("2022-06-01", "", "NEG", "NEG"))
                .write(folder));
        String small = census();
        Receipt of = checked("small.xml", small);
        Receipt ofLarge = checked(
                "large.xml",
                small.replace("<Children>", "<!-- " + "x".repeat((int) RecordReturns.LARGE) + " --><Children>"));
        assertThat(of.findings())
                .extracting(Receipt.Finding::severity)
                .contains(Receipt.Severity.ERROR, Receipt.Severity.QUERY);
        assertThat(of.findings()).as("enough to be compared").hasSizeGreaterThan(5);
        assertThat(ofLarge.findings())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("example.line")
                .containsExactlyElementsOf(of.findings());
        assertThat(ofLarge.lists()).isEqualTo(of.lists());
        for (Receipt.Finding finding : of.findings()) {
            assertThat(children(ofLarge, finding)).as(finding.rule()).isEqualTo(children(of, finding));
        }
    }

    @Test
    void what_is_refused_is_known_before_what_is_to_be_looked_at() {
        inTurn(beside -> {
            Checking checking = checking(beside);
            checking.run(checks, 2024);
            assertThat(found(true)).contains("8940 protection_plan 2 2023-07-03");
            assertThat(found(false)).isEmpty();
            checking.settle();
            assertThat(found(false)).isEqualTo(foundWithout()).isNotEmpty();
        });
    }

    @Test
    void without_a_second_connection_all_is_asked_on_the_first() {
        DataSource none = new NoDataSource();
        inTurn(new JdbcTransactionManager(none), none, beside -> {
            Checking checking = checking(beside);
            checking.run(checks, 2024);
            assertThat(beside.works()).isFalse();
            checking.settle();
            assertThat(found(false)).isEqualTo(foundWithout()).isNotEmpty();
        });
    }

    @Test
    void a_second_connection_that_breaks_off_is_told() {
        inTurn(beside -> {
            Checking checking = checking(beside);
            var unused = beside.ask(second -> {
                try (Statement statement = second.createStatement()) {
                    return statement.execute("select pg_terminate_backend(pg_backend_pid())");
                }
            });
            checking.run(checks, 2024);
            assertThatThrownBy(checking::settle)
                    .isInstanceOf(DataAccessException.class)
                    .satisfies(failure ->
                            assertThat(LostDatabase.inWords(failure)).contains("connection to the database was lost"));
        });
    }

    private interface InTurn {
        void with(Beside beside) throws SQLException;
    }

    private void inTurn(InTurn work) {
        inTurn(transactionManager, dataSource, work);
    }

    private void inTurn(PlatformTransactionManager transactions, DataSource second, InTurn work) {
        Reading.run(Reader.INTAKE, () -> new TransactionTemplate(transactionManager).executeWithoutResult(status -> {
            status.setRollbackOnly();
            try (Beside beside = new Beside(second, transactions)) {
                work.with(beside);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private Checking checking(@Nullable Beside beside) throws SQLException {
        try (Staging staging = new Staging(DataSourceUtils.getConnection(dataSource), CensusLists.ALL, beside)) {
            ExampleRows.stage(TWO_PLANS, staging, CensusLists.ALL, 2024);
            return new Checking(jdbc, staging);
        }
    }

    private List<String> found(boolean error) {
        return jdbc.sql(
                        "select concat_ws(' ', rule, list, row_no, value) from staged_finding where error = :error order by 1")
                .param("error", error)
                .query(String.class)
                .list();
    }

    /** What is found where nothing is done beside. */
    private List<String> foundWithout() {
        return Reading.as(Reader.INTAKE, () -> new TransactionTemplate(
                        transactionManager,
                        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW))
                .execute(status -> {
                    status.setRollbackOnly();
                    try {
                        checking(null).run(checks, 2024);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                    return found(false);
                }));
    }

    /** Two plans at once, no sex, a plan without a category, a review before its plan, and a child in need from before birth. */
    private static String census() {
        return ofYear(2024)
                .child("C1", "2022-05-02", plan("2022-06-01", "2023-05-01", "NEG", "NEG"))
                .child(
                        "C2",
                        "2023-04-11",
                        plan("2023-05-02", "2023-08-01", "NEG", "NEG"),
                        plan("2023-07-03", "", "EMO", "EMO"))
                .child("C3", "2023-04-12", plan("2023-05-02", "", "XXX", ""))
                .child("C4", "2003-04-12", plan("2023-05-02", "2023-05-01", "NEG", "NEG"))
                .xml()
                .replace("<UPNunknown>UN2</UPNunknown>", "<UPN>A123456789012</UPN>");
    }

    private Receipt checked(String name, String xml) throws IOException {
        Path file = Files.writeString(folder.resolve(name), xml);
        assertThat(Files.size(file) >= RecordReturns.LARGE).isEqualTo(name.startsWith("large"));
        return send(file, true).orElseThrow();
    }

    private List<String> children(Receipt receipt, Receipt.Finding finding) {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.places(receipt.number(), finding.rule(), 1))
                .orElseThrow()
                .stream()
                .map(place -> place.list() + " " + place.childId() + " " + place.value())
                .toList();
    }

    private static final class NoDataSource extends AbstractDataSource {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("There is none");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
