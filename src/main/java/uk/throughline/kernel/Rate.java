package uk.throughline.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate that keeps what it was made of and rounds only when shown.
 *
 * @param numerator what was counted
 * @param denominator the population
 * @param per how many of the population the rate is told for, such as 10,000
 * @param source where the population is from
 * @param year the year the population estimates
 */
public record Rate(long numerator, long denominator, int per, String source, int year) {
    public Rate {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A rate needs a population above zero");
        }
    }

    /** The rate to so many decimal places, half up as official statistics round. */
    public BigDecimal rounded(int places) {
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP);
    }
}
