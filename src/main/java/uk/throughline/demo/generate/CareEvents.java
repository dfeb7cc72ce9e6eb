package uk.throughline.demo.generate;

import java.time.LocalDate;

/** Reviews of children in care and the times when some of them were missing. */
final class CareEvents {
    private final Dice dice;
    private final LocalDate lastKnown;

    CareEvents(Dice dice, LocalDate lastKnown) {
        this.dice = dice;
        this.lastKnown = lastKnown;
    }

    void write(Child child, CarePeriod period) {
        LocalDate until = period.end.equals(CensusYear.STILL_OPEN) ? lastKnown : period.end;
        LocalDate review = period.start.plusDays(dice.between(14, 26));
        int gap = 85;
        while (review.isBefore(until)) {
            period.reviews.add(WorkingDays.onOrBefore(review));
            review = review.plusDays(gap - dice.between(0, 14));
            gap = 181;
        }
        LocalDate from = period.start.isAfter(child.born.plusYears(11)) ? period.start : child.born.plusYears(11);
        if (from.isBefore(until) && dice.chance(0.11)) {
            missing(period, from, until);
        }
    }

    private void missing(CarePeriod period, LocalDate from, LocalDate until) {
        LocalDate day = from.plusDays(dice.between(5, 200));
        while (day.isBefore(until.minusDays(6))) {
            LocalDate back = day.plusDays(Math.min(5, dice.waiting(0.8)));
            period.missing.add(new CarePeriod.Missing(day, back));
            day = back.plusDays(2 + dice.waiting(130));
        }
    }
}
