package uk.throughline.intake.locks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;

/**
 * That a period is settled, or was.
 *
 * @param by the post of who locked it
 * @param opened how it was opened again; null while it is locked
 */
public record Lock(
        long id,
        LocalDate from,
        LocalDate to,
        Instant at,
        String by,
        String because,
        @Nullable Opened opened) {

    /** How a period was opened again, and by which post. */
    public record Opened(Instant at, String by, String because) {}

    public Period period() {
        return Period.between(from, to);
    }
}
