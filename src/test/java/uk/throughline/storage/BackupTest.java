package uk.throughline.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.throughline.kernel.Outcome;
import uk.throughline.testing.TestDatabase;

class BackupTest {
    @TempDir
    Path folder;

    @Test
    void what_was_saved_is_restored_into_an_empty_database_with_its_trail_whole() throws IOException, SQLException {
        DatabaseConnection from = TestDatabase.fresh();
        asIntake(from, "insert into children.child (la_child_id) values ('C1'), ('C2\twith\ttabs')");
        asIntake(from, "select access.seal_trail()");
        Path file = folder.resolve("copy.zip");
        assertThat(Backup.save(from, file)).isGreaterThan(10);

        DatabaseConnection to = TestDatabase.fresh();
        assertThat(Restore.load(to, file)).isInstanceOf(Outcome.Done.class);

        assertThat(ask(to, "select la_child_id from children.child order by 1"))
                .containsExactly("C1", "C2\twith\ttabs");
        assertThat(ask(to, "select seal_id::text from access.trail_faults(10)")).isEmpty();
        asIntake(to, "insert into children.child (la_child_id) values ('C3')");
        assertThat(ask(to, "select count(distinct child_id)::text from children.child"))
                .containsExactly("3");
        assertThat(
                        ask(
                                to,
                                "select relname::text from pg_class where oid = 'children.child'::regclass and relforcerowsecurity"))
                .containsExactly("child");
    }

    @Test
    void a_database_with_records_is_left_alone() throws IOException, SQLException {
        DatabaseConnection from = TestDatabase.fresh();
        asIntake(from, "insert into children.child (la_child_id) values ('C1')");
        Path file = folder.resolve("copy.zip");
        Backup.save(from, file);
        assertThat(Restore.load(from, file)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .contains("already holds records"));
        assertThat(ask(from, "select la_child_id from children.child")).containsExactly("C1");
    }

    @Test
    void a_file_that_is_no_copy_is_refused_in_a_sentence() throws IOException, SQLException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        assertThat(Restore.load(TestDatabase.fresh(), file)).isInstanceOf(Outcome.Refused.class);
    }

    private static void asIntake(DatabaseConnection database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.reader', 'system:intake', false)");
            statement.execute(sql);
        }
    }

    private static List<String> ask(DatabaseConnection database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.reader', 'system:intake', false)");
            return SavedTables.column(connection, sql);
        }
    }
}
