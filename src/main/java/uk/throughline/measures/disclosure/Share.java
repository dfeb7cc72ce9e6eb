package uk.throughline.measures.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A percentage of a publication.
 *
 * @param id its name
 * @param numerator the cell that is the part
 * @param denominator the cell that is the whole
 * @param places decimal places that are printed
 */
public record Share(String id, String numerator, String denominator, int places) {

    /** As it is printed, rounded half up. */
    BigDecimal printed(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP);
    }

    /** What the printed percentage says of the part for each one of the whole: 12.3 says 0.1225 to 0.1235. */
    Range behind(BigDecimal printed) {
        double half = Math.pow(10, -places) / 2;
        return new Range((printed.doubleValue() - half) / 100, (printed.doubleValue() + half) / 100);
    }
}
