package uk.throughline.access;

import java.time.LocalDate;
import java.util.Set;

/** England's bank holidays, which are dated data of a room above this one. */
@FunctionalInterface
public interface BankHolidays {
    /** Those between these days, both with them. */
    Set<LocalDate> between(LocalDate from, LocalDate to);
}
