package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Review conferences: the first within three months, the next within six; some are late, and in the last year exactly 17. */
final class PlanReviews {
    private static final int LATE_IN_LAST_YEAR = 17;
    private final Dice dice;
    private final CensusYear lastYear;

    PlanReviews(Dice dice, CensusYear lastYear) {
        this.dice = dice;
        this.lastYear = lastYear;
    }

    void write(List<ProtectionPlan> plans) {
        List<ProtectionPlan> lateOnes = new ArrayList<>(plans.stream()
                .filter(plan -> plan.openAtEndOf(lastYear) && Cohort.of(plan.start, lastYear) == Cohort.FIRST_HALF)
                .toList());
        dice.shuffle(lateOnes);
        List<ProtectionPlan> late = lateOnes.subList(0, LATE_IN_LAST_YEAR);
        for (ProtectionPlan plan : plans) {
            boolean counted = plan.openAtEndOf(lastYear);
            write(plan, counted ? late.contains(plan) : dice.chance(0.07));
        }
    }

    private void write(ProtectionPlan plan, boolean late) {
        LocalDate until = plan.end.isAfter(lastYear.last()) ? lastYear.last() : plan.end;
        LocalDate review = plan.start.plusDays(late ? dice.between(104, 125) : dice.between(66, 84));
        while (review.isBefore(until)) {
            LocalDate held = WorkingDays.onOrBefore(review);
            plan.reviews.add(held);
            review = held.plusDays(dice.between(140, 176));
        }
    }
}
