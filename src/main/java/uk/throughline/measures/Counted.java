package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Figure.Approximate;
import uk.throughline.kernel.Figure.Known;
import uk.throughline.kernel.Figure.NotApplicable;

/**
 * What a count gave for one period and one part.
 *
 * @param dimension empty for the whole
 * @param part the part in words; empty for the whole
 */
record Counted(int period, String dimension, String part, Figure figure) {

    /** Counts and sums come as a value, shares and means as what they are made of. */
    static Figure figure(
            Definition measure,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        if (measure.floor() != null && value != null && numerator != null && numerator.signum() > 0) {
            return new Approximate(plain(value));
        }
        if (numerator == null || denominator == null) {
            return value == null ? new NotApplicable() : new Known(plain(value), null, null);
        }
        if (denominator.signum() == 0) {
            return new NotApplicable();
        }
        return measure.value() instanceof Definition.Value.ShareOf
                ? share(numerator, denominator)
                : new Known(numerator.divide(denominator, MathContext.DECIMAL64), plain(numerator), plain(denominator));
    }

    /** A percentage that keeps what it was made of; a share of nothing has no answer. */
    static Figure share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? new NotApplicable()
                : new Known(
                        part.multiply(BigDecimal.valueOf(100)).divide(whole, MathContext.DECIMAL64),
                        plain(part),
                        plain(whole));
    }

    /** The figure of a covered period in which no row stands: nought for counts and sums, no answer for the others. */
    static Figure ofNoRows(Definition measure) {
        return switch (measure.measure().form()) {
            case COUNT, SUM -> new Known(BigDecimal.ZERO, null, null);
            default -> new NotApplicable();
        };
    }

    static BigDecimal plain(BigDecimal number) {
        return number.signum() == 0 ? BigDecimal.ZERO : number.scale() <= 0 ? number : number.stripTrailingZeros();
    }
}
