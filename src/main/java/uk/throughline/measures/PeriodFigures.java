package uk.throughline.measures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/**
 * The figures of a measure for one period: the whole, and the parts that any row stands in.
 *
 * @param parts by dimension and then by the part in words; the whole under two empty words
 */
record PeriodFigures(Period period, Map<String, Map<String, Kept>> parts) {

    /**
     * A figure with what it stands on.
     *
     * @param population for rates: in words, where the population is from and its year
     * @param vintage the last return accepted when it was counted
     */
    record Kept(Figure figure, @Nullable String population, long vintage) {}

    PeriodFigures(Period period) {
        this(period, new LinkedHashMap<>());
    }

    void put(String dimension, String part, Kept kept) {
        parts.computeIfAbsent(dimension, d -> new LinkedHashMap<>()).put(part, kept);
    }

    @Nullable
    Kept get(String dimension, String part) {
        return of(dimension).get(part);
    }

    @Nullable
    Kept whole() {
        return get("", "");
    }

    Map<String, Kept> of(String dimension) {
        return parts.getOrDefault(dimension, Map.of());
    }
}
