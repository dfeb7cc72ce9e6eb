package uk.throughline.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many people of an age live in an area.
 *
 * @param areaType ward, authority, region or country
 * @param areaCode the three-digit code for an authority, else the nine-character code, or the partnership's own for a ward
 * @param year the mid-year of the estimate
 * @param ageFrom the first age counted, in whole years
 * @param ageTo the last age counted
 * @param usedFrom where the partnership adopted the estimate for its rates, the first day of the figures that use it
 * @param usedTo the last day of those figures
 * @param characteristic what {@code part} is a part of, named as measures name their splits, such as ethnicity; empty where the
 *     estimate is of everybody of these ages
 * @param part who of them is counted, by the label, group or code of the split's code list
 */
public record Estimate(
        String areaType,
        String areaCode,
        String areaName,
        int year,
        int ageFrom,
        int ageTo,
        long people,
        @Nullable LocalDate usedFrom,
        @Nullable LocalDate usedTo,
        String source,
        String characteristic,
        String part) {}
