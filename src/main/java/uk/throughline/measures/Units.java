package uk.throughline.measures;

import java.util.Map;

/** The word that stands beside a number: a measure's unit is plural, and beside 1 it is singular. */
final class Units {
    private static final Map<String, String> OTHERWISE = Map.of("children", "child", "people", "person");

    private Units() {}

    /**
     * @param shown the number as printed, such as "1" or "1.0", which is not one of anything
     * @param unit in the plural, such as "young people"; a rate's and a percentage's unit is the same for every number
     */
    static String beside(String shown, String unit) {
        if (!shown.equals("1") || unit.startsWith("per ")) {
            return unit;
        }
        int last = unit.lastIndexOf(' ') + 1;
        return unit.substring(0, last) + singular(unit.substring(last));
    }

    private static String singular(String plural) {
        String otherwise = OTHERWISE.get(plural);
        if (otherwise != null) {
            return otherwise;
        }
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }
}
