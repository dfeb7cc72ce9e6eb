package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.Measure.Form;

/**
 * Between which values chance alone keeps a measure's quarters. Limits are never narrower than three standard deviations of
 * counting so many (of a share, so many of so many): the children of a quarter end are mostly those of the one before, so that its
 * small steps would promise more than the number of children can. Nor than two of the steps in which the figure is printed.
 */
public final class Chance {
    /** Quarters that limits are drawn from, the last ones. */
    public static final int QUARTERS = 20;

    private static final double DEVIATIONS = 3;
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    private Chance() {}

    /**
     * @param quarters oldest first; null where there is no figure
     * @return empty where too few are known, as {@link ControlLimits#of} tells
     */
    public static Optional<ControlLimits> limits(Measure measure, List<? extends @Nullable FigureView> quarters) {
        boolean share = measure.unit().equals("%");
        double ofSoMany = share ? meanDenominator(quarters) : 0;
        double twoSteps = 2 * Math.pow(10, -measure.places());
        DoubleUnaryOperator counting = mean -> {
            if (share) {
                double part = Math.clamp(mean / 100, 0, 1);
                return ofSoMany == 0 ? 0 : 100 * DEVIATIONS * Math.sqrt(part * (1 - part) / ofSoMany);
            }
            return measure.form() == Form.COUNT || measure.form() == Form.SUM ? DEVIATIONS * Math.sqrt(mean) : 0;
        };
        return ControlLimits.of(
                values(quarters), share ? PER_CENT : null, mean -> Math.max(twoSteps, counting.applyAsDouble(mean)));
    }

    /** The figures as they are printed; null where there is none. */
    public static List<@Nullable BigDecimal> values(List<? extends @Nullable FigureView> quarters) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        quarters.forEach(figure -> values.add(figure == null ? null : figure.rounded()));
        return values;
    }

    private static double meanDenominator(List<? extends @Nullable FigureView> quarters) {
        return quarters.stream()
                .filter(Objects::nonNull)
                .map(figure -> figure.figure() instanceof Figure.Known known ? known.denominator() : null)
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
    }
}
