package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that gives the same answers for the same seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** A second set of dice, so that one part's throws do not move another's. */
    Dice apart() {
        return new Dice(random.split());
    }

    /** Both ends included. */
    int between(int least, int most) {
        return most <= least ? least : random.nextInt(least, most + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** A length of time with many short and a few long, in whole units; mean about {@code mean}. */
    int waiting(double mean) {
        return (int) Math.round(-mean * Math.log(1 - random.nextDouble()));
    }

    /** Both days included; the first when they are out of order. */
    LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(first.toEpochDay() + between(0, (int) (last.toEpochDay() - first.toEpochDay())));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = list.get(i);
            list.set(i, list.get(j));
            list.set(j, kept);
        }
    }
}
