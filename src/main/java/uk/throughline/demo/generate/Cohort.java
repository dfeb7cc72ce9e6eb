package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.List;

/** Plans by how long they have been open at the end of a year, as table d5 has it. */
enum Cohort {
    FOURTH_QUARTER("open_3_months"),
    THIRD_QUARTER("open_6_months"),
    FIRST_HALF("open_1_year"),
    YEAR_BEFORE("open_2_years"),
    LONG_BEFORE("open_longer");

    final String column;

    Cohort(String column) {
        this.column = column;
    }

    /** The cohort at the end of {@code year} of a plan that began then. */
    static Cohort of(LocalDate start, CensusYear year) {
        if (start.isBefore(year.first())) {
            return start.isBefore(year.first().minusYears(1)) ? LONG_BEFORE : YEAR_BEFORE;
        }
        if (start.isBefore(LocalDate.of(year.end() - 1, 10, 1))) {
            return FIRST_HALF;
        }
        return start.isBefore(LocalDate.of(year.end(), 1, 1)) ? THIRD_QUARTER : FOURTH_QUARTER;
    }

    /** First and last day of the cohort's starts, kept a few days inside so that no way of counting months moves a plan. */
    List<LocalDate> bounds(CensusYear year) {
        int end = year.end();
        return switch (this) {
            case FOURTH_QUARTER -> List.of(LocalDate.of(end, 1, 5), LocalDate.of(end, 3, 27));
            case THIRD_QUARTER -> List.of(LocalDate.of(end - 1, 10, 5), LocalDate.of(end - 1, 12, 24));
            case FIRST_HALF -> List.of(LocalDate.of(end - 1, 4, 5), LocalDate.of(end - 1, 9, 25));
            case YEAR_BEFORE -> List.of(LocalDate.of(end - 2, 4, 5), LocalDate.of(end - 1, 3, 27));
            case LONG_BEFORE -> List.of(LocalDate.of(end - 3, 6, 5), LocalDate.of(end - 2, 3, 27));
        };
    }

    int survivors(YearTargets targets) {
        return targets.count(column);
    }
}
