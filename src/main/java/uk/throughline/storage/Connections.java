package uk.throughline.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The file beside the application's own database that tells the next command how to reach it; only its owner may read it. */
final class Connections {
    private static final String FILE = "connection.properties";

    private Connections() {}

    static Properties read(Path folder) throws IOException {
        Properties known = new Properties();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
        return known;
    }

    static void write(Path folder, Properties now) throws IOException {
        StringWriter text = new StringWriter();
        now.store(text, "How to reach the database in this folder. Keep it private.");
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)
                && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text.toString());
    }

    static DatabaseConnection of(Properties known) {
        return new DatabaseConnection(
                "jdbc:postgresql://127.0.0.1:" + known.getProperty("port") + "/throughline",
                "throughline_app",
                known.getProperty("application"),
                "throughline_owner",
                known.getProperty("owner"));
    }

    /** Whether a database is up that this file knows how to reach. */
    static boolean answers(Properties known) {
        if (known.getProperty("port") == null || known.getProperty("application") == null) {
            return false;
        }
        DatabaseConnection connection = of(known);
        try (Connection open =
                DriverManager.getConnection(connection.url(), connection.user(), connection.password())) {
            return open.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
