package uk.throughline.intake;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accepted return of which a file of refused rows comes back.
 *
 * @param from the first day that it speaks of, as its mending does
 * @param lists the lists that it told, as receipts name them
 */
record Mended(
        long number,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String agency,
        Set<String> lists) {}
