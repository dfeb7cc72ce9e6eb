package uk.throughline.demo.generate;

import java.util.List;
import uk.throughline.kernel.Period;

/** How many things of a kind a period has. */
record Target(String list, String kind, Period period, int count) {
    private static final List<Target> ALL = FactTable.read("partner-targets.csv").stream()
            .map(row -> new Target(
                    row.getOrDefault("list", ""),
                    row.getOrDefault("kind", ""),
                    Period.of(row.getOrDefault("period", "")),
                    Integer.parseInt(row.getOrDefault("count", ""))))
            .toList();

    static List<Target> of(String list) {
        return ALL.stream().filter(target -> target.list().equals(list)).toList();
    }
}
