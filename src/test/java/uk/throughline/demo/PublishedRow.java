package uk.throughline.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.Measure.Form;
import uk.throughline.testing.SharedData;

/** One authority's row of one year in all of the Department's tables, read plainly from the files beside the checkout. */
final class PublishedRow {
    private static final Map<String, String> FILES = Map.of(
            "b1", "b1_children_in_need_2013_to_2025",
            "c1", "c1_children_in_need_referrals_and_rereferrals_2013_to_2024",
            "c2", "c2_children_in_need_assessments_duration_2014_to_2024",
            "c4", "c4_children_in_need_section_47s_and_icpcs_2013_to_2024",
            "d1", "d1_child_protection_plans_2013_to_2024",
            "d3", "d3_cpps_subsequent_plan_2013_to_2025",
            "d5", "d5_cpps_at31march_by_duration_2013_to_2025",
            "d6", "d6_cpps_reviewed_within_timescales_2013_to_2024",
            "cla", "cla_number_and_rate_per_10k_children");

    private final Map<String, String> cells = new HashMap<>();
    private final Properties series = new Properties();

    private PublishedRow() {}

    static PublishedRow of(String authority, int year) throws IOException {
        PublishedRow row = new PublishedRow();
        try (Reader lines = new InputStreamReader(
                Objects.requireNonNull(PublishedRow.class.getResourceAsStream("/measures/comparators.properties")),
                StandardCharsets.UTF_8)) {
            row.series.load(lines);
        }
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(SharedData.file("dfe/" + file.getValue() + ".csv"))) {
                for (NamedCsvRecord one : csv) {
                    Map<String, String> fields = one.getFieldsAsMap();
                    boolean thisYear = fields.entrySet().stream()
                            .anyMatch(field -> field.getKey().endsWith("time_period")
                                    && field.getValue().equals(Integer.toString(year)));
                    if (thisYear && authority.equals(fields.get("old_la_code"))) {
                        String kind = fields.getOrDefault("population_type", "");
                        fields.forEach((column, cell) -> row.cells.put(
                                file.getKey() + " " + column + (kind.isEmpty() ? "" : ": " + kind), cell));
                    }
                }
            }
        }
        return row;
    }

    /** The published value, as exact as it was printed and a percentage to one place; null where the series has none of the form. */
    @Nullable
    BigDecimal of(String comparator, Form form) {
        String key =
                switch (form) {
                    case COUNT -> "count";
                    case RATE -> "rate";
                    case SHARE -> "share";
                    case MEDIAN -> "median";
                    default -> "none";
                };
        String formula = series.getProperty(comparator + "." + key);
        String dataset = series.getProperty(comparator + ".dataset");
        if (formula == null) {
            return null;
        }
        List<String> parts = List.of(formula.split("\\s+/\\s+"));
        BigDecimal sum = BigDecimal.ZERO;
        for (String column : parts.getFirst().split("\\s+\\+\\s+")) {
            sum = sum.add(number(dataset, column));
        }
        if (parts.size() == 2) {
            return sum.movePointRight(2).divide(number(dataset, parts.getLast()), 1, RoundingMode.HALF_UP);
        }
        return sum;
    }

    private BigDecimal number(String dataset, String column) {
        return new BigDecimal(Objects.requireNonNull(cells.get(dataset + " " + column.strip()), column));
    }
}
