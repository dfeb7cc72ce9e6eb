package uk.throughline.demo.generate;

import java.util.Map;

/** Why a period of care ended, by the child's age and how long it had lasted, as codes of the looked-after return. */
final class CareEndings {
    private static final Weights ADULT = Weights.of("E17 26, E5 26, E6 20, E7 8, E8 20");
    private static final Weights YOUNG = Weights.of("E12 60, E11 4, E45 14, E46 5, E41 5, E4A 12");
    private static final Weights SHORT = Weights.of("E4A 62, E4B 8, E13 10, E41 9, E3 4, E8 7");
    private static final Weights LONG = Weights.of("E45 25, E46 9, E47 5, E48 4, E41 13, E4A 35, E13 5, E3 3, E16 1");
    private static final Map<String, String> CLOSURES = Map.of(
            "E11", "RC1", "E12", "RC1", "E3", "RC5", "E41", "RC3", "E45", "RC4", "E46", "RC4", "E47", "RC4", "E48",
            "RC4", "E7", "RC6");

    private CareEndings() {}

    static String reason(Child child, CarePeriod period, Dice dice) {
        long days = period.end.toEpochDay() - period.start.toEpochDay();
        if (!period.end.isBefore(child.eighteenth())) {
            return ADULT.draw(dice);
        }
        if (child.ageOn(period.end) < 7 && days > 380 && days < 1400) {
            return YOUNG.draw(dice);
        }
        return (days < 250 ? SHORT : LONG).draw(dice);
    }

    /** The reason for closing the child's episode in the census. */
    static String closure(String endReason) {
        return CLOSURES.getOrDefault(endReason, "RC7");
    }
}
