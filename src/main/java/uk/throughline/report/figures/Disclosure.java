package uk.throughline.report.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;

/**
 * What of a measure may be published. Under {@code la-counts}, as the Department for Education treats the counts of one authority
 * (observed in its published tables of children in need): a count of 1 to 5 is hidden, 0 and 6 or more are shown, and where
 * exactly one part of a whole is hidden the smallest other part is hidden with it.
 */
final class Disclosure {
    private static final BigDecimal LEAST_SHOWN = BigDecimal.valueOf(6);

    private final boolean counts;
    private final Measure.Form form;

    Disclosure(Measure measure) {
        this.counts = measure.disclosure().equals("la-counts");
        this.form = measure.form();
    }

    FigureView safe(FigureView figure) {
        return counts && reveals(counted(figure)) ? hidden(figure) : figure;
    }

    /** The parts of one whole. */
    List<FigureView> safe(List<FigureView> parts) {
        List<FigureView> safe = new ArrayList<>(parts.stream().map(this::safe).toList());
        long hidden = safe.stream()
                .filter(part -> part.figure() instanceof Figure.Suppressed)
                .count();
        if (hidden != 1) {
            return safe;
        }
        int smallest = -1;
        for (int i = 0; i < safe.size(); i++) {
            BigDecimal count = counted(safe.get(i));
            if (count != null && count.signum() > 0 && (smallest < 0 || count.compareTo(least(safe, smallest)) < 0)) {
                smallest = i;
            }
        }
        if (smallest >= 0) {
            safe.set(smallest, hidden(safe.get(smallest)));
        }
        return safe;
    }

    private BigDecimal least(List<FigureView> parts, int index) {
        BigDecimal count = counted(parts.get(index));
        return count == null ? BigDecimal.ZERO : count;
    }

    private static boolean reveals(@Nullable BigDecimal count) {
        return count != null && count.signum() > 0 && count.compareTo(LEAST_SHOWN) < 0;
    }

    /** How many the figure stands on: of a mean or median its denominator, of a share or rate its numerator. */
    private @Nullable BigDecimal counted(FigureView view) {
        if (!(view.figure() instanceof Figure.Known known)) {
            return null;
        }
        return switch (form) {
            case COUNT, SUM -> known.value();
            case SHARE, RATE -> known.numerator();
            case MEAN, MEDIAN -> known.denominator();
        };
    }

    private static FigureView hidden(FigureView view) {
        return new FigureView(
                view.measureId(),
                view.period(),
                view.split(),
                new Figure.Suppressed(),
                view.unit(),
                view.places(),
                view.population(),
                view.vintage());
    }
}
