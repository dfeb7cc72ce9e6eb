package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The dates of every child protection plan, before any child is thought of: each year begins as many plans as its target, and
 * as many are open at its end, by how long, as table d5 says.
 */
final class PlanCalendar {
    private final Dice dice;
    private final PlanEndings endings;
    private final List<ProtectionPlan> plans = new ArrayList<>();

    private PlanCalendar(Dice dice) {
        this.dice = dice;
        this.endings = new PlanEndings(dice);
    }

    /** Every plan that was open on or after the first day, in the order of the years; siblings' plans name each other. */
    static List<ProtectionPlan> draw(SortedMap<Integer, YearTargets> targets, Dice dice) {
        PlanCalendar calendar = new PlanCalendar(dice);
        calendar.openBefore(targets.sequencedValues().getFirst());
        for (YearTargets year : targets.tailMap(targets.firstKey() + 1).values()) {
            calendar.begin(year);
            calendar.endings.decide(calendar.plans, year);
        }
        return calendar.plans;
    }

    private void openBefore(YearTargets stock) {
        for (Cohort cohort : Cohort.values()) {
            List<LocalDate> bounds = cohort.bounds(stock.year());
            for (int i = 0; i < cohort.survivors(stock); i++) {
                plans.add(plan(WorkingDays.onOrBefore(dice.day(bounds.get(0).plusDays(4), bounds.get(1)))));
            }
        }
    }

    private void begin(YearTargets year) {
        int[] starts = PlanMonths.starts(year);
        int pairs = siblingPairs(year);
        for (int month = 0; month < 12; month++) {
            int here = pairs / 12 + (month < pairs % 12 ? 1 : 0);
            List<LocalDate> days = days(year.year(), month);
            for (int i = 0; i < here; i++) {
                ProtectionPlan one = plan(dice.one(days));
                ProtectionPlan other = plan(one.start);
                one.sibling = other;
                other.sibling = one;
                plans.add(one);
                plans.add(other);
            }
            for (int i = 2 * here; i < starts[month]; i++) {
                plans.add(plan(dice.one(days)));
            }
        }
    }

    /** One conference in twenty-one is shared by two children. */
    static int siblingPairs(YearTargets year) {
        return (int) Math.round(year.count("conferences") * 21 / 449.0);
    }

    private ProtectionPlan plan(LocalDate start) {
        int days = dice.chance(0.05) ? dice.between(650, 1000) : Math.min(75 + dice.waiting(205), 720);
        return new ProtectionPlan(start, start.plusDays(days));
    }

    /** Days of a month on which conferences are held: working days, inside the bounds of the month's cohort. */
    private static List<LocalDate> days(CensusYear year, int month) {
        YearMonth calendar = YearMonth.of(year.end() - 1, 4).plusMonths(month);
        List<LocalDate> bounds = Cohort.of(calendar.atDay(15), year).bounds(year);
        return calendar.atDay(1)
                .datesUntil(calendar.atEndOfMonth())
                .filter(WorkingDays::is)
                .filter(day -> !day.isBefore(bounds.get(0)) && !day.isAfter(bounds.get(1)))
                .toList();
    }
}
