package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.PublishedSeries.Formula;

/** The figures of published series, taken from the columns of their tables. */
@Component
class PublishedFigures {
    private final PublishedLists lists;
    private final AsCounter asCounter;

    PublishedFigures(PublishedLists lists, AsCounter asCounter) {
        this.lists = lists;
        this.asCounter = asCounter;
    }

    /** A formula over the columns of a table, with what stands now. */
    record Source(Standing now, String dataset, Formula formula) {}

    /** The series for one area and year; null where the table has no row. A part that is hidden hides the whole. */
    @Nullable
    Figure figure(Source source, int year, String areaCode) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String name : source.formula().sum()) {
            PublishedColumn.Cell cell = column(source, name).cell(year, areaCode);
            if (cell == null) {
                return null;
            }
            if (!(cell.figure() instanceof Figure.Known known)) {
                return cell.figure();
            }
            sum = sum.add(known.value());
        }
        String of = source.formula().of();
        if (of == null) {
            return new Figure.Known(sum, null, null);
        }
        PublishedColumn.Cell whole = column(source, of).cell(year, areaCode);
        if (whole == null) {
            return null;
        }
        return whole.figure() instanceof Figure.Known known ? Counted.share(sum, known.value()) : whole.figure();
    }

    /** Whether a part of the figure was printed as a number that rounds to nought. */
    boolean roundsToNought(Source source, int year, String areaCode) {
        return source.formula().sum().stream()
                .map(name -> column(source, name).cell(year, areaCode))
                .anyMatch(cell -> cell != null && "k".equals(cell.symbol()));
    }

    /** The years that are published. */
    NavigableSet<Integer> years(Source source) {
        return new TreeSet<>(
                column(source, source.formula().sum().getFirst()).byYear().navigableKeySet());
    }

    private PublishedColumn column(Source source, String name) {
        String key = source.dataset() + " " + name;
        PublishedColumn known = source.now().published().get(key);
        if (known == null) {
            known = asCounter.ask(() -> lists.column(source.dataset(), name));
            source.now().published().put(key, known);
        }
        return known;
    }
}
