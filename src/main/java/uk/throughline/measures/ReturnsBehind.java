package uk.throughline.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;

/** What a figure stands on, as the room that takes returns in knows it: measures only ask. */
public interface ReturnsBehind {

    Behind of(String source, Period period);

    /** What came under the number that figures were counted after: a return, or the withdrawal of one; empty where nothing is known of it. */
    Optional<Change> change(long number);

    /**
     * A change of the records.
     *
     * @param returned the return that was accepted or withdrawn
     * @param because why it was withdrawn, as the person said who withdrew it; null where it was accepted
     */
    record Change(Told returned, @Nullable String because) {}

    /**
     * @param told the returns that tell of the period, newest first, without those that others replaced
     * @param late those that are due and not there
     * @param locked that the period is settled, in a sentence; null where it is not
     */
    record Behind(
            List<Told> told, List<Late> late, @Nullable String locked) {}

    /** An accepted return. */
    record Told(long number, String title, @Nullable String agency, LocalDate from, LocalDate to, Instant acceptedAt) {}

    /** A return that is missing. */
    record Late(String title, String agency, Period period, LocalDate dueOn) {}
}
