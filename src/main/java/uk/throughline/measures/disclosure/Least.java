package uk.throughline.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What nobody can be kept from knowing where zero is always shown: that a sum of counts that are not zero is at least as many as
 * they are. A total of two hidden counts is no 1, whatever is hidden, and neither is its one part where the others are zero.
 */
final class Least {
    private final DisclosureProfile profile;
    private final Map<String, Long> least = new HashMap<>();

    Least(Publication publication, DisclosureProfile profile) {
        this.profile = profile;
        for (Cell cell : publication.cells().values()) {
            boolean known = cell.standing() == Cell.Standing.OURS && cell.count() > 0;
            least.put(cell.id(), known ? profile.from() : 0L);
        }
        List<Total> totals = totals(publication);
        boolean more = true;
        while (more) {
            more = false;
            for (Total total : totals) {
                long sum = total.parts().stream().mapToLong(this::of).sum();
                if (sum > of(total.of())) {
                    least.put(total.of(), sum);
                    more = true;
                }
            }
        }
    }

    /** How many values must stay possible for a count: the protection interval, or as much of it as can be. */
    int protection(Cell cell) {
        long first = Math.max(profile.from(), of(cell.id()));
        return (int) Math.min(profile.protection(), profile.to() - first + 1);
    }

    /** The totals, and what two totals of one cell say of a part that only one of them has: it is the sum of what only the other has. */
    private List<Total> totals(Publication publication) {
        List<Total> totals = new ArrayList<>(publication.totals());
        for (Total total : publication.totals()) {
            // where zero is always shown and every other part is zero, the part is as many as the whole
            List<String> notZero = total.parts().stream()
                    .filter(part -> !isShownZero(publication.cells().get(part)))
                    .toList();
            if (notZero.size() == 1) {
                totals.add(new Total(notZero.getFirst(), List.of(total.of())));
            }
        }
        for (Total one : publication.totals()) {
            for (Total other : publication.totals()) {
                List<String> onlyOne = one.of().equals(other.of()) ? without(one.parts(), other.parts()) : List.of();
                if (onlyOne.size() == 1) {
                    totals.add(new Total(onlyOne.getFirst(), without(other.parts(), one.parts())));
                }
            }
        }
        return totals;
    }

    private boolean isShownZero(@Nullable Cell cell) {
        return cell != null && cell.standing() == Cell.Standing.OURS && cell.count() == 0 && profile.from() > 0;
    }

    private static List<String> without(List<String> parts, List<String> others) {
        return parts.stream().filter(part -> !others.contains(part)).toList();
    }

    private long of(String id) {
        return least.getOrDefault(id, 0L);
    }
}
