package uk.throughline.measures.disclosure;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.throughline.measures.disclosure.Problem.Need;
import uk.throughline.measures.disclosure.Problem.Slot;

/**
 * A condition on what is hidden that every protection fulfils and the present one does not: the weights of what is hidden sum to
 * {@code least} or more. It comes from the dual of the attack, as in Fischetti and Salazar's branch and cut for cell suppression
 * (Management Science 47, 2001): a proof of how little an attacker is left with, which must be broken somewhere.
 */
record Cut(Map<String, Double> weights, double least) {
    private static final long MILLIS = 10_000;
    private static final double NOTHING = 1e-7;
    private static final double TOWARDS_FEW = 0.01;

    double of(Set<String> hidden) {
        return weights.entrySet().stream()
                .filter(weight -> hidden.contains(weight.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    boolean refuses(Set<String> hidden) {
        return of(hidden) < least - 1e-6;
    }

    /** The cut for a need that does not hold while the given is hidden. */
    static Cut of(Problem problem, Need need, Set<String> hidden) {
        return fromDual(problem, need, hidden, TOWARDS_FEW)
                .or(() -> fromDual(problem, need, hidden, 0))
                .orElseGet(() -> anyMore(problem, hidden));
    }

    /** At least one more: true of every protection, because hiding more never tells more. */
    private static Cut anyMore(Problem problem, Set<String> hidden) {
        Map<String, Double> weights = new LinkedHashMap<>();
        problem.candidates.keySet().stream().filter(id -> !hidden.contains(id)).forEach(id -> weights.put(id, 1.0));
        return new Cut(weights, 1);
    }

    private static Optional<Cut> fromDual(Problem problem, Need need, Set<String> hidden, double towardsFew) {
        LinearProgram dual = new LinearProgram();
        Map<Integer, Double> costs = new HashMap<>();
        int slots = problem.slots.size();
        int[][] bounds = new int[2][slots];
        for (int slot = 0; slot < slots; slot++) {
            Range room = problem.room(slot, hidden);
            double few = towardsFew
                    * problem.candidates.getOrDefault(problem.slots.get(slot).choice(), 0.0);
            for (int side = 0; side < 2; side++) {
                double bound = side == 0 ? room.upper() : -room.lower();
                boolean free = Double.isInfinite(bound);
                bounds[side][slot] = dual.variable(0, free ? 0 : Double.POSITIVE_INFINITY);
                costs.put(bounds[side][slot], free ? 0 : bound + few);
            }
        }
        Map<Integer, Map<Integer, Double>> equations = new HashMap<>();
        for (Map<Integer, Double> row : problem.rows) {
            int multiplier = dual.variable(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            row.forEach((slot, by) ->
                    equations.computeIfAbsent(slot, s -> new HashMap<>()).put(multiplier, by));
        }
        for (int slot = 0; slot < slots; slot++) {
            Map<Integer, Double> equation = equations.getOrDefault(slot, new HashMap<>());
            equation.put(bounds[0][slot], 1.0);
            equation.put(bounds[1][slot], -1.0);
            double right = slot == need.slot() ? need.sign() : 0;
            dual.row(equation, right, right);
        }
        return dual.minimise(costs, MILLIS)
                .flatMap(found -> from(problem, need, bounds, found.values()))
                .filter(cut -> cut.refuses(hidden));
    }

    private static Optional<Cut> from(Problem problem, Need need, int[][] bounds, double[] proof) {
        double least = need.by();
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int slot = 0; slot < problem.slots.size(); slot++) {
            Slot of = problem.slots.get(slot);
            for (int side = 0; side < 2; side++) {
                double by = proof[bounds[side][slot]];
                if (by > NOTHING) {
                    double shown = side == 0 ? of.shown().upper() : -of.shown().lower();
                    double hidden =
                            side == 0 ? of.hidden().upper() : -of.hidden().lower();
                    boolean certain = problem.primary.contains(of.choice());
                    least -= by * (certain ? hidden : shown);
                    if (problem.candidates.containsKey(of.choice())) {
                        weights.merge(of.choice(), by * (hidden - shown), Double::sum);
                    }
                }
            }
        }
        if (!(least > NOTHING) || Double.isInfinite(least)) {
            return Optional.empty();
        }
        double needed = least;
        weights.replaceAll((id, weight) -> Math.min(weight, needed) / needed);
        weights.values().removeIf(weight -> weight <= NOTHING);
        return Optional.of(new Cut(weights, 1));
    }
}
