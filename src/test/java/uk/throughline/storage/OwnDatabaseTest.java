package uk.throughline.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDatabaseTest {
    @TempDir
    Path folder;

    @Test
    void it_starts_with_nothing_there_asks_for_passwords_is_shared_and_keeps_what_was_written()
            throws IOException, SQLException {
        Path data = folder.resolve("a new folder");
        try (OwnDatabase first = new OwnDatabase(data)) {
            DatabaseConnection connection = first.open();
            assertThatThrownBy(() -> DriverManager.getConnection(connection.url(), connection.user(), "guessed"))
                    .hasMessageContaining("password");
            assertThatThrownBy(() -> DriverManager.getConnection(connection.url(), "postgres", ""))
                    .isInstanceOf(SQLException.class);
            as(connection.ownerUser(), connection.ownerPassword(), connection.url(), "create table kept (id integer)");
            try (OwnDatabase second = new OwnDatabase(data)) {
                assertThat(second.open()).as("a second command joins the first").isEqualTo(connection);
            }
            assertThat(Connections.answers(Connections.read(data)))
                    .as("which it does not stop")
                    .isTrue();
        }
        assertThat(Connections.answers(Connections.read(data))).isFalse();
        try (OwnDatabase again = new OwnDatabase(data)) {
            DatabaseConnection connection = again.open();
            as(connection.ownerUser(), connection.ownerPassword(), connection.url(), "insert into kept values (1)");
        }
        assertThat(Files.readString(data.resolve("connection.properties"))).doesNotContain("postgres=");
        assertThat(Files.exists(data.resolve("password"))).isFalse();
    }

    private static void as(String user, String password, String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
