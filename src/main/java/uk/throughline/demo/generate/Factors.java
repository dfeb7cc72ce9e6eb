package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Factors found at the end of an assessment, as codes in use in its year. */
final class Factors {
    private static final String ALWAYS = "1A 3, 1B 15, 1C 3, 2A 5, 2B 15, 2C 3, 3A 12, 3B 34, 3C 4, 4A 16, 4B 30, 4C 5,"
            + " 5A 7, 5B 3, 5C 1, 6A 5, 6B 6, 6C 1, 7A 4, 8B 0.3, 9A 0.5, 10A 3, 11A 4, 12A 0.5, 13A 2, 14A 7, 15A 5,"
            + " 16A 19, 17A 24, 20 9, 22A 0.2, 23A 0.2";
    private static final Weights FIRST = Weights.of(ALWAYS + ", 18A 14, 19A 6");
    private static final Weights FROM_2022 = Weights.of(ALWAYS + ", 18A 14, 19A 6, 24A 4");
    private static final Weights FROM_2023 = Weights.of(ALWAYS + ", 18B 4, 18C 11, 19B 3, 19C 4, 24A 5");

    private Factors() {}

    /** At least one; {@code 21}, no factor found, only where no need was found. */
    static List<String> found(LocalDate authorised, Episode episode, Dice dice) {
        if (episode.outcome == Episode.Outcome.NOT_IN_NEED && dice.chance(0.16)) {
            return List.of("21");
        }
        int year = CensusYear.of(authorised).end();
        Weights codes = year >= 2023 ? FROM_2023 : year == 2022 ? FROM_2022 : FIRST;
        Set<String> found = new TreeSet<>();
        for (int i = dice.between(1, 5); i > 0; i--) {
            found.add(codes.draw(dice));
        }
        return new ArrayList<>(found);
    }
}
