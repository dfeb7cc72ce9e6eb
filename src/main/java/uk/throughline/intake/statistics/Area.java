package uk.throughline.intake.statistics;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The area of a published row.
 *
 * @param code E92000001 for England, E12… or E13… for a region, the three-digit code for an authority
 * @param level country, region or authority
 * @param region the region's name; empty for England
 */
record Area(String code, String name, String level, String region) {
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_NAME = 200;

    /** Reads the area from a row's columns, or null where it is not whole. */
    static @Nullable Area of(UnaryOperator<String> value) {
        String region = value.apply("region_name");
        Area area =
                switch (value.apply("geographic_level")) {
                    case "National" ->
                        new Area(value.apply("country_code"), value.apply("country_name"), "country", "");
                    case "Regional" -> new Area(value.apply("region_code"), region, "region", region);
                    case "Local authority" ->
                        new Area(value.apply("old_la_code"), value.apply("la_name"), "authority", region);
                    default -> null;
                };
        boolean whole = area != null
                && area.code().length() >= 3
                && area.code().length() <= LONGEST_CODE
                && !area.name().isEmpty()
                && area.name().length() <= LONGEST_NAME
                && area.region().length() <= LONGEST_NAME;
        return whole ? area : null;
    }
}
