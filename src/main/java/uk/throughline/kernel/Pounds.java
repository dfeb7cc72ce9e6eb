package uk.throughline.kernel;

import java.util.Locale;

/** Money in pounds sterling, kept as whole pence. */
public record Pounds(long pence) implements Comparable<Pounds> {

    public static Pounds of(long pounds) {
        return new Pounds(Math.multiplyExact(pounds, 100));
    }

    public Pounds plus(Pounds other) {
        return new Pounds(Math.addExact(pence, other.pence));
    }

    /** "£115,352", or "£2,048.50" when there are pence. */
    @Override
    public String toString() {
        String sign = pence < 0 ? "−" : "";
        long whole = Math.abs(pence);
        return pence % 100 == 0
                ? String.format(Locale.UK, "%s£%,d", sign, whole / 100)
                : String.format(Locale.UK, "%s£%,d.%02d", sign, whole / 100, whole % 100);
    }

    @Override
    public int compareTo(Pounds other) {
        return Long.compare(pence, other.pence);
    }
}
