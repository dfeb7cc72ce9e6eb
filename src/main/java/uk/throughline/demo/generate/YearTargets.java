package uk.throughline.demo.generate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one census year must add up to; every value is a whole count, by the column names of {@code yearly-targets.csv}. */
record YearTargets(CensusYear year, Map<String, String> counts) {
    /** By the calendar year in which the census year ends; the first row is the stock that was open before. */
    static SortedMap<Integer, YearTargets> load() {
        SortedMap<Integer, YearTargets> targets = new TreeMap<>();
        for (Map<String, String> row : FactTable.read("yearly-targets.csv")) {
            int end = count(row, "year");
            targets.put(end, new YearTargets(new CensusYear(end), row));
        }
        return targets;
    }

    int count(String column) {
        return count(counts, column);
    }

    static int count(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalArgumentException("No column " + column);
        }
        return Integer.parseInt(value);
    }
}
