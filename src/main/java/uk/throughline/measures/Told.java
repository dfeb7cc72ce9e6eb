package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/**
 * A count that a figure tells.
 *
 * @param measure what is counted; for a rate or share that follows from a count, the count
 * @param split the part, or null for the whole
 */
record Told(Measure measure, Period period, @Nullable Split split, Role role, long count) {

    /** What of the measure the count is. */
    enum Role {
        /** The measure itself. */
        COUNT(""),
        /** How many of a share's whole are its part. */
        MET(": how many of them"),
        /** The whole of a share, or how many a mean or median is of. */
        OF(": out of how many");

        private final String words;

        Role(String words) {
            this.words = words;
        }
    }

    /** The counts that a figure tells, its own first; none where it is not known. */
    static List<Told> by(FigureView view, Measure measure, Measure base) {
        return switch (view.figure()) {
            case Figure.Approximate(BigDecimal atLeast) -> List.of(told(base, view, Role.COUNT, atLeast));
            case Figure.Known known ->
                switch (measure.form()) {
                    case COUNT, SUM -> List.of(told(base, view, Role.COUNT, known.value()));
                    case RATE ->
                        known.numerator() == null
                                ? List.of()
                                : List.of(told(base, view, Role.COUNT, known.numerator()));
                    case SHARE -> ofShare(view, known, measure, base);
                    case MEAN, MEDIAN ->
                        known.denominator() == null
                                ? List.of()
                                : List.of(told(base, view, Role.OF, known.denominator()));
                };
            default -> List.of();
        };
    }

    private static List<Told> ofShare(FigureView view, Figure.Known known, Measure measure, Measure base) {
        BigDecimal part = known.numerator();
        BigDecimal whole = known.denominator();
        if (part == null || whole == null) {
            return List.of();
        }
        if (measure.derivedFrom() == null) {
            return List.of(told(base, view, Role.MET, part), told(base, view, Role.OF, whole));
        }
        Told all = new Told(base, view.period(), null, Role.COUNT, whole(whole));
        return List.of(told(base, view, Role.COUNT, part), all);
    }

    private static Told told(Measure base, FigureView view, Role role, BigDecimal count) {
        return new Told(base, view.period(), view.split(), role, whole(count));
    }

    private static long whole(BigDecimal count) {
        return count.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The same for the same count, whichever figure tells it. */
    String id() {
        return measure.id() + " " + role + " @ " + period.code() + (split == null ? "" : " [" + split.code() + "]")
                + " = " + count;
    }

    /** "Children subject of a child protection plan, 31 March 2023, category sexual". */
    String words() {
        String part = split == null
                ? ""
                : ", " + split.code().replace('_', ' ').replace("=", " ").replace(Split.AND, " and ");
        return measure.title() + role.words + ", " + period.label() + part;
    }

    /** Whether both are of the same rows in the same role, be it of other periods or parts. */
    boolean isOfOneMeasureWith(Told other) {
        return measure.id().equals(other.measure.id()) && role == other.role;
    }
}
