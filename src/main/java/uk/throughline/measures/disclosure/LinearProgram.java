package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * A linear program, solved by ojAlgo. What comes back is held against its bounds and rows before it is believed, so that an answer
 * is always a point that fits; only that it is the best one is the solver's word.
 */
final class LinearProgram {
    private static final double FITS = 1e-6;

    /** On one thread, so that it answers the same every time, and without Gomory's cuts, with which it loses points that fit. */
    private static final IntegerStrategy WHOLE_NUMBERS = IntegerStrategy.newConfigurable()
            .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(0.5))
            .withGapTolerance(NumberContext.of(8, 8))
            .withParallelism(() -> 1);

    private record Column(double lower, double upper, boolean whole) {}

    private record Row(Map<Integer, Double> terms, double lower, double upper) {}

    /**
     * A point that fits.
     *
     * @param values of the variables, by number
     * @param best whether the solver says that no other is better
     */
    record Solution(double[] values, boolean best) {
        double of(Map<Integer, Double> terms) {
            return sum(terms, values);
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** Adds a variable and gives its number. Bounds may be infinite. */
    int variable(double lower, double upper) {
        columns.add(new Column(lower, upper, false));
        return columns.size() - 1;
    }

    /** Adds a variable that is 0 or 1 and gives its number. */
    int flag() {
        columns.add(new Column(0, 1, true));
        return columns.size() - 1;
    }

    /** Adds the condition that the weighted sum of variables lies between two bounds, which may be infinite. */
    void row(Map<Integer, Double> terms, double lower, double upper) {
        if (!terms.isEmpty()) {
            rows.add(new Row(Map.copyOf(terms), lower, upper));
        }
    }

    /** The point at which the weighted sum is least; empty where the solver found none within the time. */
    Optional<Solution> minimise(Map<Integer, Double> weights, long millis) {
        return solve(weights, millis, false);
    }

    /** The point at which the weighted sum is greatest; empty where the solver found none within the time. */
    Optional<Solution> maximise(Map<Integer, Double> weights, long millis) {
        return solve(weights, millis, true);
    }

    /** Whatever the solver loses its way in from one side, it may find from the other. */
    private Optional<Solution> solve(Map<Integer, Double> weights, long millis, boolean greatest) {
        long until = System.nanoTime() + millis * 1_000_000;
        return solve(weights, millis, greatest, false)
                .or(() -> solve(weights, (until - System.nanoTime()) / 1_000_000, greatest, true));
    }

    private Optional<Solution> solve(Map<Integer, Double> weights, long millis, boolean greatest, boolean backwards) {
        if (millis <= 0) {
            return Optional.empty();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(WHOLE_NUMBERS);
        model.options.time_abort = millis;
        model.options.time_suffice = millis;
        Map<Integer, Variable> variables = new LinkedHashMap<>();
        double[] values = new double[columns.size()];
        for (int n = 0; n < columns.size(); n++) {
            int i = backwards ? columns.size() - 1 - n : n;
            Column column = columns.get(i);
            values[i] = column.lower();
            if (column.lower() < column.upper()) {
                Variable variable = model.newVariable("x" + i).integer(column.whole());
                variable.lower(finite(column.lower())).upper(finite(column.upper()));
                variable.weight(weights.getOrDefault(i, 0.0));
                variables.put(i, variable);
            }
        }
        (backwards ? rows.reversed() : rows).forEach(row -> add(row, model, variables));
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        int at = 0;
        for (int column : variables.keySet()) {
            values[column] = result.doubleValue(at++);
        }
        return fits(values) ? Optional.of(new Solution(values, result.getState().isOptimal())) : Optional.empty();
    }

    /** The solver is told of variables only; what is fixed moves to the bounds. */
    private void add(Row row, ExpressionsBasedModel model, Map<Integer, Variable> variables) {
        Expression expression = model.newExpression("r" + model.countExpressions());
        double fixed = 0;
        for (Map.Entry<Integer, Double> term : row.terms().entrySet()) {
            Variable variable = variables.get(term.getKey());
            if (variable == null) {
                fixed += term.getValue() * columns.get(term.getKey()).lower();
            } else {
                expression.set(variable, term.getValue());
            }
        }
        if (expression.isAnyLinearFactorNonZero()) {
            expression.lower(finite(row.lower() - fixed)).upper(finite(row.upper() - fixed));
        }
    }

    private boolean fits(double[] values) {
        for (int i = 0; i < values.length; i++) {
            Column column = columns.get(i);
            if (!within(values[i], column.lower(), column.upper(), 1)
                    || column.whole() && Math.abs(values[i] - Math.rint(values[i])) > FITS) {
                return false;
            }
        }
        return rows.stream().allMatch(row -> {
            double size = row.terms().entrySet().stream()
                    .mapToDouble(term -> Math.abs(term.getValue() * values[term.getKey()]))
                    .sum();
            return within(sum(row.terms(), values), row.lower(), row.upper(), Math.max(1, size / 1_000));
        });
    }

    private static boolean within(double value, double lower, double upper, double scale) {
        return value >= lower - FITS * scale && value <= upper + FITS * scale;
    }

    private static double sum(Map<Integer, Double> terms, double[] values) {
        return terms.entrySet().stream()
                .mapToDouble(term -> term.getValue() * values[term.getKey()])
                .sum();
    }

    /** The bound as the solver takes it, for which none is null. */
    private static @Nullable Double finite(double bound) {
        return Double.isInfinite(bound) ? null : bound;
    }
}
