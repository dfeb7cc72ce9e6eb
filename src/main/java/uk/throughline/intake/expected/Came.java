package uk.throughline.intake.expected;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.Due;
import uk.throughline.intake.Receipt;
import uk.throughline.kernel.Period;

/** A return that came, as it answers what was expected. */
record Came(
        long number,
        String kind,
        @Nullable String agency,
        LocalDate from,
        LocalDate to,
        Receipt.State state,
        Instant receivedAt,
        @Nullable Instant acceptedAt,
        long read,
        long refused,
        long toLookAt) {

    /** It ends in the period, or tells more than the whole of it. */
    boolean speaksOf(Period period) {
        boolean endsInIt = !to.isBefore(period.from()) && !to.isAfter(period.to());
        return endsInIt || !from.isAfter(period.from()) && !to.isBefore(period.to());
    }

    /** Where one agency alone sends such returns, one that does not say who sent it is theirs. */
    boolean isFrom(String expected, boolean onlyOne) {
        return agency == null || agency.isBlank() ? onlyOne : onlyOne || agency.equalsIgnoreCase(expected);
    }

    boolean stands() {
        return state == Receipt.State.CHECKED || state == Receipt.State.ACCEPTED;
    }

    Due.Arrival asArrival(Instant first) {
        return new Due.Arrival(number, first, acceptedAt, read, refused, toLookAt);
    }
}
