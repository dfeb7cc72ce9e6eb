package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Between which values chance alone keeps a series, and where something else was at work: an individuals and moving range (XmR)
 * chart. The limits stand 2.66 mean moving ranges either side of the mean, where a moving range is the step from one value to the
 * next; steps of more than 3.267 times their mean are left out of it once, as NHS England's "Making data count" does. Where not
 * more than a tenth of the values are outside, they are left out of the mean once too: one quarter unlike all others would
 * otherwise put all others on one side of it. Limits may be asked to be no narrower than so far: what stands from quarter to
 * quarter moves in small steps, which tell less than how far counting alone varies. Nothing is forecast.
 *
 * @param mean in the unit of the values
 * @param lower never below zero
 * @param upper never above the most that the values can be
 * @param signals what chance does not explain, oldest first
 */
public record ControlLimits(double mean, double lower, double upper, List<Signal> signals) {
    /** Fewer known values than these tell too little of how much chance does. */
    public static final int FEWEST = 10;

    /** So many in a row on one side of the mean, or each above the one before, are not chance. */
    public static final int RUN = 7;

    /**
     * Where some hundred and fifty measures are looked at together, seven on one side are seen by chance in more than two of them every
     * quarter; nine in less than one.
     */
    public static final int LONG_RUN = 9;

    private static final double SPREAD = 2.66;
    private static final double WIDEST_STEP = 3.267;

    /** What was seen. */
    public enum Rule {
        /** One value is outside the limits. */
        BEYOND,
        /** Seven or more in a row are on one side of the mean. */
        SHIFT,
        /** Seven or more in a row are each above, or each below, the one before. */
        TREND
    }

    /**
     * A signal.
     *
     * @param from place of its first value in the series, from 0
     * @param to place of its last
     * @param up whether it is towards higher values
     */
    public record Signal(Rule rule, int from, int to, boolean up) {
        /** Whether the value at the place belongs to it. */
        public boolean holds(int place) {
            return from <= place && place <= to;
        }

        /** Whether, at the place, it had gone on long enough to be seen among many measures. */
        private boolean isSeen(int place) {
            int enough = rule == Rule.SHIFT ? LONG_RUN : rule == Rule.TREND ? RUN : 1;
            return from + enough - 1 <= place && place <= to;
        }
    }

    /** The same where steps alone tell how far chance goes. */
    public static Optional<ControlLimits> of(List<? extends @Nullable BigDecimal> values, @Nullable BigDecimal most) {
        return of(values, most, mean -> 0);
    }

    /**
     * @param values equally spaced, oldest first, null where there is none: a gap ends a run and gives no step
     * @param most the most that a value can be, such as 100 for a percentage; null where there is no such bound
     * @param narrowest of a mean, how far from it the limits are at least
     * @return empty where fewer than ten values are known, or none of them differs from the one before
     */
    public static Optional<ControlLimits> of(
            List<? extends @Nullable BigDecimal> values, @Nullable BigDecimal most, DoubleUnaryOperator narrowest) {
        double[] known = values.stream()
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        double step = meanStep(values);
        if (known.length < FEWEST || step == 0) {
            return Optional.empty();
        }
        double all = Arrays.stream(known).average().orElseThrow();
        double first = Math.max(SPREAD * step, narrowest.applyAsDouble(all));
        double[] inside = Arrays.stream(known)
                .filter(value -> Math.abs(value - all) <= first)
                .toArray();
        double mean = inside.length * 10 >= known.length * 9
                ? Arrays.stream(inside).average().orElse(all)
                : all;
        double spread = Math.max(SPREAD * step, narrowest.applyAsDouble(mean));
        double lower = Math.max(0, mean - spread);
        double upper = mean + spread;
        if (most != null) {
            upper = Math.min(most.doubleValue(), upper);
        }
        return Optional.of(new ControlLimits(mean, lower, upper, signals(values, mean, lower, upper)));
    }

