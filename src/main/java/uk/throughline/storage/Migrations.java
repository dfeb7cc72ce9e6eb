package uk.throughline.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each room's schema up to date from its own folder {@code db/migration/<room>}, in the order of {@code rooms.txt}, each
 * with its own history table, as the owner's role.
 */
public final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /** The rooms that keep tables, lowest first. */
    public static List<String> rooms() {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/migration/rooms.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of rooms to migrate is missing from the application");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Migrates every room; does nothing where nothing is new. */
    public static void run(DatabaseConnection database) {
        int applied = 0;
        for (String room : rooms()) {
            applied += flyway(database, room).migrate().migrationsExecuted;
        }
        if (applied > 0) {
            LOG.info("The database was brought up to date: {} migrations", applied);
        }
    }

    private static Flyway flyway(DatabaseConnection database, String room) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/migration/" + room)
                .schemas(room)
                .defaultSchema(room)
                .createSchemas(true)
                .table("migration_history")
                .placeholders(Map.of("app", database.user()))
                .loggers("slf4j");
        return configuration.load();
    }
}
