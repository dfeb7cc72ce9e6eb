package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented child: some born on 29 February, some not yet, some on a day that nobody knows. */
record Who(
        String id, @Nullable LocalDate born, boolean unborn, String sex, String ethnicity, List<String> disabilities) {
    private static final List<String> ETHNICITIES =
            List.of("WBRI", "WBRI", "WROM", "MWBC", "APKN", "AIND", "BCRB", "BOTH", "OOTH", "REFU", "NOBT");

    static Who any(String id, Chance chance) {
        LocalDate born = LocalDate.of(2004, 4, 1).plusDays(chance.upTo(7_900));
        if (chance.in(15)) {
            born = LocalDate.of(2008 + 4 * chance.upTo(4), 2, 29);
        }
        boolean unborn = chance.in(4);
        return new Who(
                id,
                unborn || chance.in(3) ? null : born,
                unborn,
                chance.any("F", "M"),
                chance.any(ETHNICITIES),
                chance.in(60) ? List.of("NONE") : chance.in(50) ? List.of() : List.of("HEAR", "LD"));
    }
}
