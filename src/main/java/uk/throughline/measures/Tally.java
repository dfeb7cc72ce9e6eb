package uk.throughline.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Definition.Dimension;

/** Adds up what was counted by slice and code into periods and wider groups. */
final class Tally {
    private record Key(int period, String dimension, String part) {}

    private record Sums(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        Sums plus(Sums other) {
            return new Sums(
                    sum(numerator, other.numerator), sum(denominator, other.denominator), sum(value, other.value));
        }

        private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            return a == null ? b : b == null ? a : a.add(b);
        }
    }

    /**
     * What a counted row is of.
     *
     * @param code the code, or the group's name; null for a code that belongs to no wider group
     */
    record Of(CountingSql.Cell cell, @Nullable String code) {}

    private final Definition measure;
    private final Codes codes;
    private final Slices slices;
    private final Map<Key, Sums> sums = new LinkedHashMap<>();

    Tally(Definition measure, Codes codes, Slices slices) {
        this.measure = measure;
        this.codes = codes;
        this.slices = slices;
    }

    /**
     * Adds a counted row.
     *
     * @param counted the slice, or for what does not add up over slices the number of the period
     * @param of what the row is of: nothing for the whole, one cell for a part, two for a pair
     */
    void add(
            int counted,
            List<Of> of,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {
        boolean bySlice = CountingSql.addsUp(measure) || measure.isStock();
        String name = of.stream().map(one -> one.cell().dimension().name()).collect(Collectors.joining(Split.AND));
        Sums counts = new Sums(numerator, denominator, value);
        for (int period : bySlice ? slices.periodsOf(counted) : List.of(counted)) {
            for (String part : parts(of)) {
                sums.merge(new Key(period, name, part), counts, Sums::plus);
            }
        }
    }

    private List<String> parts(List<Of> of) {
        if (of.isEmpty()) {
            return List.of("");
        }
        List<String> first = parts(of.getFirst().cell(), of.getFirst().code());
        if (of.size() == 1) {
            return first;
        }
        List<String> second = parts(of.getLast().cell(), of.getLast().code());
        return first.stream()
                .flatMap(one -> second.stream().map(other -> one + Split.AND + other))
                .toList();
    }

    private List<String> parts(CountingSql.Cell cell, @Nullable String code) {
        if (code == null) {
            return List.of();
        }
        if (cell.isGroup()) {
            return List.of(code);
        }
        Dimension dimension = cell.dimension();
        List<String> parts = new ArrayList<>(List.of(codes.label(dimension.codeList(), code)));
        for (int level = 0; CountingSql.addsUp(measure) && level < codes.groupLevels(dimension.codeList()); level++) {
            String group = codes.group(dimension.codeList(), code, level);
            if (group != null) {
                parts.add(group);
            }
        }
        return parts;
    }

    List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        sums.forEach((key, sum) -> counted.add(new Counted(
                key.period(),
                key.dimension(),
                key.part(),
                Counted.figure(measure, sum.numerator(), sum.denominator(), sum.value()))));
        return counted;
    }
}
