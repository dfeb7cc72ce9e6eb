package uk.throughline.measures.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.throughline.measures.disclosure.Problem.Need;

/**
 * Chooses what is hidden so that everything needed holds: the cheapest that fulfils the cuts known so far is attacked, what the
 * attack finds open becomes further cuts, and so on until it finds nothing. Where the time runs out it adds the cheapest of each
 * cut instead, and then shows again whatever need not be hidden.
 */
final class SecondarySuppression {
    private static final long LATEST = 20_000_000_000L;

    private final Problem problem;
    private final long until;
    private List<Need> needs;
    private final Set<Cut> cuts = new LinkedHashSet<>();
    private Set<String> hidden;
    private boolean fewest = true;

    /** @param until by {@link System#nanoTime}, when the fewest are not sought any more */
    SecondarySuppression(Problem problem, long until) {
        this.problem = problem;
        this.until = until;
        hidden = problem.primary;
        needs = problem.needs;
        if (!open().isEmpty()) {
            needs = possible();
            seek();
        }
    }

    /** Everything that is hidden, for its own sake or for others. */
    Set<String> hidden() {
        return hidden;
    }

    boolean isFewest() {
        return fewest;
    }

    /**
     * What is needed, as far as hiding everything would give it; the audit tells of the rest. Where the solver cannot tell, all of
     * it stays needed.
     */
    private List<Need> possible() {
        Set<String> everything = new HashSet<>(problem.primary);
        everything.addAll(problem.candidates.keySet());
        Attacker attacker = new Attacker(problem, everything);
        return problem.needs.stream()
                .map(need -> attacker.reach(need)
                        .filter(reach -> !attacker.holds(need))
                        .map(reach -> new Need(need.slot(), need.sign(), reach - 1e-4))
                        .orElse(need))
                .filter(need -> need.by() > 1e-3)
                .toList();
    }

    private void seek() {
        List<Need> open = open();
        while (!open.isEmpty() && !hidden.containsAll(problem.candidates.keySet())) {
            Set<String> enough = extend(open);
            Optional<Set<String>> cheapest = cheapest();
            if (cheapest.isEmpty()) {
                fewest = false;
                hidden = enough;
                prune();
                return;
            }
            hidden = cheapest.get();
            open = open();
        }
        fewest &= open.isEmpty();
    }

    private List<Need> open() {
        Attacker attacker = new Attacker(problem, hidden);
        return needs.stream().filter(need -> !attacker.holds(need)).toList();
    }

    /** The cheapest that fulfils all cuts; empty where it was not found in time. */
    private Optional<Set<String>> cheapest() {
        long millis = (until - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            return Optional.empty();
        }
        LinearProgram master = new LinearProgram();
        List<String> ids = List.copyOf(problem.candidates.keySet());
        Map<String, Integer> flags = new HashMap<>();
        Map<Integer, Double> costs = new HashMap<>();
        problem.candidates.forEach((id, cost) -> {
            int flag = master.flag();
            flags.put(id, flag);
            costs.put(flag, cost);
        });
        for (Cut cut : cuts) {
            Map<Integer, Double> terms = new HashMap<>();
            cut.weights().forEach((id, weight) -> terms.put(flags.getOrDefault(id, 0), weight));
            master.row(terms, cut.least(), Double.POSITIVE_INFINITY);
        }
        problem.along.forEach((cell, shares) -> shares.forEach(share -> {
            if (flags.containsKey(cell) && flags.containsKey(share)) {
                master.row(
                        Map.of(flags.getOrDefault(share, 0), 1.0, flags.getOrDefault(cell, 0), -1.0),
                        0,
                        Double.POSITIVE_INFINITY);
            }
        }));
        return master.minimise(costs, millis)
                .filter(LinearProgram.Solution::best)
                .map(found -> {
                    Set<String> chosen = new HashSet<>(problem.primary);
                    ids.stream()
                            .filter(id -> found.values()[flags.getOrDefault(id, 0)] > 0.5)
                            .forEach(chosen::add);
                    return chosen;
                });
    }

    /**
     * Adds the cheapest of each cut until everything needed holds, and keeps the cuts: an attack is quicker than looking for the
     * cheapest of all, so it pays to know many cuts before.
     *
     * @return what is then hidden
     */
    private Set<String> extend(List<Need> openNow) {
        Set<String> before = hidden;
        Set<String> more = new HashSet<>(hidden);
        List<Need> open = openNow;
        while (!open.isEmpty()) {
            Set<String> now = Set.copyOf(more);
            if (isLate()) {
                more.addAll(problem.candidates.keySet());
            }
            for (Need need : open) {
                Cut cut = Cut.of(problem, need, now);
                cuts.add(cut);
                cut.weights().keySet().stream()
                        .filter(id -> !now.contains(id))
                        .min(Comparator.comparingDouble(
                                id -> cost(id) / cut.weights().getOrDefault(id, 1.0)))
                        .ifPresent(id -> {
                            more.add(id);
                            more.addAll(problem.along.getOrDefault(id, List.of()));
                        });
            }
            if (more.size() == now.size()) {
                break;
            }
            hidden = more;
            open = open();
        }
        hidden = before;
        return more;
    }

    /** Shows again, dearest first, what everything needed holds without. */
    private void prune() {
        List<String> dearest = hidden.stream()
                .filter(id -> !problem.primary.contains(id))
                .sorted(Comparator.comparingDouble(this::cost).reversed())
                .toList();
        for (String id : dearest) {
            boolean along = problem.along.entrySet().stream()
                    .anyMatch(entry -> entry.getValue().contains(id) && hidden.contains(entry.getKey()));
            if (!along && !isLate()) {
                Set<String> before = hidden;
                hidden = new HashSet<>(before);
                hidden.remove(id);
                if (!open().isEmpty()) {
                    hidden = before;
                }
            }
        }
    }

    /** Then everything is hidden that may be, rather than that anybody waits for a solver that has lost its way. */
    private boolean isLate() {
        return System.nanoTime() - until > LATEST;
    }

    private double cost(String id) {
        return problem.candidates.getOrDefault(id, 0.0);
    }
}
