package uk.throughline.intake;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What to say when the database went away or filled up while a return was taken in: its transaction is whole or not at all. */
final class LostDatabase {
    private LostDatabase() {}

    /** @return a sentence for a person, or null where the database was there and the fault is another */
    static @Nullable String inWords(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof IOException broken && isOfFullDisk(String.valueOf(broken.getMessage()))) {
                return "The disk of the machine that Throughline runs on is full. The return was kept whole or not at all: free some"
                        + " space there, send the same file again, and its receipt tells what became of it.";
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String said = said(sql.getSQLState());
                if (said != null) {
                    return said;
                }
            }
        }
        return null;
    }

    /** Java gives the operating system's own words. */
    private static boolean isOfFullDisk(String words) {
        return words.contains("No space left on device")
                || words.contains("Disk quota exceeded")
                || words.contains("not enough space on the disk");
    }

    /** By the classes of PostgreSQL's error codes (appendix A of its manual). */
    private static @Nullable String said(String state) {
        if (state.startsWith("53")) {
            return "The database has no room left on its disk or in its memory. The return was kept whole or not at all: free some"
                    + " space, send the same file again, and its receipt tells what became of it.";
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return "The connection to the database was lost while the return was taken in. It was kept whole or not at all: send the"
                    + " same file again when the database is back, and its receipt tells what became of it.";
        }
        return null;
    }
}
