package uk.throughline.report.prose;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;

/** Which part of a whole is the largest, where what is hidden does not keep it open. */
final class Largest {
    private final Asking asking;

    Largest(Asking asking) {
        this.asking = asking;
    }

    /** The largest part that is shown; empty where one that is hidden may be larger. */
    Optional<FigureView> of(String measure, Period period, List<FigureView> parts) {
        // The whole is asked for whether or not anything is hidden: a report asks the same before and after it is made
        // safe.
        @Nullable FigureView whole = asking.unused(measure, period);
        Optional<FigureView> largest = parts.stream()
                .filter(part -> part.rounded() != null)
                .max(comparing(part -> requireNonNull(part.rounded())));
        boolean anyHidden = parts.stream().anyMatch(part -> part.figure() instanceof Figure.Suppressed);
        return anyHidden ? largest.filter(part -> isAboveTheRest(part, whole, parts)) : largest;
    }

    private static boolean isAboveTheRest(FigureView largest, @Nullable FigureView whole, List<FigureView> parts) {
        BigDecimal all = whole == null ? null : whole.rounded();
        if (all == null) {
            return false;
        }
        BigDecimal shown = parts.stream()
                .filter(part -> part.rounded() != null)
                .map(part -> requireNonNull(part.rounded()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return requireNonNull(largest.rounded()).compareTo(all.subtract(shown)) > 0;
    }
}
