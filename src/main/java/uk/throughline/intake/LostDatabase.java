package uk.throughline.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What to say when the database went away or filled up while a return was taken in: its transaction is whole or not at all. */
final class LostDatabase {
    private LostDatabase() {}

    /** @return a sentence for a person, or null where the database was there and the fault is another */
    static @Nullable String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String said = said(sql.getSQLState());
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    /** By the classes of PostgreSQL's error codes (appendix A of its manual). */
    private static @Nullable String said(String state) {
        if (state.equals("53100") || state.equals("53200")) {
            return "The database has no room left, so nothing of the return was kept. Free some disk space and send it again.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "The connection to the database was lost while the return was taken in. It was kept whole or not at all: send the"
                    + " same file again when the database is back, and its receipt tells what became of it.";
        }
        return null;
    }
}
