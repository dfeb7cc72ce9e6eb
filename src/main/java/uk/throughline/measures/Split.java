package uk.throughline.measures;

/**
 * One part of a measure's rows, such as those in the category neglect, or what is in two parts at once, such as the suspensions
 * of secondary schools. Of such a pair both dimensions, and both values in the same order, are divided by {@link #AND}.
 */
public record Split(String dimension, String value) {
    /** Divides the two dimensions, and the two values, of a pair. */
    public static final String AND = ";";

    /** Reads "category=neglect" or "phase=secondary;kind=suspension". @throws IllegalArgumentException when there is no dimension or value */
    public static Split of(String code) {
        String[] both = code.split(AND, -1);
        if (both.length == 2 && both[0].contains("=") && both[1].contains("=")) {
            Split one = of(both[0].strip());
            Split other = of(both[1].strip());
            return new Split(one.dimension + AND + other.dimension, one.value + AND + other.value);
        }
        int equals = code.indexOf('=');
        if (equals < 1 || equals == code.length() - 1) {
            throw new IllegalArgumentException("\"" + code + "\" is not a split. Write it as category=neglect.");
        }
        return new Split(code.substring(0, equals), code.substring(equals + 1));
    }

    /** Whether it is what is in two parts at once. */
    public boolean isPair() {
        return dimension.contains(AND);
    }

    /** "category=neglect" or "phase=secondary;kind=suspension". */
    public String code() {
        if (!isPair()) {
            return dimension + "=" + value;
        }
        String[] dimensions = dimension.split(AND, 2);
        String[] values = value.split(AND, 2);
        return dimensions[0] + "=" + values[0] + AND + dimensions[1] + "=" + values[1];
    }
}
