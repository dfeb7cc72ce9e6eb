package uk.throughline.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Counting.Task;
import uk.throughline.measures.CountingSql.Cell;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.Definition.Value;

/**
 * Makes the figures of periods, parts and wider groups of what was counted by slice and code.
 *
 * @param <A> what is added up for one period and part
 */
abstract class Tally<A> {
    record Key(int period, String dimension, String part) {}

    /** What a counted row is of: a cell and its code or group; null for a code that belongs to no wider group. */
    record Of(Cell cell, @Nullable String code) {}

    final Definition measure;
    final Codes codes;
    final Slices slices;
    final List<Cell> cells;
    final Map<Key, A> found = new LinkedHashMap<>();

    Tally(Task task, Codes codes) {
        this.measure = task.measure();
        this.codes = codes;
        this.slices = task.slices();
        this.cells = CountingSql.cells(measure, codes);
    }

    static Tally<?> of(Task task, Codes codes) {
        return switch (task.measure().value()) {
            case Value.MedianOf m -> new MedianTally(task, codes);
            case Value.CountOf c -> new OnceTally(task, codes);
            default -> new SumTally(task, codes);
        };
    }

    /** Takes in a row as {@link FamilySql} describes it. */
    abstract void add(ResultSet row) throws SQLException;

    abstract Counted counted(Key key, A added);

    List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        found.forEach((key, added) -> counted.add(counted(key, added)));
        return counted;
    }

    /** What the row is of by its mask, in the order of the cells. */
    final List<Of> of(ResultSet row) throws SQLException {
        if (cells.isEmpty()) {
            return List.of();
        }
        long mask = row.getLong("cells");
        String[] codesOfCells = (String[]) row.getArray("cell").getArray();
        List<Of> of = new ArrayList<>();
        for (int n = 0; n < cells.size(); n++) {
            if ((mask >> (cells.size() - 1 - n) & 1) == 0) {
                of.add(new Of(cells.get(n), codesOfCells[n]));
            }
        }
        return of;
    }

    /** The name of the split: of a part its dimension, of a pair both. */
    static String name(List<Of> of) {
        return of.stream().map(one -> one.cell().dimension().name()).collect(Collectors.joining(Split.AND));
    }

    /** The parts in words that the row belongs to: one of the whole, the code and its wider groups of a cell, each with each of two. */
    final List<String> parts(List<Of> of) {
        if (of.isEmpty()) {
            return List.of("");
        }
        List<String> first = parts(of.getFirst().cell(), of.getFirst().code());
        return of.size() == 1
                ? first
                : each(first, parts(of.getLast().cell(), of.getLast().code()));
    }

    static List<String> each(List<String> first, List<String> second) {
        return first.stream()
                .flatMap(one -> second.stream().map(other -> one + Split.AND + other))
                .toList();
    }

    private List<String> parts(Cell cell, @Nullable String code) {
        if (code == null) {
            return List.of();
        }
        if (cell.isGroup()) {
            return List.of(code);
        }
        Dimension dimension = cell.dimension();
        List<String> parts = new ArrayList<>(List.of(codes.label(dimension.codeList(), code)));
        boolean groupsAreCells = measure.value() instanceof Value.CountOf;
        for (int level = 0; !groupsAreCells && level < codes.groupLevels(dimension.codeList()); level++) {
            String group = codes.group(dimension.codeList(), code, level);
            if (group != null) {
                parts.add(group);
            }
        }
        return parts;
    }

    /** Sums of slices are the sums of periods. */
    private static final class SumTally extends Tally<SumTally.Sums> {
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

        SumTally(Task task, Codes codes) {
            super(task, codes);
        }

        @Override
        void add(ResultSet row) throws SQLException {
            List<Of> of = of(row);
            String name = name(of);
            List<String> parts = parts(of);
            Sums sums = new Sums(
                    row.getBigDecimal("numerator"), row.getBigDecimal("denominator"), row.getBigDecimal("value"));
            for (int period : slices.periodsOf(row.getInt("slice"))) {
                for (String part : parts) {
                    found.merge(new Key(period, name, part), sums, Sums::plus);
                }
            }
        }

        @Override
        Counted counted(Key key, Sums sums) {
            return new Counted(
                    key.period(),
                    key.dimension(),
                    key.part(),
                    Counted.figure(measure, sums.numerator(), sums.denominator(), sums.value()));
        }
    }
}
