package uk.throughline.measures.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.throughline.measures.disclosure.Publication.Builder;

/** Tables as publications print them. */
final class DisclosureFixture {
    private static final DisclosureProfiles PROFILES = new DisclosureProfiles();

    private DisclosureFixture() {}

    static DisclosureProfile profile(String id) {
        return PROFILES.find(id).orElseThrow();
    }

    static Suppression protect(String profile, Publication publication) {
        return new Suppressor(profile(profile), Duration.ofSeconds(20)).protect(publication);
    }

    /** Parts called a, b, c, … and their total. */
    static Builder row(long... counts) {
        return table("", new long[][] {counts}, false);
    }

    /** Cells a1, b1, …, a2, …; row totals total1, total2, …; column totals a, b, … and the grand total. */
    static Builder table(long[][] counts) {
        return table("", counts, true);
    }

    private static Builder table(String name, long[][] counts, boolean both) {
        Builder builder = Publication.builder();
        table(builder, name, counts, both);
        return builder;
    }

    static void table(Builder builder, String name, long[][] counts, boolean both) {
        int columns = counts[0].length;
        List<String> rowTotals = new ArrayList<>();
        long[] sums = new long[columns];
        for (int row = 0; row < counts.length; row++) {
            List<String> parts = new ArrayList<>();
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                String id = name + letter(column) + (both ? String.valueOf(row + 1) : "");
                builder.cell(id, counts[row][column]);
                parts.add(id);
                sum += counts[row][column];
                sums[column] += counts[row][column];
            }
            String total = name + "total" + (both ? String.valueOf(row + 1) : "");
            builder.cell(total, sum).total(total, parts);
            rowTotals.add(total);
        }
        if (both) {
            List<String> columnTotals = new ArrayList<>();
            long sum = 0;
            for (int column = 0; column < columns; column++) {
                List<String> parts = new ArrayList<>();
                for (int row = 0; row < counts.length; row++) {
                    parts.add(name + letter(column) + (row + 1));
                }
                builder.cell(name + letter(column), sums[column]).total(name + letter(column), parts);
                columnTotals.add(name + letter(column));
                sum += sums[column];
            }
            builder.cell(name + "total", sum).total(name + "total", rowTotals).total(name + "total", columnTotals);
        }
    }

    /** The values that each hidden cell has in some table of two rows and columns, up to a greatest count, that fits what is shown. */
    static Map<String, Set<Long>> possible(Suppression done, long most) {
        Map<String, Set<Long>> possible = new HashMap<>();
        for (long a1 = 0; a1 <= most; a1++) {
            for (long b1 = 0; b1 <= most && fits(done, "a1", a1); b1++) {
                for (long a2 = 0; a2 <= most && fits(done, "b1", b1) && fits(done, "total1", a1 + b1); a2++) {
                    for (long b2 = 0; b2 <= most && fits(done, "a2", a2) && fits(done, "a", a1 + a2); b2++) {
                        Map<String, Long> table = new HashMap<>(Map.of("a1", a1, "b1", b1, "a2", a2, "b2", b2));
                        table.putAll(Map.of("total1", a1 + b1, "total2", a2 + b2, "a", a1 + a2, "b", b1 + b2));
                        table.put("total", a1 + a2 + b1 + b2);
                        if (table.entrySet().stream().allMatch(cell -> fits(done, cell.getKey(), cell.getValue()))) {
                            table.forEach((id, value) -> possible.computeIfAbsent(id, key -> new HashSet<>())
                                    .add(value));
                        }
                    }
                }
            }
        }
        return possible;
    }

    private static boolean fits(Suppression done, String id, long value) {
        return done.reasons().containsKey(id)
                ? value > 0
                : done.release().publication().count(id) == value;
    }

    private static String letter(int column) {
        return String.valueOf((char) ('a' + column));
    }
}
