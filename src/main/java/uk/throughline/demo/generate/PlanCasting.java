package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each plan a child: brothers and sisters together, some children for a second time, most for the first. */
final class PlanCasting {
    private static final Weights AGES = Weights.of(
            "0 13, 1 8, 2 7, 3 7, 4 6, 5 6, 6 6, 7 6, 8 6, 9 5, 10 5, 11 5," + " 12 5, 13 5, 14 4, 15 3, 16 2, 17 0.6");
    private static final int APART = 110;
    private final Town town;
    private final Dice dice;
    private final PlanEpisodes episodes;
    private final List<Child> known = new ArrayList<>();

    PlanCasting(Town town, Dice dice, PlanEpisodes episodes) {
        this.town = town;
        this.dice = dice;
        this.episodes = episodes;
    }

    /** Plans that were open before the first year. */
    void castOpening(List<ProtectionPlan> plans) {
        for (ProtectionPlan plan : plans) {
            newChild(plan, town.family(), dice.chance(0.11));
        }
    }

    /** The year's new plans; their number, children and repeats are the year's targets. */
    void cast(YearTargets year, List<ProtectionPlan> starting, List<ProtectionPlan> carried) {
        starting.stream()
                .filter(plan -> plan.sibling != null && !plan.hasChild())
                .forEach(this::castPair);
        List<ProtectionPlan> single = new ArrayList<>(
                starting.stream().filter(plan -> plan.sibling == null).toList());
        int twice = year.count("plan_starts") - year.count("children_starting");
        Map<ProtectionPlan, ProtectionPlan> returning = new HashMap<>();
        match(returning, single, carried, year.count("children_starting_again"), year.year());
        match(returning, single, single, twice, year.year());
        List<ProtectionPlan> others = new ArrayList<>(
                single.stream().filter(plan -> !returning.containsKey(plan)).toList());
        dice.shuffle(others);
        int repeats = year.count("repeat_plans") - returning.size();
        Set<Child> spoken = new HashSet<>();
        returning.values().stream().filter(ProtectionPlan::hasChild).forEach(host -> spoken.add(host.episode().child));
        List<ProtectionPlan> cast = others.subList(0, repeats);
        for (ProtectionPlan plan : cast) {
            if (returning.containsValue(plan) || dice.chance(0.35) || !castKnown(plan, spoken)) {
                newChild(plan, town.family(), true);
            }
        }
        others.subList(repeats, others.size()).forEach(plan -> newChild(plan, town.family(), false));
        single.stream().filter(returning::containsKey).forEach(plan -> {
            ProtectionPlan earlier = returning.get(plan);
            if (earlier != null) {
                episodes.again(earlier.episode().child, plan);
            }
        });
    }

    private void castPair(ProtectionPlan plan) {
        ProtectionPlan other = plan.sibling;
        if (other == null || plan.hasChild()) {
            return;
        }
        Family family = town.family();
        LocalDate until = plan.end.isAfter(other.end) ? plan.end : other.end;
        Child one = child(plan, family, until);
        Child two = child(other, family, until);
        episodes.together(one, plan, two, other);
    }

    /** Finds plans that can follow another of the same child within the year, at the end of which they are still open. */
    private void match(
            Map<ProtectionPlan, ProtectionPlan> returning,
            List<ProtectionPlan> single,
            List<ProtectionPlan> hosts,
            int count,
            CensusYear year) {
        List<ProtectionPlan> ended = new ArrayList<>(hosts.stream()
                .filter(host -> year.contains(host.end) && host.sibling == null && !returning.containsKey(host))
                .filter(host -> !host.hasChild() || canReturn(host.episode().child))
                .sorted(Comparator.comparing(host -> host.end))
                .toList());
        List<ProtectionPlan> late = single.stream()
                .filter(plan -> plan.openAtEndOf(year) && !returning.containsKey(plan))
                .sorted(Comparator.comparing((ProtectionPlan plan) -> plan.start)
                        .reversed())
                .toList();
        for (int i = 0; i < count; i++) {
            ProtectionPlan host = ended.get(i);
            ProtectionPlan plan = late.get(i);
            if (plan.start.isBefore(host.end.plusDays(APART))) {
                throw new IllegalStateException("No plan of " + year + " can follow one that ended on " + host.end);
            }
            returning.put(plan, host);
        }
    }

    private static boolean canReturn(Child child) {
        return child.eighteenth().isAfter(child.plans().getLast().end.plusYears(5));
    }

    private boolean castKnown(ProtectionPlan plan, Set<Child> spoken) {
        for (int tries = 0; tries < 30 && !known.isEmpty(); tries++) {
            Child child = dice.one(known);
            LocalDate free = child.plans().getLast().end;
            if (free.isBefore(CensusYear.of(plan.start).first())
                    && free.plusDays(APART).isBefore(plan.start)
                    && child.eighteenth().isAfter(plan.start.plusYears(4))
                    && child.family.children.size() == 1
                    && spoken.add(child)) {
                episodes.again(child, plan);
                return true;
            }
        }
        return false;
    }

    private void newChild(ProtectionPlan plan, Family family, boolean repeat) {
        Child child = child(plan, family, plan.end);
        child.plansBefore = repeat ? (dice.chance(0.2) ? 2 : 1) : 0;
        episodes.first(child, plan);
    }

    private Child child(ProtectionPlan plan, Family family, LocalDate until) {
        LocalDate young = until.equals(CensusYear.STILL_OPEN) ? LocalDate.of(2024, 6, 30) : until;
        Child child = town.child(family, town.birthday(plan.start, young, AGES));
        known.add(child);
        return child;
    }
}
