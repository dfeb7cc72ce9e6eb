package uk.throughline.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Saves every record of every room in one file: a zip with one table an entry, taken in one snapshot while work goes on. It holds
 * children's records in the clear: keep it as you keep the database.
 */
public final class Backup {
    static final String MIGRATIONS = "migrations.txt";
    static final String TABLES = "tables.txt";

    private Backup() {}

    /** Saves to the file, which is complete when it stands. @return how many rows were saved */
    public static long save(DatabaseConnection database, Path file) throws IOException, SQLException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        long rows;
        try (Connection owner =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                OutputStream out = Files.newOutputStream(unfinished);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read");
                statement.execute("select set_config('app.reader', 'system:backup', true)");
                statement.execute("select access.note('saved a copy', 'every record')");
            }
            rows = write(zip, connection, SavedTables.migrations(owner));
            connection.commit();
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return rows;
    }

    private static long write(ZipOutputStream zip, Connection connection, List<String> migrations)
            throws IOException, SQLException {
        text(zip, MIGRATIONS, migrations);
        List<String> tables = SavedTables.inOrder(connection);
        text(zip, TABLES, tables);
        long rows = 0;
        for (String table : tables) {
            zip.putNextEntry(new ZipEntry(table));
            rows += connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", new KeptOpen(zip));
            zip.closeEntry();
        }
        return rows;
    }

    private static void text(ZipOutputStream zip, String name, List<String> lines) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** The copy closes its stream after a table; the zip goes on. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
