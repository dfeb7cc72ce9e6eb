package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures.Every;

/**
 * The periods that figures are kept for where returns cover them: every quarter end for a stock; quarters, half-years (April to
 * September, October to March) and financial years for a flow; calendar years where a measure speaks of those only.
 */
final class KeptPeriods {
    private KeptPeriods() {}

    /** All kept periods of the measure, oldest first. */
    static List<Period> of(Definition measure, Coverage coverage) {
        if (measure.byCalendarYear() || measure.isStock()) {
            return every(measure, measure.isStock() ? Every.QUARTER : Every.YEAR, coverage);
        }
        return Stream.of(
                        every(measure, Every.QUARTER, coverage).stream(),
                        covered(measure, coverage, 4, 6, KeptPeriods::months).stream(),
                        every(measure, Every.YEAR, coverage).stream())
                .flatMap(Function.identity())
                .toList();
    }

    static List<Period> every(Definition measure, Every every, Coverage coverage) {
        if (measure.byCalendarYear()) {
            return every == Every.YEAR ? covered(measure, coverage, 1, 12, KeptPeriods::months) : List.of();
        }
        int months = every == Every.QUARTER ? 3 : 12;
        return covered(
                measure,
                coverage,
                4,
                months,
                measure.isStock() ? (from, length) -> Period.at(lastDay(from, length)) : KeptPeriods::months);
    }

    private interface Shape {
        Period of(LocalDate from, int months);
    }

    private static Period months(LocalDate from, int months) {
        return Period.between(from, lastDay(from, months));
    }

    private static LocalDate lastDay(LocalDate from, int months) {
        return from.plusMonths(months).minusDays(1);
    }

    /** The covered periods of so many months, the first of each year beginning in {@code firstMonth}. */
    private static List<Period> covered(
            Definition measure, Coverage coverage, int firstMonth, int months, Shape shape) {
        LinkedHashSet<Period> covered = new LinkedHashSet<>();
        for (Coverage.Days days : coverage.of(measure.measure().source())) {
            LocalDate from = LocalDate.of(days.from().getYear() - 1, firstMonth, 1);
            for (; !from.isAfter(days.to()); from = from.plusMonths(months)) {
                Period period = shape.of(from, months);
                if (coverage.covers(measure, period)) {
                    covered.add(period);
                }
            }
        }
        return new ArrayList<>(covered);
    }
}
