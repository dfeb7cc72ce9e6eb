package uk.throughline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Period;

/**
 * One period of an expected return, and what became of it.
 *
 * @param dueOn the last day on which it is in time
 * @param today the day on which this is said
 * @param arrival what came; null while nothing did that stands
 * @param sentBack how many sendings for the period were sent back, refused or withdrawn
 */
public record Due(
        Expected expected,
        Period period,
        LocalDate dueOn,
        LocalDate today,
        @Nullable Arrival arrival,
        long sentBack) {

    /**
     * The return that answers a period: the first that stands tells when it came, the last what it is worth.
     *
     * @param number of the last
     * @param acceptedAt null while it waits to be accepted
     */
    public record Arrival(
            long number, Instant receivedAt, @Nullable Instant acceptedAt, long read, long refused, long toLookAt) {}

    public enum Standing {
        /** Not due yet. */
        AWAITED,
        IN_TIME,
        CAME_LATE,
        /** Due, and not there. */
        LATE
    }

    public Standing standing() {
        if (arrival == null) {
            return today.isAfter(dueOn) ? Standing.LATE : Standing.AWAITED;
        }
        return daysLate() > 0 ? Standing.CAME_LATE : Standing.IN_TIME;
    }

    /** Days from the day it was due to the day it came, or to today; 0 or less where it is in time. */
    public long daysLate() {
        LocalDate day = arrival == null ? today : LocalDate.ofInstant(arrival.receivedAt(), Dates.LONDON);
        return ChronoUnit.DAYS.between(dueOn, day);
    }
}
