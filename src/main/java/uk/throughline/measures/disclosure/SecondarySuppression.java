package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Problem problem;
    private final long until;
    private final List<Need> needs;
    private final List<Cut> cuts = new ArrayList<>();
    private Set<String> hidden;
    private boolean fewest = true;

    /** @param until by {@link System#nanoTime}, when the fewest are not sought any more */
    SecondarySuppression(Problem problem, long until) {
        this.problem = problem;
        this.until = until;
        hidden = problem.primary;
        needs = new ArrayList<>(possible());
        seek();
    }

    /** Everything that is hidden, for its own sake or for others. */
    Set<String> hidden() {
        return hidden;
    }

    boolean isFewest() {
        return fewest;
    }

    /** What is needed, as far as hiding everything would give it; the audit tells of the rest. */
    private List<Need> possible() {
        Set<String> everything = new HashSet<>(problem.primary);
        everything.addAll(problem.candidates.keySet());
        Attacker attacker = new Attacker(problem, everything);
        return problem.needs.stream()
                .map(need ->
                        attacker.holds(need) ? need : new Need(need.slot(), need.sign(), attacker.reach(need) - 1e-4))
                .filter(need -> need.by() > 1e-3)
                .toList();
    }

    private void seek() {
        List<Need> open = open();
        while (!open.isEmpty()) {
            open.forEach(need -> cuts.add(Cut.of(problem, need, hidden)));
            Optional<Set<String>> cheapest = cheapest();
            if (cheapest.isEmpty()) {
                fewest = false;
                add();
                prune();
                return;
            }
            hidden = cheapest.get();
            open = open();
        }
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

    /** Adds the cheapest of what would help until everything needed holds. */
    private void add() {
        Set<String> more = new HashSet<>(hidden);
        hidden = more;
        List<Need> open = open();
        while (!open.isEmpty()) {
            Cut cut = Cut.of(problem, open.getFirst(), hidden);
            Optional<String> next = cut.weights().keySet().stream()
                    .filter(id -> !more.contains(id))
                    .min(Comparator.comparingDouble(
                            id -> cost(id) / cut.weights().getOrDefault(id, 1.0)));
            if (next.isEmpty()) {
                return;
            }
            more.add(next.get());
            more.addAll(problem.along.getOrDefault(next.get(), List.of()));
            open = open();
        }
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
            if (!along) {
                Set<String> before = hidden;
                hidden = new HashSet<>(before);
                hidden.remove(id);
                if (!open().isEmpty()) {
                    hidden = before;
                }
            }
        }
    }

    private double cost(String id) {
        return problem.candidates.getOrDefault(id, 0.0);
    }
}
