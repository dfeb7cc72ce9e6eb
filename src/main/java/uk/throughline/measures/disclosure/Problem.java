package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The cell suppression problem of a publication. Its numbers are deviations from the truth: an attacker holds every table for
 * possible that deviates from the true one by numbers that cancel out in each row and keep within what is known of each number.
 */
final class Problem {

    /**
     * A number that an attacker reckons with.
     *
     * @param choice the id of what hides it, or "" where nothing does or it is never printed
     * @param shown how far it may deviate while it is shown
     * @param hidden how far it may deviate once it is hidden
     */
    record Slot(String choice, Range shown, Range hidden) {}

    /**
     * That an attacker must hold a deviation for possible.
     *
     * @param sign 1 for above the truth, -1 for below
     * @param by how much
     */
    record Need(int slot, int sign, double by) {}

    final List<Slot> slots = new ArrayList<>();
    final List<Map<Integer, Double>> rows = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    /** What may be hidden for the sake of others, and what hiding it costs. */
    final Map<String, Double> candidates = new LinkedHashMap<>();
    /** What is hidden for its own sake. */
    final Set<String> primary;

    /** How long one attack may take, in milliseconds. */
    final long millis;

    /** Percentages that are hidden with a cell, by its id. */
    final Map<String, List<String>> along = new HashMap<>();

    private final Map<String, Integer> numbers = new HashMap<>();

    Problem(Publication publication, DisclosureProfile profile, Set<String> primary) {
        this(publication, profile, primary, 10_000);
    }

    Problem(Publication publication, DisclosureProfile profile, Set<String> primary, long millis) {
        this.primary = primary;
        this.millis = millis;
        double all = 1.0
                + publication.cells().values().stream().mapToLong(Cell::count).sum();
        publication.cells().values().forEach(cell -> add(cell, profile, all));
        for (Total total : publication.totals()) {
            Map<Integer, Double> row = new HashMap<>();
            row.merge(number(total.of()), -1.0, Double::sum);
            total.parts().forEach(part -> row.merge(number(part), 1.0, Double::sum));
            rows.add(row);
        }
        for (Share share : publication.shares()) {
            add(share, publication.count(share.numerator()), publication.count(share.denominator()), all);
        }
    }

    private void add(Cell cell, DisclosureProfile profile, double all) {
        int number = slots.size();
        numbers.put(cell.id(), number);
        boolean ours = cell.standing() == Cell.Standing.OURS;
        Range shown = (ours ? profile.behind(profile.printed(cell.count())) : Range.exactly(cell.count()))
                .around(cell.count());
        Range hidden = (ours ? profile.behindHidden() : Range.COUNT).around(cell.count());
        switch (cell.standing()) {
            case PUBLISHED_ELSEWHERE -> slots.add(new Slot("", shown, shown));
            case UNPRINTED, SLACK -> slots.add(new Slot("", hidden, hidden));
            case OURS, SUPPRESSED_ELSEWHERE -> slots.add(new Slot(cell.id(), shown, hidden));
        }
        if (ours && profile.secondary() && !primary.contains(cell.id()) && (cell.count() > 0 || profile.from() == 0)) {
            candidates.put(cell.id(), 1 + cell.count() / all);
        }
        if (cell.standing() == Cell.Standing.SLACK) {
            return;
        }
        if (profile.hides(cell.count()) && cell.standing() != Cell.Standing.PUBLISHED_ELSEWHERE) {
            Range keep = profile.protectedAround(cell.count()).around(cell.count());
            needs.add(new Need(number, 1, keep.upper()));
            needs.add(new Need(number, -1, -keep.lower()));
        } else if (cell.standing() == Cell.Standing.SUPPRESSED_ELSEWHERE) {
            needs.add(new Need(number, 1, 1));
        }
    }

    /** A shown percentage keeps two differences of its cells from falling below zero; a hidden one neither. */
    private void add(Share share, long part, long whole, double all) {
        if (whole == 0) {
            return;
        }
        Range behind = share.behind(share.printed(part, whole));
        for (int sign : new int[] {1, -1}) {
            double times = sign > 0 ? behind.lower() : behind.upper();
            Range above = new Range(Math.min(0, -sign * (part - times * whole)), Double.POSITIVE_INFINITY);
            slots.add(share.elsewhere() ? new Slot("", above, above) : new Slot(share.id(), above, Range.ANYTHING));
            rows.add(Map.of(
                    slots.size() - 1,
                    -1.0,
                    number(share.numerator()),
                    (double) sign,
                    number(share.denominator()),
                    -sign * times));
        }
        if (!share.elsewhere() && !primary.contains(share.id())) {
            candidates.put(share.id(), 1 + part / all);
            along.computeIfAbsent(share.numerator(), id -> new ArrayList<>()).add(share.id());
            along.computeIfAbsent(share.denominator(), id -> new ArrayList<>()).add(share.id());
        }
    }

    private int number(String cell) {
        return Objects.requireNonNull(numbers.get(cell));
    }

    /** How far a number may deviate while the given is hidden. */
    Range room(int slot, Set<String> hidden) {
        Slot of = slots.get(slot);
        return hidden.contains(of.choice()) ? of.hidden() : of.shown();
    }
}
