package uk.throughline.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.UnreadableReturn;
import uk.throughline.kernel.Dates;

/**
 * A return's turn to be taken in.
 *
 * @param number its number, should it be kept
 * @param length of the file, in bytes
 * @param accept whether what is acceptable is kept; else it is only checked
 * @param compared whether the receipt says what it changes against the last return of its kind
 * @param mends the return whose refused rows it brings again; null where it is one of its own
 * @param whenRead to be run when the file was read through and a core is free
 */
record Turn(
        long number,
        long length,
        boolean accept,
        boolean compared,
        @Nullable Mended mends,
        Runnable whenRead) {

    /** Whether children whom it does not tell are not in it any more; else nothing is said of them. */
    boolean tellsAll(Recognised kind) {
        return mends == null && !kind.isPiece();
    }

    /** The last day of what it mends, else the day that it says itself. */
    LocalDate upTo(LocalDate said) {
        return mends == null || mends.to() == null ? said : mends.to();
    }

    /** The first day of what it mends, else the day that it says itself. */
    LocalDate since(LocalDate said) {
        return mends == null || mends.from() == null ? said : mends.from();
    }

    /** @throws UnreadableReturn where it says itself that it speaks of other days than the return that it mends */
    void requireDays(LocalDate from, LocalDate to) {
        if (mends != null && !(from.equals(mends.from()) && to.equals(mends.to()))) {
            throw new UnreadableReturn("This file says that it mends return " + mends.number() + ", but it speaks of "
                    + inWords(from, to) + " and that return of " + inWords(mends.from(), mends.to())
                    + ". Nothing was kept. Correct the days, or send the whole return again.");
        }
    }

    private static String inWords(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? "no days" : Dates.inWords(from) + " to " + Dates.inWords(to);
    }
}
