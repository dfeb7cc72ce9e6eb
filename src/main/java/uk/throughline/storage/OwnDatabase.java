package uk.throughline.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The application's own PostgreSQL: started on the loopback address with passwords asked for, its files kept in one folder, and
 * shared by every command that runs while it is up.
 */
final class OwnDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "throughline";

    private final Path folder;
    private @Nullable EmbeddedPostgres started;

    OwnDatabase(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Joins the database that is running on this folder, or starts it, and says how to reach it. */
    synchronized DatabaseConnection open() {
        try {
            Files.createDirectories(folder);
            Properties known = Connections.read(folder);
            if (!Connections.answers(known)) {
                known = start(known);
            }
            return Connections.of(known);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The database in " + folder + " could not be started: " + e.getMessage()
                            + ". Check that the folder can be written and has 500 MB free, then try again.",
                    e);
        }
    }

    private Properties start(Properties known) throws IOException, SQLException {
        Path passwordFile = writePrivately("password", known.getProperty("superuser", newPassword()));
        String password = Files.readString(passwordFile);
        started = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setDataDirectoryCustomizer(OwnDatabase::askForPasswords)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("work_mem", "32MB")
                .setServerConfig("temp_buffers", "64MB")
                .setServerConfig("maintenance_work_mem", "128MB")
                .setServerConfig("max_wal_size", "2GB")
                // nothing follows this database's log: it is for recovery only
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("timezone", "Europe/London")
                .setServerConfig("jit", "off")
                .start();
        Properties now = new Properties();
        now.putAll(known);
        now.setProperty("port", Integer.toString(started.getPort()));
        now.setProperty("superuser", password);
        now.putIfAbsent("owner", newPassword());
        now.putIfAbsent("application", newPassword());
        createRoles(now);
        Connections.write(folder, now);
        Files.deleteIfExists(passwordFile);
        return now;
    }

    /** Before its first start the new database trusts nobody: local connections too must give a password. */
    private static void askForPasswords(File dataDirectory) {
        try {
            Files.writeString(
                    dataDirectory.toPath().resolve("pg_hba.conf"),
                    "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createRoles(Properties now) throws SQLException {
        String superuserUrl = "jdbc:postgresql://127.0.0.1:" + now.getProperty("port") + "/postgres";
        try (Connection connection =
                        DriverManager.getConnection(superuserUrl, SUPERUSER, now.getProperty("superuser"));
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'throughline_owner'")) {
                statement.execute("create role throughline_owner login password '" + now.getProperty("owner") + "'");
                statement.execute(
                        "create role throughline_app login password '" + now.getProperty("application") + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner throughline_owner");
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var result = statement.executeQuery(query)) {
            return result.next();
        }
    }

    private Path writePrivately(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.writeString(file, content);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public synchronized void close() throws IOException {
        if (started != null) {
            started.close();
            started = null;
        }
    }
}
