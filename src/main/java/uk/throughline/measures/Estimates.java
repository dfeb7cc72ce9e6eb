package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Rate;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.PeriodFigures.Kept;

/** The estimates of one population that rates may stand on, and which of them a date takes. */
record Estimates(List<Estimate> all) {

    /**
     * How many people an estimate says there were in the middle of a year.
     *
     * @param usedFrom the first day for whose rates the partnership adopted it, or null
     * @param usedTo the last such day, or null
     */
    record Estimate(
            int year,
            long people,
            @Nullable LocalDate usedFrom,
            @Nullable LocalDate usedTo,
            String source) {
        boolean isAdoptedFor(LocalDate date) {
            return usedFrom != null && !usedFrom.isAfter(date) && usedTo != null && !usedTo.isBefore(date);
        }
    }

    /**
     * The rate of a count at or over a period that ends on the day: on the estimate that the partnership adopted for the day, else
     * on the middle of the year before the financial year ends (for 31 March 2024: mid-2023), else on the latest before that.
     * Without any it is not collected.
     */
    Kept rate(Kept count, LocalDate endsOn, PerPeople per) {
        if (!(count.figure() instanceof Figure.Known known)) {
            return count;
        }
        int wanted = endsOn.minusMonths(3).getYear();
        Optional<Estimate> chosen = all.stream()
                .filter(estimate -> estimate.isAdoptedFor(endsOn))
                .findFirst()
                .or(() -> all.stream()
                        .filter(estimate -> estimate.usedFrom() == null && estimate.year() <= wanted)
                        .max(Comparator.comparingInt(Estimate::year)));
        return chosen.map(estimate -> rate(known, estimate, wanted, endsOn, per, count.vintage()))
                .orElse(new Kept(new Figure.NotCollected(), null, count.vintage()));
    }

    private static Kept rate(
            Figure.Known count, Estimate estimate, int wanted, LocalDate endsOn, PerPeople per, long vintage) {
        Rate rate = new Rate(
                count.value().longValueExact(), estimate.people(), per.per(), estimate.source(), estimate.year());
        BigDecimal value = BigDecimal.valueOf(rate.numerator())
                .multiply(BigDecimal.valueOf(rate.per()))
                .divide(BigDecimal.valueOf(rate.denominator()), MathContext.DECIMAL64);
        String why = estimate.isAdoptedFor(endsOn)
                ? ", adopted by the partnership"
                : estimate.year() < wanted ? ", the latest there is before mid-" + wanted : "";
        return new Kept(
                new Figure.Known(value, BigDecimal.valueOf(rate.numerator()), BigDecimal.valueOf(rate.denominator())),
                rate.source() + ", mid-" + rate.year() + why,
                vintage);
    }
}
