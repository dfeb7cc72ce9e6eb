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
        String source) {}
