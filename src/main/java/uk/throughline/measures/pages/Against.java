package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/**
 * A figure held against the same figure of another period. Both are always shown; what lies between them is told only where both are
 * of one kind of period and share no day, because a year has more in it than a quarter, and a financial and a calendar year count
 * most of the same children.
 */
@Component
class Against {
    private final Measures measures;

    Against(Measures measures) {
        this.measures = measures;
    }

    /**
     * The sentences below "Held against another period".
     *
     * @param other the code of a period, as the form sends it
     * @return nothing where no other period was asked for
     */
    List<String> of(Measure measure, Period period, @Nullable Split split, String other) {
        if (other.isEmpty()) {
            return List.of();
        }
        if (!(Period.parse(other) instanceof Outcome.Done<Period>(Period then))) {
            return List.of("\"" + other + "\" is no period. Choose one from the list.");
        }
        Outcome<FigureView> asked = figure(measure, then, split);
        if (asked instanceof Outcome.Refused<FigureView>(var refusal)) {
            return List.of(refusal.reason());
        }
        FigureView one = figure(measure, period, split).orElseThrow();
        FigureView two = asked.orElseThrow();
        String both = capital(said(one)) + "; " + said(two) + ".";
        String why = cannotBeCompared(period, then);
        return why == null ? List.of(both, difference(measure, one, two)) : List.of(both, why);
    }

    private Outcome<FigureView> figure(Measure measure, Period period, @Nullable Split split) {
        return split == null ? measures.figure(measure.id(), period) : measures.figure(measure.id(), period, split);
    }

    private static String said(FigureView figure) {
        return (figure.period() instanceof Period.At ? "at " : "in ")
                + figure.period().label() + " it was " + figure.inWords();
    }

    /** Why nothing can be said of what lies between the two; null where it can. */
    static @Nullable String cannotBeCompared(Period one, Period other) {
        if (one.equals(other)) {
            return "That is the same period. Choose another.";
        }
        if (one instanceof Period.At || other instanceof Period.At) {
            return null;
        }
        String first = kind(one);
        String second = kind(other);
        if (!first.equals(second)) {
            return "One is " + first + " and the other " + second
                    + ", so what lies between them is not told. Choose two of the same kind.";
        }
        boolean apart = one.to().isBefore(other.from()) || other.to().isBefore(one.from());
        return apart
                ? null
                : "Both count the days from " + Dates.inWords(later(one, other).from()) + " to "
                        + Dates.inWords((one.to().isBefore(other.to()) ? one : other).to())
                        + ", so what lies between them is not told. Choose two that share no day.";
    }

    private static Period later(Period one, Period other) {
        return one.from().isAfter(other.from()) ? one : other;
    }

    /** What kind of period it is, as a person says it. */
    static String kind(Period period) {
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        long months = ChronoUnit.MONTHS.between(period.from(), period.to().plusDays(1));
        boolean whole = period.from().getDayOfMonth() == 1
                && period.from().plusMonths(months).equals(period.to().plusDays(1));
        if (!whole) {
            return "a range of " + days + (days == 1 ? " day" : " days");
        }
        String begins = period.from().getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
        return switch ((int) months) {
            case 1 -> "a month";
            case 3 -> "a quarter";
            case 12 ->
                switch (period.from().getMonthValue()) {
                    case 1 -> "a calendar year";
                    case 4 -> "a financial year";
                    case 9 -> "an academic year";
                    default -> "a year that begins in " + begins;
                };
            default -> months + " months";
        };
    }

    private static String difference(Measure measure, FigureView one, FigureView two) {
        BigDecimal now = one.rounded();
        BigDecimal then = two.rounded();
        if (now == null || then == null) {
            return "What lies between them cannot be told, because only one of them is a number.";
        }
        boolean oneIsLater = one.period().to().isAfter(two.period().to());
        BigDecimal by = oneIsLater ? now.subtract(then) : then.subtract(now);
        if (by.signum() == 0) {
            return "There is no difference.";
        }
        String amount = String.format(Locale.UK, "%,." + Math.max(0, by.scale()) + "f", by.abs());
        String direction = by.signum() > 0 ? "up by " : "down by ";
        if (measure.unit().equals("%")) {
            return "From the earlier to the later it went " + direction + amount + " percentage points.";
        }
        BigDecimal earlier = oneIsLater ? then : now;
        String share = earlier.signum() == 0
                ? ""
                : " (" + by.abs().multiply(BigDecimal.valueOf(100)).divide(earlier.abs(), 1, RoundingMode.HALF_UP)
                        + "% of the earlier)";
        return "From the earlier to the later it went " + direction + amount + share + ".";
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
