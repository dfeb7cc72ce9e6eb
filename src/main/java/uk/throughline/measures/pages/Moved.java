package uk.throughline.measures.pages;

import java.util.List;

/**
 * What the latest quarter of a measure shows that chance does not explain.
 *
 * @param words without a full stop, such as "Jan–Mar 24 is higher than chance explains"
 * @param weight how far the quarter is from the average, where 1 is at the limit
 * @param better whether it moved as the measure should
 * @param steps from each quarter to the next, oldest first; not a number where either is not known
 */
public record Moved(String words, double weight, boolean better, List<Double> steps) {
    private static final double AS_ONE = 0.9;
    private static final int FEWEST = 8;

    /** Whether both go up and down together, as the plans that start and the children whose plans start: their steps correlate. */
    boolean goesWith(Moved other) {
        double n = 0;
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int both = Math.min(steps.size(), other.steps.size());
        for (int i = 1; i <= both; i++) {
            double ours = steps.get(steps.size() - i);
            double theirs = other.steps.get(other.steps.size() - i);
            if (!Double.isNaN(ours + theirs)) {
                n++;
                x += ours;
                y += theirs;
                xx += ours * ours;
                yy += theirs * theirs;
                xy += ours * theirs;
            }
        }
        double spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        return n >= FEWEST && spread > 0 && (n * xy - x * y) / spread >= AS_ONE;
    }
}
