package uk.throughline.demo.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Categories of abuse: exact at the ends of 2022-23 and 2023-24, in usual shares before; some plans change over the years. */
final class PlanCategories {
    private static final Weights USUAL = Weights.of("EMO 50, NEG 37, PHY 7, SAB 5, MUL 1");
    private static final Map<Integer, Map<String, Integer>> KNOWN = Map.of(
            2023, Map.of("EMO", 210, "NEG", 141, "PHY", 25, "SAB", 18, "MUL", 2),
            2024, Map.of("EMO", 115, "NEG", 126, "PHY", 16, "SAB", 8));
    private final Dice dice;

    PlanCategories(Dice dice) {
        this.dice = dice;
    }

    /** States the categories of plans open at the end of a year, then of those that ended in it; years in order. */
    void state(List<ProtectionPlan> plans, CensusYear year) {
        List<ProtectionPlan> open =
                plans.stream().filter(plan -> plan.openAtEndOf(year)).toList();
        List<ProtectionPlan> carried =
                open.stream().filter(plan -> !plan.firstCategory.isEmpty()).toList();
        Map<String, Integer> left = new HashMap<>(KNOWN.getOrDefault(year.end(), drawn(open.size())));
        List<ProtectionPlan> changing = new ArrayList<>();
        for (ProtectionPlan plan : carried) {
            String now = plan.categoryIn(year);
            if (dice.chance(0.07) || left.getOrDefault(now, 0) == 0) {
                changing.add(plan);
            } else {
                take(left, now);
            }
        }
        List<String> rest = new ArrayList<>();
        left.forEach((code, count) -> {
            for (int i = 0; i < count; i++) {
                rest.add(code);
            }
        });
        rest.sort(String::compareTo);
        dice.shuffle(rest);
        for (ProtectionPlan plan : changing) {
            plan.categoryAt.put(year.end(), rest.removeLast());
        }
        for (ProtectionPlan plan : open) {
            if (plan.firstCategory.isEmpty()) {
                String now = rest.removeLast();
                plan.firstCategory = dice.chance(0.04) ? USUAL.draw(dice) : now;
                plan.categoryAt.put(year.end(), now);
            }
        }
        plans.stream()
                .filter(plan -> plan.firstCategory.isEmpty() && !plan.end.isAfter(year.last()))
                .forEach(plan -> plan.firstCategory = USUAL.draw(dice));
    }

    private Map<String, Integer> drawn(int size) {
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < size; i++) {
            drawn.merge(USUAL.draw(dice), 1, Integer::sum);
        }
        return drawn;
    }

    private static void take(Map<String, Integer> left, String code) {
        left.merge(code, -1, Integer::sum);
    }
}
