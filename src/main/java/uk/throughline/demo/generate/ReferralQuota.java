package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Fills each year's referrals up to its totals of referrals, children, re-referrals and children re-referred, around those that
 * plans and care already made.
 */
final class ReferralQuota {
    private static final int EARLY_SHARE = 85;
    private static final int OPEN_BEFORE = 1400;
    private final Town town;
    private final Dice dice;
    private final NewReferral making;

    ReferralQuota(Town town, Dice dice, Assessments assessments) {
        this.town = town;
        this.dice = dice;
        this.making = new NewReferral(town, dice, assessments);
    }

    /** Children in need from referrals of the year before the first, a good part of them not for long. */
    void openBefore(CensusYear first) {
        for (int i = 0; i < OPEN_BEFORE; i++) {
            LocalDate on = dice.day(first.first().minusDays(325), first.first().minusDays(8));
            making.openOn(first.first(), on, dice.chance(0.6) ? 110 : 700);
        }
    }

    void fill(YearTargets targets) {
        CensusYear year = targets.year();
        ReferralCount sofar = ReferralCount.of(year, town.children);
        int children = targets.count("children_referred") - sofar.children();
        int within = targets.count("referrals") - sofar.referrals() - children;
        int back = targets.count("re_referrals") - sofar.reReferrals() - within;
        int within1 = targets.count("children_re_referred") - sofar.childrenReReferred() - back;
        int fresh = children - back;
        if (within < 0 || back < 0 || within1 < 0 || within1 > within || fresh < 0) {
            throw new IllegalStateException("The referrals of " + year + " cannot be made up: " + sofar);
        }
        making.begin(targets, children + within);
        int early = fresh * EARLY_SHARE / 100;
        fresh(year, early, year.last().minusDays(2));
        back(year, back);
        within(year, within1, false);
        within(year, within - within1, true);
        fresh(year, fresh - early, year.last().minusDays(70));
    }

    /** Children not referred in the year before: unknown ones, and one in nine from longer ago. */
    private void fresh(CensusYear year, int count, LocalDate last) {
        List<Child> old = new ArrayList<>(town.children.stream()
                .filter(child -> !child.episodes.isEmpty() && free(child))
                .filter(child -> child.lastEpisode().closed.isBefore(year.first()))
                .filter(child -> child.lastEpisode().referred.plusDays(372).isBefore(year.last()))
                .toList());
        dice.shuffle(old);
        for (int i = 0; i < count; i++) {
            Child child = !old.isEmpty() && dice.chance(0.11) ? old.removeLast() : null;
            LocalDate first = year.first();
            if (child != null) {
                LocalDate later = child.lastEpisode().referred.plusDays(370);
                first = later.isAfter(first) ? later : first;
            }
            if (child == null || first.isAfter(last) || tooOld(child, year.last())) {
                making.firstTime(dice.day(year.first(), last));
            } else {
                making.again(child, dice.day(first, last));
            }
        }
    }

    /** Children referred in the year before, again within twelve months of that. */
    private void back(CensusYear year, int count) {
        List<Child> hosts = new ArrayList<>(town.children.stream()
                .filter(child -> !child.episodes.isEmpty() && free(child) && !tooOld(child, year.last()))
                .filter(child ->
                        child.lastEpisode().closed.isBefore(year.first().plusDays(120)))
                .filter(child -> child.lastEpisode().referred.isBefore(year.first()))
                .filter(child ->
                        child.lastEpisode().referred.isAfter(year.first().minusDays(330)))
                .toList());
        dice.shuffle(hosts);
        int made = 0;
        while (made < count) {
            Episode last = hosts.removeLast().lastEpisode();
            LocalDate first = latest(year.first(), last.closed.plusDays(4));
            LocalDate until = last.referred.plusDays(355);
            if (!first.isAfter(until)) {
                making.again(last.child, dice.day(first, until));
                made++;
            }
        }
    }

    /** Children referred earlier in the same year, either already re-referred in it or not. */
    private void within(CensusYear year, int count, boolean already) {
        Set<Child> reReferred = ReferralCount.of(year, town.children).again();
        List<Child> hosts = new ArrayList<>(town.children.stream()
                .filter(child -> !child.episodes.isEmpty() && free(child) && !tooOld(child, year.last()))
                .filter(child -> year.contains(child.lastEpisode().referred))
                .filter(child ->
                        child.lastEpisode().lastDay().isBefore(year.last().minusDays(25)))
                .filter(child -> reReferred.contains(child) == already)
                .toList());
        dice.shuffle(hosts);
        for (int i = 0; i < count; i++) {
            Child child = hosts.removeLast();
            making.again(
                    child,
                    dice.day(
                            child.lastEpisode().lastDay().plusDays(4),
                            year.last().minusDays(2)));
        }
    }

    private static boolean free(Child child) {
        return child.died.equals(CensusYear.STILL_OPEN)
                && (child.lastEpisode().outcome == Episode.Outcome.NO_FURTHER_ACTION
                        || !child.lastEpisode().closed.equals(CensusYear.STILL_OPEN));
    }

    private static boolean tooOld(Child child, LocalDate on) {
        return child.eighteenth().isBefore(on.plusDays(100));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
