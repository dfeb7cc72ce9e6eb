package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** The dates of every period of care, before any child is thought of: starts and the number open at each year's end are targets. */
final class CareCalendar {
    private final Dice dice;
    private final List<CarePeriod> periods = new ArrayList<>();

    private CareCalendar(Dice dice) {
        this.dice = dice;
    }

    /** Every period that was open on or after the first day, by year of start. */
    static List<CarePeriod> draw(SortedMap<Integer, YearTargets> targets, Dice dice) {
        CareCalendar calendar = new CareCalendar(dice);
        YearTargets stock = targets.sequencedValues().getFirst();
        for (int i = 0; i < stock.count("care_open"); i++) {
            LocalDate start = stock.year().last().minusDays(5 + Math.min(dice.waiting(1000), 2900));
            calendar.periods.add(new CarePeriod(start, stock.year().last().plusDays(dice.between(3, 2600))));
        }
        for (YearTargets year : targets.tailMap(targets.firstKey() + 1).values()) {
            calendar.year(year);
        }
        return calendar.periods;
    }

    private void year(YearTargets targets) {
        CensusYear year = targets.year();
        for (int i = 0; i < targets.count("care_starts"); i++) {
            LocalDate start = dice.day(year.first().plusDays(2), year.last().minusDays(4));
            periods.add(new CarePeriod(start, start.plusDays(length())));
        }
        List<CarePeriod> open = new ArrayList<>(periods.stream()
                .filter(period -> period.end.equals(CensusYear.STILL_OPEN))
                .sorted(Comparator.comparing(period -> period.wouldEnd))
                .toList());
        int ending = open.size() - targets.count("care_open");
        for (CarePeriod period : open.stream()
                .filter(period -> period.start.isBefore(year.last().minusDays(25)))
                .limit(ending)
                .toList()) {
            LocalDate first = period.start.isBefore(year.first()) ? year.first() : period.start.plusDays(6);
            LocalDate last = year.last().minusDays(3);
            boolean inside = period.wouldEnd.isAfter(first) && period.wouldEnd.isBefore(last);
            LocalDate end = inside ? period.wouldEnd : dice.day(first.plusDays(1), last);
            period.end = end.getMonthValue() == 2 && end.getDayOfMonth() == 29 ? end.minusDays(1) : end;
        }
    }

    private int length() {
        if (dice.chance(0.25)) {
            return dice.between(9, 250);
        }
        return dice.chance(0.42) ? dice.between(250, 900) : dice.between(900, 4500);
    }
}
