package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.storage.DatabaseConnection;

/** A table that never held a row is filled in files that the filling transaction made; one that ever held one never is. */
class FirstRowsTest extends IntakeBase {
    private static final String VISIT = "earlyhelp.visit";

    @Autowired
    DatabaseConnection database;

    @Test
    void a_large_first_list_is_kept_in_new_files_checked_or_accepted_and_later_ones_beside_it() throws IOException {
        String before = files(VISIT);
        Path large = visits("early-help-visits.csv", 50_000);
        assertThat(send(large, true).orElseThrow().accepted()).isEqualTo(50_000);
        assertThat(files(VISIT)).as("what is only checked leaves nothing").isEqualTo(before);
        assertThat(count(VISIT)).isZero();

        Receipt receipt = accepted(large);
        String filled = files(VISIT);
        assertThat(filled).as("files of its own").isNotEqualTo(before);
        assertThat(count(VISIT)).isEqualTo(50_000);
        assertThat(seen("select count(*) from " + VISIT + " where child_id = (select min(child_id) from " + VISIT
                        + ")"))
                .as("by its index")
                .containsExactly("10");

        Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(receipt.number(), "Sent by mistake"))
                .orElseThrow();
        Receipt again = accepted(visits("early-help-visits-again.csv", 50_010));
        assertThat(again.accepted()).isEqualTo(50_010);
        assertThat(files(VISIT)).as("nothing that was withdrawn is lost").isEqualTo(filled);
        assertThat(count(VISIT)).isEqualTo(100_010);
    }

    @Test
    void a_small_first_list_needs_no_files_of_its_own() throws IOException {
        String before = files("missing.episode");
        Path few = Files.writeString(
                folder.resolve("missing-episodes.csv"), "Child ID,Missing from\nC1,2023-05-02 10:00\n");
        send(few, false).orElseThrow();
        assertThat(files("missing.episode")).isEqualTo(before);
    }

    @Test
    void what_holds_a_row_that_nobody_sees_is_left_as_it_is() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("create table children.tried (what text)");
            statement.execute("insert into children.tried values ('a')");
            statement.execute("delete from children.tried");
            String before = files("children.tried");
            statement.execute("select access.renew_if_empty('children.tried')");
            assertThat(files("children.tried")).isEqualTo(before);
            statement.execute("drop table children.tried");
        }
    }

    @Test
    void whoever_reads_the_table_just_now_is_not_waited_for() throws SQLException {
        String before = files("education.exclusion");
        try (Connection reads = owner();
                Connection owner = owner();
                Statement reading = reads.createStatement();
                Statement statement = owner.createStatement()) {
            reads.setAutoCommit(false);
            reading.execute("select from education.exclusion");
            statement.execute("select access.renew_if_empty('education.exclusion')");
            assertThat(files("education.exclusion")).isEqualTo(before);
            reads.rollback();
            statement.execute("select access.renew_if_empty('education.exclusion')");
            assertThat(files("education.exclusion")).isNotEqualTo(before);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private String files(String table) {
        return seen("select pg_relation_filenode('" + table + "')").getFirst();
    }

    /** Ten visits to each of a tenth as many children. */
    private Path visits(String name, int rows) throws IOException {
        StringBuilder csv = new StringBuilder("Child ID,Visit date,Visit type,Family ID\n");
        for (int row = 0; row < rows; row++) {
            csv.append("V")
                    .append(row / 10)
                    .append(',')
                    .append(LocalDate.of(2022, 4, 1).plusDays(row % 10 * 30L + row / 10 % 30))
                    .append(",home,F")
                    .append(row / 20)
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }
}
