package uk.throughline.demo.generate;

import java.time.LocalDate;

/** A synthetic child, the same for the same number and seed however often it is made. */
final class SyntheticChild {
    private static final Weights ETHNICITIES = Weights.of(
            "WBRI 66, WOTH 5, WROM 2, WIRI 1, APKN 5, AIND 2, ABAN 2, AOTH 2, BAFR 4, BCRB 1, MWBC 3, MWAS 2, MOTH 2, OOTH 2, NOBT 1");
    private static final Weights AGES =
            Weights.of("0 6, 1 6, 2 6, 3 6, 4 6, 5 6, 6 6, 7 6, 8 6, 9 6, 10 6, 11 6, 12 6");

    private SyntheticChild() {}

    /** In care for one to four years, beginning in or before any of the years. */
    static Child lookedAfter(int number, int lastYear, int years, long seed) {
        LocalDate last = new CensusYear(lastYear).last();
        LocalDate begin = last.minusYears(years);
        Dice dice = new Dice(seed * 1_000_033 + number * 137L);
        LocalDate start = dice.day(begin.minusDays(200), last.minusDays(40));
        Child child = of(number, start, seed);
        CarePeriod period = new CarePeriod(start, start.plusDays(dice.between(60, 1500)));
        if (period.wouldEnd.isBefore(last)) {
            period.end = period.wouldEnd;
            child.care.add(period);
            period.endReason = CareEndings.reason(child, period, dice);
        } else {
            child.care.add(period);
        }
        Town town = new Town(dice.apart());
        new PlacementHistory(town, dice.apart(), last).write(child, period);
        new CareEvents(dice.apart(), last).write(child, period);
        return child;
    }

    /** A child of up to twelve years on a day, with nothing yet. */
    static Child of(int number, LocalDate around, long seed) {
        Dice dice = new Dice(seed * 1_000_037 + number);
        Town town = new Town(dice.apart(), number);
        Child child = town.child(town.family(), town.birthday(around, around.plusYears(1), AGES));
        child.ethnicity = ETHNICITIES.draw(dice);
        return child;
    }
}
