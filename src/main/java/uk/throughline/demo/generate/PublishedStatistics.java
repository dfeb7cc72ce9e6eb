package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes published statistics in the columns in which the Department for Education publishes them. */
final class PublishedStatistics {
    private static final String PLACE = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,";
    private static final String LOOKED_AFTER = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,"
            + "children_count,rate_per_10000";
    private static final Map<String, String> POPULATION_TYPES = Map.of(
            "ceasing", "Children ceasing to be looked after each year",
            "looked_after", "Children looked after on 31 March each year",
            "starting", "Children starting to be looked after each year");

    /** Table, year, area; then column and value. */
    private final Map<String, Map<String, String>> facts = new LinkedHashMap<>();

    private final Map<String, Map<String, String>> areas = new LinkedHashMap<>();

    private PublishedStatistics() {
        for (Map<String, String> row : FactTable.read("published-statistics.csv")) {
            String key = row.get("table") + "," + row.get("year") + "," + row.get("area_code");
            facts.computeIfAbsent(key, _ -> new LinkedHashMap<>())
                    .put(String.valueOf(row.get("column")), String.valueOf(row.get("value")));
        }
        for (Map<String, String> row : FactTable.read("published-areas.csv")) {
            areas.put(String.valueOf(row.get("area_code")), row);
        }
    }

    static List<Path> write(Path folder) throws IOException {
        PublishedStatistics statistics = new PublishedStatistics();
        return List.of(
                statistics.table(
                        folder.resolve("population-0-to-17.csv"),
                        "population",
                        "age_group",
                        "Children aged 0 to 17 years"),
                statistics.table(
                        folder.resolve("published-d1-child-protection-plans.csv"),
                        "d1",
                        "category",
                        "Child Protection Plans"),
                statistics.table(
                        folder.resolve("published-d4-child-protection-plans-by-category.csv"),
                        "d4",
                        "category",
                        "Child Protection Plans by Initial and Latest Category of Abuse"),
                statistics.table(
                        folder.resolve("published-c1-referrals.csv"), "c1", "category", "Referrals and Re-referrals"),
                statistics.table(
                        folder.resolve("published-c4-enquiries-and-conferences.csv"),
                        "c4",
                        "category",
                        "Section 47s and Initial Child Protection Conferences"),
                statistics.lookedAfter(folder.resolve("published-looked-after.csv")));
    }

    private Path table(Path file, String table, String categoryColumn, String category) throws IOException {
        List<String> lines = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        facts.forEach((key, values) -> {
            if (key.startsWith(table + ",")) {
                columns.addAll(values.keySet());
                Map<String, String> area = area(key);
                lines.add(place(key, area) + area.get("new_la_code") + "," + area.get("la_name") + "," + category + ","
                        + String.join(",", values.values()));
            }
        });
        lines.addFirst(PLACE + categoryColumn + "," + String.join(",", columns));
        return Files.write(file, lines);
    }

    private Path lookedAfter(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(LOOKED_AFTER));
        facts.forEach((key, values) -> {
            if (key.startsWith("cla,")) {
                Map<String, String> area = area(key);
                POPULATION_TYPES.keySet().stream()
                        .sorted()
                        .forEach(type -> lines.add(place(key, area) + area.get("la_name") + ","
                                + area.get("new_la_code") + ","
                                + POPULATION_TYPES.get(type) + "," + values.get(type + ".population_estimate") + ","
                                + values.get(type + ".children_count") + "," + values.get(type + ".rate_per_10000")));
            }
        });
        return Files.write(file, lines);
    }

    /** The columns from the year to the authority's old code, with the comma after it. */
    private static String place(String key, Map<String, String> area) {
        String[] parts = key.split(",", -1);
        boolean authority = "Local authority".equals(area.get("geographic_level"));
        return parts[1] + ",Reporting year," + area.get("geographic_level") + ",E92000001,England,"
                + area.get("region_code") + "," + area.get("region_name") + "," + (authority ? parts[2] : "") + ",";
    }

    private Map<String, String> area(String key) {
        Map<String, String> area = areas.get(key.substring(key.lastIndexOf(',') + 1));
        if (area == null) {
            throw new IllegalStateException("No area for " + key);
        }
        return area;
    }
}
