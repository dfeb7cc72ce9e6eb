package uk.throughline.measures.disclosure;

/**
 * A named rule of disclosure control.
 *
 * @param id its name, such as {@code la-counts}
 * @param title what it is for
 * @param from the least count that is hidden: 1, so that zero is shown, or 0
 * @param to the greatest count that is hidden
 * @param rounding shown counts are rounded to the nearest multiple of it; 1 where they are not rounded
 * @param protection the protection interval: how many of the values {@code from} to {@code to} an attacker must hold for possible
 * @param secondary whether further cells are hidden until every protection interval holds
 * @param source who set the rule
 */
public record DisclosureProfile(
        String id, String title, int from, int to, int rounding, int protection, boolean secondary, String source) {

    /** Whether the rule hides the count for its own sake (primary suppression). */
    public boolean hides(long count) {
        return from <= count && count <= to;
    }

    /** The count as it is printed where it is shown: rounded to the nearest multiple, halves up. */
    public long printed(long count) {
        return (count + rounding / 2) / rounding * rounding;
    }

    /** What everybody who knows the rule learns from a printed count. */
    Range behind(long printed) {
        int above = (rounding - 1) / 2;
        if (printed == 0) {
            return new Range(from > 0 ? 0 : to + 1, above > to ? above : 0);
        }
        return new Range(Math.max(printed - rounding / 2, to + 1), printed + above);
    }

    /** What everybody who knows the rule learns from a count's being hidden: where zero is always shown, that it is not zero. */
    Range behindHidden() {
        return new Range(from, secondary ? Double.POSITIVE_INFINITY : to);
    }

    /** The values that must stay possible for a hidden count: as many as the protection interval holds, it among them. */
    Range protectedAround(long count) {
        long lower = Math.max(from, Math.min(count, to - protection + 1L));
        return new Range(lower, lower + protection - 1);
    }
}
