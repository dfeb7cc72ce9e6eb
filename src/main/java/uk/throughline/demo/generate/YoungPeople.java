package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds young people for what happened to them: of the right age on the day, and not the same one twice on a day for one thing. */
final class YoungPeople {
    private static final int TRIES = 100_000;

    private final List<Child> known;
    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    YoungPeople(List<Child> known, Dice dice) {
        this.known = known;
        this.dice = dice;
    }

    /** Someone of those ages on the day, to whom this did not happen on it. */
    Child aged(int least, int most, LocalDate day, String thing) {
        return find(least, most, day, thing + day);
    }

    /** Someone of those ages on the day, to whom this never happened. */
    Child fresh(int least, int most, LocalDate day, String thing) {
        return find(least, most, day, thing);
    }

    private Child find(int least, int most, LocalDate day, String what) {
        for (int tries = 0; tries < TRIES; tries++) {
            Child child = dice.one(known);
            if (!child.born.isAfter(day)
                    && child.ageOn(day) >= least
                    && child.ageOn(day) <= most
                    && child.died.isAfter(day)
                    && taken.add(child.id + what)) {
                return child;
            }
        }
        throw new IllegalStateException("There are too few young people of " + least + " to " + most + " for " + what);
    }
}
