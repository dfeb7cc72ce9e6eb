package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program, solved by ojAlgo. What comes back is held against its bounds and rows before it is believed, so that an answer
 * is always a point that fits; only that it is the best one is the solver's word.
 */
final class LinearProgram {
    private static final double FITS = 1e-6;

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

    private Optional<Solution> solve(Map<Integer, Double> weights, long millis, boolean greatest) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = Math.max(1, millis);
        model.options.time_suffice = Math.max(1, millis);
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Variable variable = model.newVariable("x" + i).integer(column.whole());
            variable.lower(finite(column.lower())).upper(finite(column.upper()));
            variable.weight(weights.getOrDefault(i, 0.0));
            variables.add(variable);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Expression expression = model.newExpression("r" + i);
            row.terms().forEach((variable, by) -> expression.set(variables.get(variable), by));
            expression.lower(finite(row.lower())).upper(finite(row.upper()));
        }
        Optimisation.Result result = greatest ? model.maximise() : model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] values = new double[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return fits(values) ? Optional.of(new Solution(values, result.getState().isOptimal())) : Optional.empty();
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
