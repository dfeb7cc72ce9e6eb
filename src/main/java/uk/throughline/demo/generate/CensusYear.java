package uk.throughline.demo.generate;

import java.time.LocalDate;

/** A census year: 1 April to 31 March, named by the calendar year in which it ends. */
record CensusYear(int end) {
    /** Stands for "not yet": later than any day that is written. */
    static final LocalDate STILL_OPEN = LocalDate.of(9999, 12, 31);

    static CensusYear of(LocalDate day) {
        return new CensusYear(day.getMonthValue() >= 4 ? day.getYear() + 1 : day.getYear());
    }

    LocalDate first() {
        return LocalDate.of(end - 1, 4, 1);
    }

    LocalDate last() {
        return LocalDate.of(end, 3, 31);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first()) && !day.isAfter(last());
    }

    /** Whether something that lasted from one day to another was there on any day of the year. */
    boolean touches(LocalDate from, LocalDate to) {
        return !from.isAfter(last()) && !to.isBefore(first());
    }
}
