package uk.throughline.storage;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database while the application runs: given, the partnership's own, or started here. */
public final class OpenDatabase implements AutoCloseable {
    private final DatabaseConnection connection;
    private final @Nullable OwnDatabase own;

    private OpenDatabase(DatabaseConnection connection, @Nullable OwnDatabase own) {
        this.connection = connection;
        this.own = own;
    }

    /** The partnership's own database if the environment names one, else the one below the data folder; migrated. */
    public static OpenDatabase open(DatabaseSettings settings) {
        return open(null, settings);
    }

    static OpenDatabase open(@Nullable DatabaseConnection given, DatabaseSettings settings) {
        DatabaseConnection external = given != null ? given : settings.external();
        if (external != null) {
            Migrations.run(external);
            return new OpenDatabase(external, null);
        }
        OwnDatabase own = new OwnDatabase(settings.dataFolder());
        OpenDatabase open = new OpenDatabase(own.open(), own);
        Migrations.run(open.connection);
        return open;
    }

    public DatabaseConnection connection() {
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (own != null) {
            own.close();
        }
    }
}
