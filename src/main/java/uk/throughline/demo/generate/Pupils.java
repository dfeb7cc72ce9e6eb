package uk.throughline.demo.generate;

import java.time.LocalDate;

/** Invented children whom no census tells of: pupils and children in early help, with numbers of their own. */
final class Pupils {
    private static final Weights ETHNICITIES =
            Weights.of("WBRI 80, WOTH 3, WROM 2, APKN 6, MWAS 2, MWBC 2, MOTH 1.5, BAFR 1.5, AOTH 1, OOTH 1");

    private final Town town;
    private final Dice dice;

    Pupils(Town town, Dice dice) {
        this.town = town;
        this.dice = dice;
    }

    /** A child of an age between the two on the day. */
    Child aged(int least, int most, LocalDate day) {
        LocalDate born = day.minusYears(dice.between(least, most)).minusDays(dice.between(1, 360));
        return described(town.child(town.family(), born));
    }

    Child described(Child child) {
        child.ethnicity = ETHNICITIES.draw(dice);
        return child;
    }
}
