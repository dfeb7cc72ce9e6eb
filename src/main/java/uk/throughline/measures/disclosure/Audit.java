package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An attack on a release by somebody who knows every printed count and percentage with its rounding, how the cells add up, what
 * others have published, that no count is below zero, and the profile itself: where zero is always shown, that a hidden count of
 * the publication is not zero. It finds the least and the greatest value that each count can have which is small, or which others suppressed, and is
 * not printed.
 *
 * <p>It shares no reckoning with the suppression: it starts from what is printed. Each end of a range is a table of real numbers
 * that fits everything published, so a fault of the solver can make the audit too strict but never too lenient. That the table is
 * of real and not of whole numbers makes the range that it finds at most wider than one by whole numbers; in tables of one or two
 * dimensions with their totals the two are the same.
 *
 * @param ranges of each count that is not printed and must be protected
 * @param exposures what the release gives away
 */
public record Audit(Map<String, Range> ranges, List<Exposure> exposures) {
    private static final long MILLIS = 10_000;

    /** Why a count is exposed. */
    public enum Exposed {
        /** It is small and printed. */
        PRINTED,
        /** It is not printed, and can be worked out within less than the protection interval (or what can be of it: {@link Least}). */
        RECOVERED,
        /** Others suppressed it, and it is printed or can be worked out exactly. */
        SUPPRESSED_ELSEWHERE,
        /** It is small, and others have published it. */
        PUBLISHED_ELSEWHERE
    }

    /**
     * A count that the release gives away.
     *
     * @param range within which everybody can work it out
     */
    public record Exposure(String cell, Exposed how, Range range) {}

    public static Audit of(Release release) {
        Map<String, Range> ranges = new LinkedHashMap<>();
        for (Publication part : Components.of(release.publication())) {
            Attack attack = new Attack(part, release);
            part.cells().values().stream()
                    .filter(cell -> !release.shows(cell.id()) && isProtected(cell, release.profile()))
                    .forEach(cell -> ranges.put(cell.id(), attack.range(cell)));
        }
        Least least = new Least(release.publication(), release.profile());
        List<Exposure> exposures = new ArrayList<>();
        for (Cell cell : release.publication().cells().values()) {
            Range range = ranges.getOrDefault(cell.id(), Range.exactly(cell.count()));
            Exposed how = exposed(cell, range, release, least);
            if (how != null) {
                exposures.add(new Exposure(cell.id(), how, range));
            }
        }
        return new Audit(ranges, List.copyOf(exposures));
    }

    /** The exposures of one kind. */
    public List<String> exposed(Exposed how) {
        return exposures.stream()
                .filter(exposure -> exposure.how() == how)
                .map(Exposure::cell)
                .toList();
    }

    private static boolean isProtected(Cell cell, DisclosureProfile profile) {
        return cell.standing() == Cell.Standing.SUPPRESSED_ELSEWHERE
                || cell.standing() != Cell.Standing.SLACK && profile.hides(cell.count());
    }

    private static @Nullable Exposed exposed(Cell cell, Range range, Release release, Least least) {
        DisclosureProfile profile = release.profile();
        boolean small = profile.hides(cell.count());
        boolean shown = release.shows(cell.id());
        boolean narrow = range.valuesWithin(profile.from(), profile.to()) < least.protection(cell);
        return switch (cell.standing()) {
            case PUBLISHED_ELSEWHERE -> small ? Exposed.PUBLISHED_ELSEWHERE : null;
            case SUPPRESSED_ELSEWHERE ->
                shown || range.isExact() || small && narrow ? Exposed.SUPPRESSED_ELSEWHERE : null;
            case SLACK -> null;
            case OURS, UNPRINTED -> small && shown ? Exposed.PRINTED : small && narrow ? Exposed.RECOVERED : null;
        };
    }

    /** The linear program of everything published that tells of one part of the publication. */
    private static final class Attack {
        private final Publication publication;
        private final Release release;
        private final LinearProgram program = new LinearProgram();
        private final Map<String, Integer> variables = new HashMap<>();

        Attack(Publication publication, Release release) {
            this.publication = publication;
            this.release = release;
            // No bound of its own: that no count is above it only keeps the program finite, and makes the audit
            // stricter.
            double most = 1_000
                    + 10.0
                            * publication.cells().values().stream()
                                    .mapToLong(Cell::count)
                                    .max()
                                    .orElse(0);
            for (Cell cell : publication.cells().values()) {
                Range known = known(cell);
                variables.put(cell.id(), program.variable(known.lower(), Math.min(known.upper(), most)));
            }
            for (Total total : publication.totals()) {
                Map<Integer, Double> terms = new HashMap<>();
                terms.merge(variable(total.of()), -1.0, Double::sum);
                total.parts().forEach(part -> terms.merge(variable(part), 1.0, Double::sum));
                program.row(terms, 0, 0);
            }
            publication.shares().stream()
                    .filter(share -> release.shows(share.id()))
                    .forEach(this::share);
        }

        private void share(Share share) {
            long whole = publication.count(share.denominator());
            if (whole == 0) {
                return;
            }
            Range behind = share.behind(share.printed(publication.count(share.numerator()), whole));
            int part = variable(share.numerator());
            int of = variable(share.denominator());
            program.row(Map.of(part, 1.0, of, -behind.lower()), 0, Double.POSITIVE_INFINITY);
            program.row(Map.of(part, 1.0, of, -behind.upper()), Double.NEGATIVE_INFINITY, 0);
        }

        /** What is known of the one cell by itself. */
        Range known(Cell cell) {
            boolean shown = release.shows(cell.id());
            return switch (cell.standing()) {
                case OURS ->
                    shown
                            ? release.profile().behind(release.printed(cell))
                            : release.profile().behindHidden();
                case PUBLISHED_ELSEWHERE -> Range.exactly(cell.count());
                case SUPPRESSED_ELSEWHERE -> shown ? Range.exactly(cell.count()) : Range.COUNT;
                case UNPRINTED, SLACK -> Range.COUNT;
            };
        }

        Range range(Cell cell) {
            Map<Integer, Double> itself = Map.of(variable(cell.id()), 1.0);
            // Where the solver finds nothing, nothing is claimed: the count passes for recovered.
            return program.minimise(itself, MILLIS)
                    .flatMap(least -> program.maximise(itself, MILLIS)
                            .map(greatest -> new Range(least.of(itself), greatest.of(itself))))
                    .orElse(Range.exactly(cell.count()));
        }

        private int variable(String id) {
            return Objects.requireNonNull(variables.get(id));
        }
    }
}
