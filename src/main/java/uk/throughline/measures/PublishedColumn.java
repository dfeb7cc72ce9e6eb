package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;

/** One column of a published table: by the year in which the period ends, and by area code. */
record PublishedColumn(NavigableMap<Integer, Map<String, Cell>> byYear) {
    static final PublishedColumn NOTHING = new PublishedColumn(new TreeMap<>());

    /** A value as it was printed, or the symbol in its place. */
    record Cell(@Nullable BigDecimal value, @Nullable String symbol) {
        Figure figure() {
            if (value != null) {
                return new Figure.Known(value, null, null);
            }
            return switch (symbol == null ? "" : symbol) {
                case "c" -> new Figure.Suppressed();
                case "k" -> new Figure.Known(BigDecimal.ZERO, null, null);
                case "z" -> new Figure.NotApplicable();
                default -> new Figure.NotCollected();
            };
        }
    }

    /** The cell, or null where the table has none. */
    @Nullable
    Cell cell(int year, String areaCode) {
        return byYear.getOrDefault(year, Map.of()).get(areaCode);
    }
}
