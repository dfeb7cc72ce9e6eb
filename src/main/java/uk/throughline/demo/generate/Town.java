package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everybody who was ever referred: gives out numbers, homes and birthdays. */
final class Town {
    static final int AUTHORITY = 372;
    private static final Weights DISABILITIES =
            Weights.of("LD 24, AUT 22, COMM 14, BEH 13, MOB 9, PC 5, DDA 5, HEAR 3, VIS 3, INC 3, HAND 2, CON 2");

    final List<Child> children = new ArrayList<>();
    private final Dice dice;
    private int next;

    Town(Dice dice) {
        this(dice, 0);
    }

    /** A town whose first child has the given number. */
    Town(Dice dice, int first) {
        this.dice = dice;
        this.next = first;
    }

    Family family() {
        return new Family(postcode());
    }

    String postcode() {
        return Postcodes.near(dice);
    }

    Child child(Family family, LocalDate born) {
        int number = next++;
        LocalDate due = born.plusDays(dice.between(-12, 9));
        String pupilNumber = UniquePupilNumber.of(AUTHORITY, number, born.getYear() + 4);
        String id = String.format(Locale.ROOT, "%07d", 1_200_000 + number);
        Child child = new Child(id, family, born, due, dice.chance(0.49), pupilNumber);
        if (dice.chance(0.11)) {
            child.disabilities = disabilities();
        }
        children.add(child);
        return child;
    }

    List<String> disabilities() {
        String first = DISABILITIES.draw(dice);
        String second = DISABILITIES.draw(dice);
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /** A birthday with the given chance of each age on a day, and the eighteenth after another day. */
    LocalDate birthday(LocalDate on, LocalDate youngUntil, Weights ages) {
        LocalDate earliest = youngUntil.minusYears(18).plusDays(9);
        LocalDate born = on;
        for (int tries = 0; tries < 40; tries++) {
            int age = Integer.parseInt(ages.draw(dice));
            born = on.minusYears(age).minusDays(dice.between(10, 364));
            if (born.isAfter(earliest)) {
                return leapling(born);
            }
        }
        return earliest.isBefore(on.minusDays(10)) ? dice.day(earliest, on.minusDays(10)) : on.minusDays(10);
    }

    /** Birthdays beside it fall on 29 February a little more often than nature has it, so that they are met. */
    private LocalDate leapling(LocalDate born) {
        boolean beside = born.isLeapYear() && born.getMonthValue() == 2 && born.getDayOfMonth() >= 27;
        return beside ? LocalDate.of(born.getYear(), 2, 29) : born;
    }
}
