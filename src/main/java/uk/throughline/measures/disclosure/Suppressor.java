package uk.throughline.measures.disclosure;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import uk.throughline.measures.disclosure.Cell.Standing;
import uk.throughline.measures.disclosure.Suppression.Reason;

/**
 * Protects a publication under a profile: hides the small counts, and where the profile asks for it as few further cells and
 * percentages as it can (of as few, those with the smallest counts), until every protection interval holds.
 *
 * <p>What is guaranteed, for each small count that is not printed and that {@link Suppression#findings} does not name: an attacker
 * who knows every printed count and percentage, how all cells add up, what others have published, that counts are not below zero,
 * and that the profile shows every zero, holds at least as many of the small values for possible as the profile's protection
 * interval has. Under {@code la-counts} he can exclude none of 1 to 5, save that a sum of two counts that are not zero is no 1, and
 * so on: that follows from showing zeros, whatever is hidden ({@link Least}). It is so for tables of real numbers, and so for whole
 * numbers too wherever the cells add up as in tables of one or two dimensions; in three or more an attacker who insists on whole
 * numbers may exclude single values between those that are possible. It does not guard against somebody who contributes to a count
 * himself, or who infers from which of several equally good cells was chosen.
 *
 * <p>Whatever way it was found, the {@link Audit} of the release is part of the result.
 */
public final class Suppressor {
    private final DisclosureProfile profile;
    private final Duration time;

    /** @param time after which fewest cells are not sought any more, only enough */
    public Suppressor(DisclosureProfile profile, Duration time) {
        this.profile = profile;
        this.time = time;
    }

    public Suppression protect(Publication publication) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        long until = System.nanoTime() + time.toNanos();
        boolean fewest = true;
        for (Publication part : Components.of(publication)) {
            Set<String> primary = primary(part);
            primary.forEach(id -> reasons.put(id, Reason.PRIMARY));
            if (profile.secondary()) {
                SecondarySuppression secondary = new SecondarySuppression(new Problem(part, profile, primary), until);
                secondary.hidden().forEach(id -> reasons.putIfAbsent(id, Reason.SECONDARY));
                fewest &= secondary.isFewest();
            }
        }
        Release release = new Release(publication, profile, reasons.keySet());
        return new Suppression(release, reasons, Audit.of(release), fewest);
    }

    /** What is hidden for its own sake: small counts, what others suppressed, and percentages that either stands behind. */
    private Set<String> primary(Publication publication) {
        Set<String> primary = new HashSet<>();
        for (Cell cell : publication.cells().values()) {
            if (cell.standing() == Standing.SUPPRESSED_ELSEWHERE
                    || cell.standing() == Standing.OURS && profile.hides(cell.count())) {
                primary.add(cell.id());
            }
        }
        for (Share share : publication.shares()) {
            Cell part = publication.cell(share.numerator());
            Cell whole = publication.cell(share.denominator());
            boolean small = primary.contains(part.id())
                    || primary.contains(whole.id())
                    || isUnprintedAndSmall(part)
                    || isUnprintedAndSmall(whole)
                    || profile.hides(whole.count() - part.count());
            if (small && !share.elsewhere()) {
                primary.add(share.id());
            }
        }
        return primary;
    }

    private boolean isUnprintedAndSmall(Cell cell) {
        return cell.standing() == Standing.UNPRINTED && profile.hides(cell.count());
    }
}
