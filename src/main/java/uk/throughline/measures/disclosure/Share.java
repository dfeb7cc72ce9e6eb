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
 * @param elsewhere whether somebody else has published it, so that it cannot be hidden
 */
public record Share(String id, String numerator, String denominator, int places, boolean elsewhere) {

    /** A percentage of ours, which is hidden with either of its counts. */
    public Share(String id, String numerator, String denominator, int places) {
        this(id, numerator, denominator, places, false);
    }

    /** As it is printed, rounded half up. */
    public BigDecimal printed(long part, long whole) {
        return BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), places, RoundingMode.HALF_UP);
    }

    /** What the printed percentage says of the part for each one of the whole: 12.3 says 0.1225 to 0.1235. */
    Range behind(BigDecimal printed) {
        double half = Math.pow(10, -places) / 2;
        return new Range((printed.doubleValue() - half) / 100, (printed.doubleValue() + half) / 100);
    }
}
