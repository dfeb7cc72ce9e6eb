package uk.throughline.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.throughline.measures.Counting.Task;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Pair;

/** Counts what is counted once in a period, however often it has rows in it: from the slices in which it has any. */
final class OnceTally extends Tally<BigDecimal> {
    private final List<Dimension> often;
    private final SliceBits bits;
    private final int periods;

    OnceTally(Task task, Codes codes) {
        super(task, codes);
        bits = SliceBits.of(measure, slices);
        periods = task.periods().size();
        often = measure.dimensions().stream().filter(Dimension::isTimes).toList();
    }

    @Override
    void add(ResultSet row) throws SQLException {
        List<Of> of = of(row);
        String name = name(of);
        List<String> parts = parts(of);
        BigDecimal things = row.getBigDecimal("value");
        int[] times = times(bits.times(row.getArray("counted")));
        int[] timesInAll = times(bits.times(row.getArray("often")));
        for (int period = 0; period < times.length; period++) {
            if (times[period] == 0) {
                continue;
            }
            add(period, name, parts, things);
            for (Dimension dimension : often) {
                if (of.isEmpty()) {
                    add(period, dimension.name(), List.of(label(dimension, times[period])), things);
                }
                for (Pair pair : measure.pairs()) {
                    if (of.size() == 1
                            && pair.equals(
                                    pairWith(dimension, of.getFirst().cell().dimension()))) {
                        List<String> label = List.of(label(dimension, timesInAll[period]));
                        add(
                                period,
                                pair.name(),
                                pair.one().equals(dimension) ? each(label, parts) : each(parts, label),
                                things);
                    }
                }
            }
        }
    }

    private Pair pairWith(Dimension often, Dimension other) {
        List<Dimension> inOrder = new ArrayList<>(List.of(often, other));
        inOrder.sort(Comparator.comparingInt(measure.dimensions()::indexOf));
        return new Pair(inOrder.getFirst(), inOrder.getLast());
    }

    private void add(int period, String name, List<String> parts, BigDecimal things) {
        parts.forEach(part -> found.merge(new Key(period, name, part), things, BigDecimal::add));
    }

    private String label(Dimension dimension, int times) {
        return codes.label(dimension.codeList(), times >= 3 ? "3+" : Integer.toString(times));
    }

    /** How often each period has a row, at least where it is not asked: any number but nought is any. */
    private int[] times(int[] ofSlices) {
        int[] times = new int[periods];
        for (int n = 0; n < ofSlices.length; n++) {
            int ofSlice = ofSlices[n];
            if (ofSlice > 0) {
                slices.periodsOf(n + 1).forEach(period -> times[period] += ofSlice);
            }
        }
        return times;
    }

    @Override
    Counted counted(Key key, BigDecimal things) {
        return new Counted(key.period(), key.dimension(), key.part(), Counted.figure(measure, null, null, things));
    }
}
