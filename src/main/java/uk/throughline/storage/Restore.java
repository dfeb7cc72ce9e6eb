package uk.throughline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import uk.throughline.kernel.Outcome;

/** Puts a saved copy into a database that holds no child's record yet: all of it in one transaction, or nothing. */
public final class Restore {
    private Restore() {}

    /** @return how many rows were restored, or why none was */
    public static Outcome<Long> load(DatabaseConnection database, Path file) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            connection.setAutoCommit(false);
            List<String> tables = lines(zip, Backup.TABLES);
            if (tables.isEmpty()) {
                return Outcome.refused(
                        "file",
                        file + " is not a copy saved by Throughline. Give the file that throughline backup wrote.");
            }
            if (!lines(zip, Backup.MIGRATIONS).equals(SavedTables.migrations(connection))) {
                return Outcome.refused(
                        "file",
                        file
                                + " was saved by another version of Throughline. Restore it with the version that saved it, then start the newer one.");
            }
            if (!isEmpty(connection)) {
                return Outcome.refused(
                        "database",
                        "This database already holds records, so nothing was restored. Point THROUGHLINE_DATABASE_URL or THROUGHLINE_DATA at an empty one.");
            }
            long rows = load(connection, zip, tables);
            connection.commit();
            return Outcome.done(rows);
        } catch (ZipException e) {
            return Outcome.refused(
                    "file", file + " is damaged or is not a copy saved by Throughline: " + e.getMessage() + ".");
        }
    }

    /** The row security that binds the owner is lifted and put back inside the transaction, so nobody ever sees it lifted. */
    private static long load(Connection connection, ZipFile zip, List<String> tables) throws IOException, SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("alter table " + table + " no force row level security");
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", tables));
            for (String table : tables) {
                try (InputStream in = zip.getInputStream(zip.getEntry(table))) {
                    rows += connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table + " from stdin", in);
                }
                continueNumbers(connection, statement, table);
            }
            for (String table : tables) {
                statement.execute("alter table " + table + " enable trigger user");
                if (!table.startsWith("access.")) {
                    statement.execute("alter table " + table + " force row level security");
                }
            }
        }
        return rows;
    }

    private static void continueNumbers(Connection connection, Statement statement, String table) throws SQLException {
        for (String column : SavedTables.column(
                connection,
                "select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attidentity <> '' and not attisdropped")) {
            statement.execute(
                    "select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), greatest(1, coalesce(max("
                            + column + "), 0)), max(" + column + ") is not null) from " + table);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        // Row security binds the owner, so it cannot count records; the numbers that tables have given out tell as
        // much.
        return SavedTables.column(
                        connection,
                        "select 'used' from pg_sequences where schemaname in ('children', 'intake') and last_value is not null limit 1")
                .isEmpty();
    }

    private static List<String> lines(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
