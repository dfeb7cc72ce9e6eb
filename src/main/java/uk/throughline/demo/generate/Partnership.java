package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The demonstration partnership's invented children over ten years, made so that the years add up to their targets. */
final class Partnership {
    private final SortedMap<Integer, YearTargets> targets = YearTargets.load();
    private final CensusYear lastYear = new CensusYear(targets.lastKey());
    private final Dice dice;
    private final Town town;

    private Partnership(long seed) {
        this.dice = new Dice(seed);
        this.town = new Town(dice.apart());
    }

    /** Everybody, with every referral, plan and period of care up to the last day of the last year. */
    static List<Child> invent(long seed) {
        Partnership partnership = new Partnership(seed);
        List<ProtectionPlan> plans = partnership.plans();
        partnership.care(plans);
        partnership.referrals();
        partnership.describe(plans);
        return partnership.town.children;
    }

    private SortedMap<Integer, YearTargets> years() {
        return targets.tailMap(targets.firstKey() + 1);
    }

    private List<ProtectionPlan> plans() {
        List<ProtectionPlan> plans = PlanCalendar.draw(targets, dice.apart());
        Conferences conferences = new Conferences(dice.apart());
        PlanEpisodes episodes = new PlanEpisodes(conferences, dice.apart());
        PlanCasting casting = new PlanCasting(town, dice.apart(), episodes);
        ConferencesWithoutPlan others = new ConferencesWithoutPlan(town, dice.apart(), episodes, conferences);
        CensusYear before = new CensusYear(targets.firstKey());
        casting.castOpening(plans.stream()
                .filter(plan -> !plan.start.isAfter(before.last()))
                .toList());
        for (YearTargets year : years().values()) {
            List<ProtectionPlan> starting = plans.stream()
                    .filter(plan -> year.year().contains(plan.start))
                    .toList();
            List<ProtectionPlan> carried = plans.stream()
                    .filter(plan -> plan.start.isBefore(year.year().first()))
                    .filter(plan -> !plan.end.isBefore(year.year().first()))
                    .toList();
            conferences.layOut(year);
            casting.cast(year, starting, carried);
            others.hold(year, starting);
        }
        return plans;
    }

    private void care(List<ProtectionPlan> plans) {
        new CareCasting(town, dice.apart()).cast(CareCalendar.draw(targets, dice.apart()), plans);
        PlacementHistory placements = new PlacementHistory(town, dice.apart(), lastYear.last());
        CareEvents events = new CareEvents(dice.apart(), lastYear.last());
        for (Child child : town.children) {
            child.care.forEach(period -> placements.write(child, period));
            child.care.forEach(period -> events.write(child, period));
        }
    }

    private void referrals() {
        Assessments assessments = new Assessments(dice.apart());
        ReferralQuota referrals = new ReferralQuota(town, dice.apart(), assessments);
        referrals.openBefore(years().sequencedValues().getFirst().year());
        years().values().forEach(referrals::fill);
        List<Episode> all =
                town.children.stream().flatMap(child -> child.episodes.stream()).toList();
        AssessmentQuota quota = new AssessmentQuota(dice.apart(), assessments);
        quota.first(all);
        EnquiryQuota enquiries = new EnquiryQuota(dice.apart());
        years().values().forEach(year -> enquiries.fill(year, all, year.year().equals(lastYear)));
        years().values().forEach(year -> quota.fill(year.year(), all));
        CinPlans.write(all, dice.apart());
    }

    private void describe(List<ProtectionPlan> plans) {
        PlanCategories categories = new PlanCategories(dice.apart());
        List<ProtectionPlan> byStart = new ArrayList<>(plans);
        targets.values().forEach(year -> categories.state(byStart, year.year()));
        new PlanReviews(dice.apart(), lastYear).write(plans);
        LocalDate lastDay = lastYear.last();
        new Ethnicities(dice.apart()).deal(town.children, lastDay);
    }
}
