package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.throughline.measures.Measure.Polarity;
import uk.throughline.measures.Measures.AuthorityValue;

/**
 * The quarter of all authorities that a published value is in, A the best and D the worst, as the Local Authority Interactive Tool
 * bands them. A measure that is neither good nor bad has none.
 *
 * @param of how many authorities have a published value
 */
public record Quartile(Band band, int of) {
    /** Fewer authorities than these are not parted into quarters. */
    public static final int FEWEST = 12;

    public enum Band {
        A,
        B,
        C,
        D
    }

    /** @return empty where the measure has no polarity, ours is not among the values, or there are fewer than twelve */
    public static Optional<Quartile> of(List<AuthorityValue> authorities, Polarity polarity) {
        double[] values = authorities.stream()
                .map(one -> one.figure().rounded())
                .flatMap(value -> Optional.ofNullable(value).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .sorted()
                .toArray();
        return authorities.stream()
                .filter(AuthorityValue::ours)
                .map(one -> one.figure().rounded())
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst()
                .filter(ours -> polarity != Polarity.NONE && values.length >= FEWEST)
                .map(ours -> new Quartile(band(ours.doubleValue(), values, polarity), values.length));
    }

    /** A value on the line between two quarters is in the better one. */
    private static Band band(double ours, double[] sorted, Polarity polarity) {
        // turned round, so that lower is always better
        double[] values = polarity == Polarity.FEWER
                ? sorted
                : Arrays.stream(sorted).map(value -> -value).sorted().toArray();
        double own = polarity == Polarity.FEWER ? ours : -ours;
        for (Band band : Band.values()) {
            if (band == Band.D || own <= between(values, band.ordinal() + 1)) {
                return band;
            }
        }
        throw new IllegalStateException("A value is in some quarter");
    }

    /** The end of the so-manieth quarter, between two values where it falls between them, as spreadsheets work it out. */
    private static double between(double[] sorted, int quarter) {
        double place = (sorted.length - 1) * quarter / 4.0;
        int below = (int) place;
        return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}
