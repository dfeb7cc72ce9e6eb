package uk.throughline.measures.disclosure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.throughline.measures.disclosure.Problem.Need;

/** Looks how far an attacker must reckon with deviations of numbers from the truth while the given is hidden. */
final class Attacker {
    private static final double ENOUGH = 1e-7;

    private final Problem problem;
    private final Set<String> hidden;
    private final LinearProgram program = new LinearProgram();
    private final Map<Integer, Integer> variables = new HashMap<>();
    private final Map<Need, Optional<Double>> reached = new HashMap<>();

    Attacker(Problem problem, Set<String> hidden) {
        this.problem = problem;
        this.hidden = hidden;
        // An attack must be finite for the solver. Whatever must stay possible is small against this.
        double most =
                100.0 * (1 + problem.needs.stream().mapToDouble(Need::by).max().orElse(0));
        for (int slot = 0; slot < problem.slots.size(); slot++) {
            Range room = problem.room(slot, hidden);
            if (!room.isExact()) {
                variables.put(slot, program.variable(Math.max(room.lower(), -most), Math.min(room.upper(), most)));
            }
        }
        for (Map<Integer, Double> row : problem.rows) {
            Map<Integer, Double> terms = new HashMap<>();
            row.forEach((slot, by) -> {
                if (variables.containsKey(slot)) {
                    terms.put(variables.getOrDefault(slot, 0), by);
                }
            });
            program.row(terms, 0, 0);
        }
    }

    /** Whether it is known to hold: where the solver found nothing it passes for a leak, so that more is hidden and never less. */
    boolean holds(Need need) {
        return reach(need).filter(reach -> reach >= need.by() - ENOUGH).isPresent();
    }

    /**
     * How much of what is needed an attacker holds for possible; what is needed where it is more. Empty where the solver found
     * nothing, of which nothing follows.
     */
    Optional<Double> reach(Need need) {
        Optional<Double> known = reached.get(need);
        if (known != null) {
            return known;
        }
        Range room = problem.room(need.slot(), hidden);
        double possible = need.sign() > 0 ? room.upper() : -room.lower();
        if (possible <= ENOUGH || need.by() <= ENOUGH) {
            return Optional.of(Math.max(0, Math.min(possible, need.by())));
        }
        Optional<Double> reach = program.maximise(Map.of(variable(need.slot()), (double) need.sign()), problem.millis)
                .map(found -> {
                    learn(found);
                    return Math.min(need.sign() * found.values()[variable(need.slot())], need.by());
                });
        reached.put(need, reach);
        return reach;
    }

    /** One table that an attacker holds for possible may answer several needs. */
    private void learn(LinearProgram.Solution found) {
        for (Need other : problem.needs) {
            if (variables.containsKey(other.slot())
                    && other.sign() * found.values()[variable(other.slot())] >= other.by()) {
                reached.put(other, Optional.of(other.by()));
            }
        }
    }

    private int variable(int slot) {
        return variables.getOrDefault(slot, 0);
    }
}
