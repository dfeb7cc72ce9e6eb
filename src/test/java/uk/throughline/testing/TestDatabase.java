package uk.throughline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.storage.Migrations;

/**
 * One PostgreSQL for all tests of a run, with a migrated template: each call of {@link #fresh} is a new database copied from it,
 * reached as the application reaches it, by a role that owns nothing and bypasses nothing.
 */
public final class TestDatabase {
    private static final String TEMPLATE = "throughline_template";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    /** A new, migrated, empty database. */
    public static synchronized DatabaseConnection fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " template " + TEMPLATE + " owner throughline_owner");
        return connection(name);
    }

    /** A new database that is not migrated. */
    public static synchronized DatabaseConnection empty() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name + " owner throughline_owner");
        return connection(name);
    }

    private static DatabaseConnection connection(String name) {
        return new DatabaseConnection(
                "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                "throughline_app",
                "app",
                "throughline_owner",
                "owner");
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("timezone", "Europe/London")
                    .setServerConfig("jit", "off")
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role throughline_owner login password 'owner'");
                statement.execute("create role throughline_app login password 'app'");
                statement.execute("create database " + TEMPLATE + " owner throughline_owner");
            }
            Migrations.run(new DatabaseConnection(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + TEMPLATE,
                    "throughline_app",
                    "app",
                    "throughline_owner",
                    "owner"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
