package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Conferences that ended without a plan: most of children seen once, a few of children for whom a plan came later. */
final class ConferencesWithoutPlan {
    private static final Weights AGES =
            Weights.of("0 6, 1 6, 2 6, 3 6, 4 6, 5 6, 6 6, 7 6, 8 6, 9 6, 10 6, 11 6, 12 6, 13 6, 14 6, 15 6, 16 3");
    private static final int MEETINGS_FIRST_HALF_2024 = 271;
    private final Town town;
    private final Dice dice;
    private final PlanEpisodes episodes;
    private final Conferences conferences;

    ConferencesWithoutPlan(Town town, Dice dice, PlanEpisodes episodes, Conferences conferences) {
        this.town = town;
        this.dice = dice;
        this.episodes = episodes;
        this.conferences = conferences;
    }

    /** Holds what is left of the year's conferences after those that began its plans. */
    void hold(YearTargets year, List<ProtectionPlan> starting) {
        int left = year.count("conferences") - starting.size();
        int beforePlan = year.count("conferences")
                - year.count("children_conferenced")
                - (year.count("plan_starts") - year.count("children_starting"));
        int firstHalf = firstHalf(year, starting, left);
        holdBeforePlan(year.year(), starting, beforePlan);
        LocalDate turn = LocalDate.of(year.year().end() - 1, 10, 1);
        for (int i = beforePlan; i < left; i++) {
            boolean early = i < firstHalf;
            LocalDate day = early
                    ? dice.day(year.year().first().plusDays(3), turn.minusDays(5))
                    : dice.day(turn.plusDays(3), LocalDate.of(year.year().end(), 3, 20));
            LocalDate conference = WorkingDays.onOrAfter(day);
            episodes.withoutPlan(
                    town.child(town.family(), town.birthday(conference, conference.plusYears(1), AGES)), conference);
        }
    }

    /** How many are held by the end of September: in 2023-24 what makes up the meetings, else in proportion. */
    private static int firstHalf(YearTargets year, List<ProtectionPlan> starting, int left) {
        LocalDate turn = LocalDate.of(year.year().end() - 1, 10, 1);
        List<ProtectionPlan> early =
                starting.stream().filter(plan -> plan.start.isBefore(turn)).toList();
        if (year.year().end() == 2024) {
            long meetings = early.stream().filter(plan -> plan.sibling == null).count()
                    + early.stream().filter(plan -> plan.sibling != null).count() / 2;
            return (int) (MEETINGS_FIRST_HALF_2024 - meetings);
        }
        return left * early.size() / starting.size();
    }

    /** A first conference in the first half of the year, without a plan, in the episode of a plan of the second half. */
    private void holdBeforePlan(CensusYear year, List<ProtectionPlan> starting, int count) {
        List<ProtectionPlan> late = new ArrayList<>(starting.stream()
                .filter(plan ->
                        plan.sibling == null && plan.episode().child.episodes.size() == 1)
                .filter(plan -> plan.start.isAfter(LocalDate.of(year.end() - 1, 12, 1)))
                .filter(plan -> plan.episode().child.born.isBefore(year.first().minusYears(1)))
                .toList());
        dice.shuffle(late);
        for (ProtectionPlan plan : late.subList(0, count)) {
            LocalDate last = plan.start.minusDays(130);
            LocalDate earliest = year.first().plusDays(10);
            LocalDate end = LocalDate.of(year.end() - 1, 9, 20);
            LocalDate conference = WorkingDays.onOrAfter(dice.day(earliest, last.isBefore(end) ? last : end));
            Episode later = plan.episode();
            later.child.episodes.remove(later);
            later.plans.remove(plan);
            Enquiry first = conferences.enquiry(conference, 1);
            LocalDate referred = first.started().minusDays(dice.between(0, 20));
            String source = later.source;
            while (!conferences.ownMeeting(referred, source, first)
                    || !conferences.ownMeeting(referred, source, later.enquiries.getFirst())) {
                source = Referrals.source(referred, dice);
            }
            Episode whole = new Episode(later.child, referred, source, later.need, later.outcome);
            whole.enquiries.add(first);
            whole.enquiries.addAll(later.enquiries);
            whole.close(later.closed, later.reason);
            plan.belongTo(whole);
        }
    }
}
