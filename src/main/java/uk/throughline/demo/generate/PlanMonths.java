package uk.throughline.demo.generate;

import java.util.List;
import java.util.Map;

/** How a year's plans lie over its months, April first. */
final class PlanMonths {
    private PlanMonths() {}

    /** The rows of a year whose months are known; none for other years. */
    static List<Map<String, String>> known(CensusYear year) {
        return FactTable.read("monthly-targets.csv").stream()
                .filter(row -> YearTargets.count(row, "year") == year.end())
                .toList();
    }

    static int[] starts(YearTargets targets) {
        List<Map<String, String>> known = known(targets.year());
        if (!known.isEmpty()) {
            return known.stream()
                    .mapToInt(row -> YearTargets.count(row, "plan_starts"))
                    .toArray();
        }
        int fourth = (int) Math.ceil(Cohort.FOURTH_QUARTER.survivors(targets) * 1.07);
        int third = (int) Math.ceil(Cohort.THIRD_QUARTER.survivors(targets) * 1.14);
        int half = targets.count("plan_starts") - third - fourth;
        int[] starts = new int[12];
        for (int month = 0; month < 12; month++) {
            int months = month < 6 ? 6 : 3;
            int sum = month < 6 ? half : month < 9 ? third : fourth;
            starts[month] = sum / months + (month % months < sum % months ? 1 : 0);
        }
        return starts;
    }
}
