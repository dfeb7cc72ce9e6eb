package uk.throughline.storage;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says of the database: without {@code THROUGHLINE_DATABASE_URL} the application starts its own below
 * {@code THROUGHLINE_DATA} (by default the folder {@code data}).
 */
public final class DatabaseSettings {
    private final Map<String, String> environment;

    public DatabaseSettings(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The folder of the application's own database. */
    public Path dataFolder() {
        return Path.of(environment.getOrDefault("THROUGHLINE_DATA", "data"));
    }

    /** The partnership's own database, or null when the application is to start one. @throws IllegalStateException naming what is missing */
    public @Nullable DatabaseConnection external() {
        String url = environment.get("THROUGHLINE_DATABASE_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        return new DatabaseConnection(
                url,
                needed("THROUGHLINE_DATABASE_USER"),
                needed("THROUGHLINE_DATABASE_PASSWORD"),
                needed("THROUGHLINE_DATABASE_OWNER"),
                needed("THROUGHLINE_DATABASE_OWNER_PASSWORD"));
    }

    private String needed(String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "THROUGHLINE_DATABASE_URL is set but " + name
                            + " is not. Set the user and password of the application's role and of the owner's role, or set none of them.");
        }
        return value;
    }
}
