package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.Comparator;

/** What tells rows of one child apart where one day does not. */
final class Keys {
    private Keys() {}

    /** Two days, such as a referral's and an assessment's. */
    record TwoDays(LocalDate one, LocalDate other) implements Comparable<TwoDays> {
        @Override
        public int compareTo(TwoDays that) {
            return Comparator.comparing(TwoDays::one)
                    .thenComparing(TwoDays::other)
                    .compare(this, that);
        }
    }

    /** A day and a word, such as a social worker's. */
    record DayAndWord(LocalDate day, String word) implements Comparable<DayAndWord> {
        @Override
        public int compareTo(DayAndWord that) {
            return Comparator.comparing(DayAndWord::day)
                    .thenComparing(DayAndWord::word)
                    .compare(this, that);
        }
    }
}
