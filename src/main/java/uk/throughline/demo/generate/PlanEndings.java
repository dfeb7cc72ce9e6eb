package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Which plans end in a year, and when. */
final class PlanEndings {
    private static final int SHORTEST = 38;
    private final Dice dice;

    PlanEndings(Dice dice) {
        this.dice = dice;
    }

    /** Leaves open at the year's end exactly as many of each cohort as the targets say; every other plan ends in the year. */
    void decide(List<ProtectionPlan> plans, YearTargets targets) {
        CensusYear year = targets.year();
        List<ProtectionPlan> before = new ArrayList<>();
        List<List<ProtectionPlan>> groups = List.of(before, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Cohort cohort : Cohort.values()) {
            List<ProtectionPlan> ending = ending(plans, cohort, targets);
            switch (cohort) {
                case LONG_BEFORE, YEAR_BEFORE -> before.addAll(ending);
                case FIRST_HALF -> groups.get(1).addAll(ending);
                case THIRD_QUARTER -> groups.get(2).addAll(ending);
                case FOURTH_QUARTER -> groups.get(3).addAll(ending);
            }
        }
        List<Map<String, String>> months = PlanMonths.known(year);
        if (months.isEmpty()) {
            groups.forEach(group -> group.forEach(plan -> plan.end = inYear(plan, year)));
        } else {
            before.sort(Comparator.comparing(plan -> plan.wouldEnd));
            deal(before, months, "ended_from_before", year);
            deal(groups.get(1), months, "ended_from_first_half", year);
            deal(groups.get(2), months, "ended_from_third_quarter", year);
            deal(groups.get(3), months, "ended_from_fourth_quarter", year);
        }
    }

    /** A cohort less its survivors, those that began or would end first at the front. */
    private List<ProtectionPlan> ending(List<ProtectionPlan> plans, Cohort cohort, YearTargets targets) {
        boolean young = cohort == Cohort.FOURTH_QUARTER || cohort == Cohort.THIRD_QUARTER;
        List<ProtectionPlan> open = new ArrayList<>(plans.stream()
                .filter(plan -> plan.end.equals(CensusYear.STILL_OPEN))
                .filter(plan -> Cohort.of(plan.start, targets.year()) == cohort)
                .sorted(Comparator.comparing(plan -> young ? plan.start : plan.wouldEnd))
                .toList());
        int ending = open.size() - cohort.survivors(targets);
        if (ending < 0) {
            throw new IllegalStateException("Too few plans for " + cohort + " in " + targets.year());
        }
        List<ProtectionPlan> chosen = new ArrayList<>(open.subList(0, ending));
        chosen.sort(Comparator.comparing(plan -> plan.start));
        return chosen;
    }

    private void deal(List<ProtectionPlan> plans, List<Map<String, String>> months, String column, CensusYear year) {
        int dealt = 0;
        for (Map<String, String> row : months) {
            int month = YearTargets.count(row, "month");
            YearMonth calendar = YearMonth.of(month >= 4 ? year.end() - 1 : year.end(), month);
            for (int i = YearTargets.count(row, column); i > 0; i--) {
                ProtectionPlan plan = plans.get(dealt++);
                plan.end =
                        workingDay(latest(calendar.atDay(1), plan.start.plusDays(SHORTEST)), calendar.atEndOfMonth());
            }
        }
        if (dealt != plans.size()) {
            throw new IllegalStateException(column + " adds to " + dealt + ", not " + plans.size());
        }
    }

    private LocalDate inYear(ProtectionPlan plan, CensusYear year) {
        LocalDate first = latest(year.first(), plan.start.plusDays(SHORTEST));
        if (plan.wouldEnd.isBefore(first) || plan.wouldEnd.isAfter(year.last().minusDays(6))) {
            return workingDay(first, year.last());
        }
        return workingDay(plan.wouldEnd, plan.wouldEnd.plusDays(6));
    }

    /** A working day of the days from first to last that is no month's last day. */
    private LocalDate workingDay(LocalDate first, LocalDate last) {
        List<LocalDate> days = first.datesUntil(last.plusDays(1))
                .filter(WorkingDays::is)
                .filter(day -> day.plusDays(1).getDayOfMonth() != 1)
                .toList();
        return dice.one(days);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
