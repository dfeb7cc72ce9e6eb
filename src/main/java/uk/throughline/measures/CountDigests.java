package uk.throughline.measures;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Counting.Task;

/**
 * Digests of what was counted, slice by slice. The figures of a period are put together from the counts of its slices and from
 * nothing else, so where their digest is what it was, the figures are what they were.
 */
final class CountDigests {
    /**
     * What was counted of a measure.
     *
     * @param counts how it counts
     * @param of a digest for the code of each period
     */
    record OfMeasure(String counts, Map<String, String> of) {
        static final OfMeasure NOTHING = new OfMeasure("", Map.of());
    }

    private record Sum(BigInteger digests, long rows) {
        static final Sum NONE = new Sum(BigInteger.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(digests.add(other.digests), rows + other.rows);
        }
    }

    private final Task task;
    private final String counts;
    private final Map<Integer, Sum> bySlice = new HashMap<>();

    CountDigests(Task task, Codes codes) {
        this.task = task;
        this.counts = counts(task.measure(), codes);
    }

    /** Takes in the digest of a slice; nought is the slice of what is told of all slices at once. */
    void add(int slice, BigInteger digests, long rows) {
        bySlice.put(slice, new Sum(digests, rows));
    }

    /** What was counted of each period. */
    OfMeasure now() {
        Slices slices = task.slices();
        Sum always = bySlice.getOrDefault(0, Sum.NONE);
        Map<Integer, Sum> ofPeriod = new HashMap<>();
        for (int slice = 1; slice <= slices.count(); slice++) {
            Sum sum = bySlice.getOrDefault(slice, Sum.NONE);
            slices.periodsOf(slice).forEach(period -> ofPeriod.merge(period, sum, Sum::plus));
        }
        // what is told of all slices at once names them by their numbers, which say nothing without their days
        String days = always.rows() == 0
                ? ""
                : "/" + UUID.nameUUIDFromBytes(slices.sql().getBytes(StandardCharsets.UTF_8));
        Map<String, String> of = new LinkedHashMap<>();
        List<Period> periods = task.periods();
        for (int n = 0; n < periods.size(); n++) {
            Sum sum = ofPeriod.getOrDefault(n, Sum.NONE).plus(always);
            of.put(periods.get(n).code(), sum.digests() + "/" + sum.rows() + days);
        }
        return new OfMeasure(counts, of);
    }

    /** The codes of the periods of which the very same was counted before. */
    static Set<String> unchanged(OfMeasure now, @Nullable OfMeasure before) {
        return before == null || !before.counts().equals(now.counts())
                ? Set.of()
                : now.of().entrySet().stream()
                        .filter(period -> period.getValue().equals(before.of().get(period.getKey())))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** The slices that the other periods are made of, and that of what is told of all at once. */
    Set<Integer> slicesBut(Set<String> unchanged) {
        Set<Integer> needed = new TreeSet<>();
        Slices slices = task.slices();
        for (int slice = 1; slice <= slices.count(); slice++) {
            if (slices.periodsOf(slice).stream()
                    .anyMatch(period ->
                            !unchanged.contains(task.periods().get(period).code()))) {
                needed.add(slice);
            }
        }
        if (!needed.isEmpty()) {
            needed.add(0);
        }
        return needed;
    }

    /** Its definition, the lists that its parts are named from, and the version of what counts. */
    private static String counts(Definition measure, Codes codes) {
        String lists = measure.dimensions().stream()
                .map(dimension -> codes.of(dimension.codeList()).toString())
                .collect(Collectors.joining());
        String version = CountDigests.class.getPackage().getImplementationVersion();
        return UUID.nameUUIDFromBytes((measure + lists + version).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
