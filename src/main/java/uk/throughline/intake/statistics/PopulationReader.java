package uk.throughline.intake.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.CsvTable;
import uk.throughline.intake.staging.Values;
import uk.throughline.population.Estimate;

/**
 * Reads populations: the Department for Education's table of children aged 0 to 17, whose year is that of the mid-year estimate,
 * or our own template ({@code area_type, area_code, area_name, year, age_from, age_to, people, source} and, where the partnership
 * adopted the estimate for dated rates, {@code used_from, used_to}; where it
 * is of a part of the people, such as of one ethnic group, {@code characteristic, part}).
 */
public final class PopulationReader {
    private static final int OLDEST = 150;
    private static final Set<String> AREA_TYPES = Set.of("ward", "authority", "region", "country");

    private final CsvTable table;
    private final Map<String, Integer> places;

    private PopulationReader(CsvTable table) {
        this.table = table;
        this.places = table.places();
    }

    /** Whether a table with these columns is one of the two. */
    public static boolean knows(Collection<String> columns) {
        return columns.contains("population_estimate") && columns.contains("age_group") || isTemplate(columns);
    }

    private static boolean isTemplate(Collection<String> columns) {
        return columns.containsAll(List.of("area_type", "area_code", "age_from", "age_to", "people"));
    }

    public static List<Estimate> read(CsvTable table, TableTally tally) {
        PopulationReader reader = new PopulationReader(table);
        boolean template = isTemplate(table.columns());
        List<Estimate> estimates = new ArrayList<>();
        while (table.next()) {
            Estimate estimate = template ? reader.template() : reader.published();
            Integer year = reader.year(reader.value("time_period"));
            if (estimate == null
                    && year != null
                    && reader.value("population_estimate").matches("[cuxz]")) {
                // the publisher says that there is none
                tally.accepted(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            } else if (estimate == null) {
                tally.refused(table.line(), reader.value("time_period") + reader.value("year"));
            } else {
                tally.accepted(LocalDate.of(estimate.year(), 1, 1), LocalDate.of(estimate.year(), 12, 31));
                estimates.add(estimate);
            }
        }
        return estimates;
    }

    private @Nullable Estimate published() {
        Area area = Area.of(this::value);
        Integer year = year(value("time_period"));
        Integer people = number(value("population_estimate"));
        if (area == null
                || year == null
                || people == null
                || !value("age_group").contains("0 to 17")) {
            return null;
        }
        return new Estimate(
                area.level(),
                area.code(),
                area.name(),
                year,
                0,
                17,
                people,
                null,
                null,
                "ONS mid-year estimate",
                "",
                "");
    }

    private @Nullable Estimate template() {
        Integer year = year(value("year"));
        Integer ageFrom = number(value("age_from"));
        Integer ageTo = number(value("age_to"));
        Integer people = number(value("people"));
        LocalDate usedFrom = Values.day(value("used_from"));
        LocalDate usedTo = Values.day(value("used_to"));
        boolean whole = AREA_TYPES.contains(value("area_type"))
                && !value("area_code").isEmpty()
                && value("area_code").length() <= 20
                && value("area_name").length() <= 200
                && value("source").length() <= 500
                && value("characteristic").matches("[a-z_]{0,60}")
                && value("characteristic").isEmpty() == value("part").isEmpty()
                && value("part").length() <= 200
                && (usedFrom == null) == value("used_from").isEmpty()
                && (usedTo == null) == value("used_to").isEmpty();
        if (!whole
                || year == null
                || ageFrom == null
                || ageTo == null
                || people == null
                || ageTo < ageFrom
                || ageTo > OLDEST) {
            return null;
        }
        return new Estimate(
                value("area_type"),
                value("area_code"),
                value("area_name"),
                year,
                ageFrom,
                ageTo,
                people,
                usedFrom,
                usedTo,
                value("source"),
                value("characteristic"),
                value("part"));
    }

    /** A year that figures can be counted of: one that is none would break the counting of every later return. */
    private @Nullable Integer year(String raw) {
        return raw.matches("(19|20)\\d\\d") ? Integer.valueOf(raw) : null;
    }

    private @Nullable Integer number(String raw) {
        return raw.matches("\\d{1,9}") ? Integer.valueOf(raw) : null;
    }

    private String value(String column) {
        Integer place = places.get(column.toUpperCase(Locale.ROOT));
        return place == null ? "" : table.value(place);
    }
}
