package uk.throughline.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.ControlLimits.Rule;

/**
 * That a measure's quarter showed what chance does not explain.
 *
 * @param up whether it was towards higher values
 * @param quarters how many quarters the signal is made of
 * @param figure of that quarter, as it stood; its vintage is the number of the return after which it was raised
 * @param endedIn the number of the return after which it was no longer so; null while it is
 * @param seen null while nobody has said that they saw it
 */
public record Alert(
        long number,
        Rule signal,
        boolean up,
        int quarters,
        FigureView figure,
        Instant raisedAt,
        @Nullable Long endedIn,
        @Nullable Seen seen) {

    /** Who saw it, and what they noted; an empty note is none. */
    public record Seen(String post, Instant at, String note) {}
}
