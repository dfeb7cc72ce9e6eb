package uk.throughline.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ControlLimits.Rule;

/**
 * That a measure's quarter showed what chance does not explain. One stands for a measure and direction, of the latest quarter; those
 * before it are kept.
 *
 * @param up whether it was towards higher values
 * @param quarters how many quarters the signal is made of
 * @param figure of that quarter, as it stood; its vintage is the number of the return after which it was raised
 * @param since the quarter in which the run that it belongs to was first signalled; its own where it is the first
 * @param ended null while it stands
 * @param seen null while nobody has said that they saw it or another of its run
 */
public record Alert(
        long number,
        Rule signal,
        boolean up,
        int quarters,
        FigureView figure,
        Period since,
        Instant raisedAt,
        @Nullable Ended ended,
        @Nullable Seen seen) {

    /** Why it stands no more. */
    public enum Why {
        /** The figure was counted anew and shows it no more. */
        REVISED,
        /** A later quarter came back within the limits, or back to the average. */
        BACK,
        /** An alert of a later quarter, or of the same one counted anew, stands in its place. */
        SUPERSEDED
    }

    /**
     * That it stands no more.
     *
     * @param vintage the number of the return after which it was so
     * @param why null where that was not kept
     * @param by the period of the figure that ended it; null where there is none
     */
    public record Ended(
            long vintage, @Nullable Why why, @Nullable Period by) {}

    /** Who saw it, and what they noted; an empty note is none. */
    public record Seen(String post, Instant at, String note) {}
}
