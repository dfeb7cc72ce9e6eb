package uk.throughline.demo.generate;

import java.time.LocalDate;

/** What is written of a referral: who made it, the need, and why it was closed, as codes in use on the day. */
final class Referrals {
    private static final String SOURCES =
            "1A 7, 1B 2, 1C 1, 1D 2, 2A 19, 2B 2, 3A 2, 3B 3, 3C 2, 3D 3, 3E 6, 3F 3, 4 2,"
                    + " 5A 4, 5B 7, 5C 3, 6 26, 7 4, 8 5, 9 2, 10 1";
    private static final Weights BEFORE_EARLY_HELP = Weights.of(SOURCES);
    private static final Weights WITH_EARLY_HELP = Weights.of(SOURCES + ", 5D 7");
    private static final Weights NEEDS =
            Weights.of("N1 58, N2 7, N3 3, N4 10, N5 13, N6 3, N7 0.4, N8 1, N9 2, N0 0.6");
    private static final Weights REASONS = Weights.of("RC7 90, RC5 5, RC3 2, RC4 2, RC6 0.6");
    private static final LocalDate CODES_CHANGED = LocalDate.of(2022, 4, 1);

    private Referrals() {}

    static String source(LocalDate on, Dice dice) {
        return (on.isBefore(CODES_CHANGED) ? BEFORE_EARLY_HELP : WITH_EARLY_HELP).draw(dice);
    }

    static String need(Dice dice) {
        return NEEDS.draw(dice);
    }

    static String reason(Dice dice) {
        return REASONS.draw(dice);
    }

    /** After an assessment that found no need for social care. */
    static String notInNeed(LocalDate on, Dice dice) {
        return !on.isBefore(CODES_CHANGED) && dice.chance(0.35) ? "RC9" : "RC8";
    }
}
