package uk.throughline.measures;

/** One part of a measure's rows, such as those in the category neglect. */
public record Split(String dimension, String value) {

    /** Reads "category=neglect". @throws IllegalArgumentException when there is no dimension or value */
    public static Split of(String code) {
        int equals = code.indexOf('=');
        if (equals < 1 || equals == code.length() - 1) {
            throw new IllegalArgumentException("\"" + code + "\" is not a split. Write it as category=neglect.");
        }
        return new Split(code.substring(0, equals), code.substring(equals + 1));
    }

    /** "category=neglect". */
    public String code() {
        return dimension + "=" + value;
    }
}
