package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws what is awkward more often than life does; the same seed draws the same. */
final class Chance {
    private final Random random;
    private final boolean never;

    Chance(long seed) {
        this(seed, false);
    }

    private Chance(long seed, boolean never) {
        this.random = new Random(seed);
        this.never = never;
        random.nextLong();
    }

    /** The same, but nothing happens by chance. */
    static Chance never() {
        return new Chance(0, true);
    }

    boolean in(int percent) {
        return !never && random.nextInt(100) < percent;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    @SafeVarargs
    final <T> T any(T... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A day of the range; often the first or last of a month or of a census year, or about Christmas or Easter. */
    LocalDate day(LocalDate from, LocalDate to) {
        LocalDate day = from.plusDays(upTo((int) Days.between(from, to)));
        LocalDate awkward =
                switch (random.nextInt(10)) {
                    case 0 -> day.withDayOfMonth(1);
                    case 1 -> day.withDayOfMonth(day.lengthOfMonth());
                    case 2 -> day.withMonth(4).withDayOfMonth(1);
                    case 3 -> day.withMonth(3).withDayOfMonth(31);
                    case 4 -> LocalDate.of(day.getYear(), 12, 20).plusDays(upTo(14));
                    case 5 -> LocalDate.of(day.getYear(), 3, 20).plusDays(upTo(30));
                    case 6 -> LocalDate.of(2024, 2, 28).plusDays(upTo(2));
                    default -> day;
                };
        return awkward.isBefore(from) || awkward.isAfter(to) ? day : awkward;
    }

    /** A length in days from the day: often on the very limit of a band or a timescale, or a day beside it. */
    LocalDate after(LocalDate from, int most) {
        LocalDate limit =
                switch (random.nextInt(12)) {
                    case 0 -> from.plusMonths(3);
                    case 1 -> from.plusMonths(6);
                    case 2 -> from.plusYears(1);
                    case 3 -> from.plusDays(730);
                    case 4 -> from.plusYears(2);
                    case 5 -> from.plusMonths(9);
                    default -> from.plusDays(upTo(most));
                };
        LocalDate day = limit.plusDays(upTo(2) - 1);
        return day.isBefore(from) ? from : day;
    }

    /** So many working days after the day, one more or one less. */
    LocalDate workingDays(LocalDate from, int about) {
        int wanted = Math.max(0, about + upTo(2) - 1);
        LocalDate day = from;
        while (Days.workingDays(from, day) < wanted) {
            day = day.plusDays(1);
        }
        return day;
    }
}
