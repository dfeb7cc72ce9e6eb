package uk.throughline.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Working days: Monday to Friday less England's bank holidays, which are given as dated data.
 *
 * <p>Counts leave out the day that starts the clock: one working day after Friday 28 March 2024 (Good Friday is the 29th) is
 * Tuesday 2 April 2024. From a day to itself is 0.
 */
public record WorkingDays(Set<LocalDate> bankHolidays) {
    public WorkingDays {
        bankHolidays = Set.copyOf(bankHolidays);
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays.contains(date);
    }

    /** How many working days come after {@code from} up to and with {@code to}; negative when {@code to} is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The working day that is {@code days} working days after {@code from}. */
    public LocalDate after(LocalDate from, int days) {
        LocalDate date = from;
        for (int left = days; left > 0; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }
}
