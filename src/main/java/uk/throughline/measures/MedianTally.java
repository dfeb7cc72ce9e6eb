package uk.throughline.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import uk.throughline.measures.Counting.Task;

/** Medians of how many rows have each value: what holds for slices and codes holds for periods and groups once they are put together. */
final class MedianTally extends Tally<TreeMap<BigDecimal, Long>> {
    private final List<List<Integer>> sets;

    MedianTally(Task task, Codes codes) {
        super(task, codes);
        sets = CountingSql.sets(measure, cells);
    }

    @Override
    void add(ResultSet row) throws SQLException {
        List<Of> all = of(row);
        long times = row.getLong("numerator");
        BigDecimal value = row.getBigDecimal("value");
        List<Integer> periods = slices.periodsOf(row.getInt("slice"));
        for (List<Integer> set : sets) {
            List<Of> of = set.stream().map(all::get).toList();
            String name = name(of);
            for (String part : parts(of)) {
                for (int period : periods) {
                    TreeMap<BigDecimal, Long> values =
                            found.computeIfAbsent(new Key(period, name, part), key -> new TreeMap<>());
                    if (value != null) {
                        values.merge(value, times, Long::sum);
                    }
                }
            }
        }
    }

    @Override
    Counted counted(Key key, TreeMap<BigDecimal, Long> values) {
        BigDecimal median = values.isEmpty() ? null : median(values);
        return new Counted(key.period(), key.dimension(), key.part(), Counted.figure(measure, null, null, median));
    }

    /** The value in the middle, or halfway between the two that are. */
    private static BigDecimal median(TreeMap<BigDecimal, Long> values) {
        long all = values.values().stream().mapToLong(Long::longValue).sum();
        BigDecimal lower = at(values, (all - 1) / 2);
        BigDecimal upper = at(values, all / 2);
        return lower.add(upper).divide(BigDecimal.TWO, MathContext.DECIMAL64);
    }

    private static BigDecimal at(TreeMap<BigDecimal, Long> values, long place) {
        long before = 0;
        for (Map.Entry<BigDecimal, Long> value : values.entrySet()) {
            before += value.getValue();
            if (place < before) {
                return value.getKey();
            }
        }
        throw new IllegalArgumentException("There is no place " + place + " among " + before);
    }
}