    /** The latest signal that the series' last value belongs to. */
    public Optional<Signal> now(int places) {
        return signals.stream().filter(signal -> signal.holds(places - 1)).min(Comparator.comparing(Signal::rule));
    }

    /**
     * What the last value shows that it did not show before: the strongest signal that it belongs to, where what is seen in that
     * direction began within the last so many places. Nine in a row make a run here, because whoever asks looks at many measures.
     */
    public Optional<Signal> news(int places, int within) {
        return signals.stream()
                .filter(signal -> signal.isSeen(places - 1))
                .filter(signal -> places - began(places - 1, signal.up()) <= within)
                .min(Comparator.comparing(Signal::rule));
    }

    /** The strongest signal in that direction that the last value belongs to and that is seen among many measures, begun now or before. */
    public Optional<Signal> seen(boolean up, int places) {
        return signals.stream()
                .filter(signal -> signal.up() == up && signal.isSeen(places - 1))
                .min(Comparator.comparing(Signal::rule));
    }

    /** The first place of those up to this one, without a gap, where something was seen in the direction. */
    int began(int place, boolean up) {
        int began = place;
        while (began > 0 && isSeen(began - 1, up)) {
            began--;
        }
        return began;
    }

    private boolean isSeen(int place, boolean up) {
        return signals.stream().anyMatch(signal -> signal.up() == up && signal.isSeen(place));
    }

    /** How far a value is from the mean, where 1 is at the limit on its side. */
    public double distance(double value) {
        return value > mean ? (value - mean) / (upper - mean) : value < mean ? (mean - value) / (mean - lower) : 0;
    }

    private static double meanStep(List<? extends @Nullable BigDecimal> values) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            BigDecimal before = values.get(i - 1);
            BigDecimal now = values.get(i);
            if (before != null && now != null) {
                steps.add(now.subtract(before).abs().doubleValue());
            }
        }
        double first = mean(steps);
        double without =
                mean(steps.stream().filter(step -> step <= WIDEST_STEP * first).toList());
        // where hardly anything moves, the few steps that there are tell all that is known of chance
        return without == 0 ? first : without;
    }

    private static double mean(List<Double> steps) {
        return steps.stream().mapToDouble(step -> step).average().orElse(0);
    }

    private static List<Signal> signals(
            List<? extends @Nullable BigDecimal> values, double mean, double lower, double upper) {
        double[] at = values.stream()
                .mapToDouble(value -> value == null ? Double.NaN : value.doubleValue())
                .toArray();
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            if (at[i] > upper || at[i] < lower) {
                signals.add(new Signal(Rule.BEYOND, i, i, at[i] > upper));
            }
        }
        runs(at.length, i -> at[i] > mean).forEach(run -> signals.add(new Signal(Rule.SHIFT, run[0], run[1], true)));
        runs(at.length, i -> at[i] < mean).forEach(run -> signals.add(new Signal(Rule.SHIFT, run[0], run[1], false)));
        // seven values that rise are six steps up
        rising(at, 1).forEach(run -> signals.add(new Signal(Rule.TREND, run[0] - 1, run[1], true)));
        rising(at, -1).forEach(run -> signals.add(new Signal(Rule.TREND, run[0] - 1, run[1], false)));
        signals.sort(
                Comparator.comparingInt(Signal::to).thenComparing(Signal::rule).thenComparingInt(Signal::from));
        return List.copyOf(signals);
    }

    private static List<int[]> rising(double[] at, int direction) {
        return runs(at.length, RUN - 1, i -> i > 0 && (at[i] - at[i - 1]) * direction > 0);
    }

    private static List<int[]> runs(int length, IntPredicate belongs) {
        return runs(length, RUN, belongs);
    }

    /** First and last places of each unbroken run that is long enough. */
    private static List<int[]> runs(int length, int enough, IntPredicate belongs) {
        List<int[]> runs = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= length; i++) {
            boolean inside = i < length && belongs.test(i);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                if (i - from >= enough) {
                    runs.add(new int[] {from, i - 1});
                }
                from = -1;
            }
        }
        return runs;
    }
}
