package uk.throughline.measures.disclosure;

import java.math.BigDecimal;
import java.util.Set;
import uk.throughline.kernel.Figure;

/**
 * A publication as it goes out under a profile: what is hidden, and everything else as it is printed.
 *
 * @param hidden ids of the cells and percentages that are hidden; what is printed nowhere is not among them
 */
public record Release(Publication publication, DisclosureProfile profile, Set<String> hidden) {
    public Release {
        hidden = Set.copyOf(hidden);
    }

    /** Whether everybody can read the cell or percentage. */
    boolean shows(String id) {
        Cell cell = publication.cells().get(id);
        return !hidden.contains(id) && (cell == null || cell.isPrintable());
    }

    /** The figure to print for a cell or a percentage: its count under the profile's rounding, or suppressed. */
    public Figure figure(String id) {
        if (!shows(id)) {
            return new Figure.Suppressed();
        }
        Cell cell = publication.cells().get(id);
        if (cell != null) {
            return new Figure.Known(BigDecimal.valueOf(printed(cell)), null, null);
        }
        for (Share share : publication.shares()) {
            if (share.id().equals(id)) {
                long whole = publication.count(share.denominator());
                return whole == 0
                        ? new Figure.NotApplicable()
                        : new Figure.Known(share.printed(publication.count(share.numerator()), whole), null, null);
            }
        }
        throw new IllegalArgumentException("The publication has no cell or percentage \"" + id + "\".");
    }

    /** The count as it is printed; what others published stands as they did. */
    long printed(Cell cell) {
        return cell.standing() == Cell.Standing.OURS ? profile.printed(cell.count()) : cell.count();
    }
}
