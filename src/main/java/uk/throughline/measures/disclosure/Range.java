package uk.throughline.measures.disclosure;

/** What somebody knows of a number: that it lies between two bounds, both possible, either of which may be infinite. */
public record Range(double lower, double upper) {
    private static final double EXACT = 1e-6;
    static final Range ANYTHING = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final Range COUNT = new Range(0, Double.POSITIVE_INFINITY);

    static Range exactly(double value) {
        return new Range(value, value);
    }

    boolean isExact() {
        return upper - lower < EXACT;
    }

    /** How many whole numbers of those from one to another it leaves possible. */
    int valuesWithin(int from, int to) {
        double first = Math.max(from, Math.ceil(lower - EXACT));
        double last = Math.min(to, Math.floor(upper + EXACT));
        return (int) Math.max(0, last - first + 1);
    }

    /** The range around a value that stands for zero. */
    Range around(double value) {
        return new Range(lower - value, upper - value);
    }
}
