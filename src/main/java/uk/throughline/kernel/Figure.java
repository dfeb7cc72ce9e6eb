package uk.throughline.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a measure answers: never null, never minus one, never a bare number. */
public sealed interface Figure {

    /**
     * A figure that is known.
     *
     * @param value in the measure's unit, unrounded
     * @param numerator what was counted, where the figure is a share or a rate
     * @param denominator what it was counted against, where the figure is a share or a rate
     */
    record Known(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) implements Figure {}

    /** A figure known only as a floor: at least 1,701, which is printed as "over 1,700". */
    record Approximate(BigDecimal atLeast) implements Figure {}

    /** Hidden because it would reveal a child. */
    record Suppressed() implements Figure {}

    /** Nobody sent in what it needs. */
    record NotCollected() implements Figure {}

    /** What it depends on may still happen, or still be told of, until returns speak of all days up to {@code until}. */
    record TooRecent(LocalDate until) implements Figure {}

    /** The question has no answer here, such as a share of nothing. */
    record NotApplicable() implements Figure {}

    /** The word that data files bear for the state of the figure. */
    default String status() {
        return switch (this) {
            case Known k -> "known";
            case Approximate a -> "approximate";
            case Suppressed s -> "suppressed";
            case NotCollected n -> "not collected";
            case TooRecent t -> "too recent";
            case NotApplicable n -> "not applicable";
        };
    }
}
