package uk.throughline.measures.oracle;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Ages, lengths and working days, counted one by one. */
final class Days {
    private static final Set<LocalDate> ONCE = Set.of(
            LocalDate.of(2022, 6, 3),
            LocalDate.of(2022, 9, 19),
            LocalDate.of(2023, 5, 8)); // Jubilee, funeral, coronation
    private static final Map<Integer, Set<LocalDate>> HOLIDAYS = new ConcurrentHashMap<>();

    private Days() {}

    /** Working days after the one day up to and with the other; less than nought when the other is earlier. */
    static int workingDays(LocalDate after, LocalDate upTo) {
        if (upTo.isBefore(after)) {
            return -workingDays(upTo, after);
        }
        int days = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6
                && !HOLIDAYS.computeIfAbsent(day.getYear(), Days::holidays).contains(day);
    }

    /** England's bank holidays by the Act and by Easter, with the years in which one was moved. */
    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new TreeSet<>(Set.of(easter.minusDays(2), easter.plusDays(1)));
        substituted(days, LocalDate.of(year, 1, 1));
        days.add(
                year == 2020
                        ? LocalDate.of(2020, 5, 8)
                        : LocalDate.of(year, 5, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(
                year == 2022
                        ? LocalDate.of(2022, 6, 2)
                        : LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        substituted(days, LocalDate.of(year, 12, 25));
        substituted(days, LocalDate.of(year, 12, 26));
        days.addAll(ONCE);
        return days;
    }

    private static void substituted(Set<LocalDate> days, LocalDate day) {
        LocalDate free = day;
        while (free.getDayOfWeek().getValue() > 5 || days.contains(free)) {
            free = free.plusDays(1);
        }
        days.add(free);
    }

    /** The Gregorian rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    /** The same day so many years on; of a 29 February, 1 March of a year that has none. */
    static LocalDate birthday(LocalDate of, int years) {
        LocalDate same = of.plusYears(years);
        return same.getDayOfMonth() == of.getDayOfMonth() ? same : same.plusDays(1);
    }

    /** Whether the later day is less than so many years after the earlier one. */
    static boolean within(int years, LocalDate earlier, LocalDate later) {
        return later.isBefore(birthday(earlier, years));
    }

    /** The code of the age band on the day; empty where it cannot be known. */
    static String ageBand(@Nullable LocalDate born, @Nullable LocalDate expected, LocalDate on) {
        if (born == null) {
            return expected == null ? "" : "unborn";
        }
        if (born.isAfter(on)) {
            return "unborn";
        }
        int age = 0;
        while (!birthday(born, age + 1).isAfter(on)) {
            age++;
        }
        return age < 1 ? "0" : age < 5 ? "1-4" : age < 10 ? "5-9" : age < 16 ? "10-15" : age < 18 ? "16-17" : "18+";
    }

    /** The band of a length from one day to another, as table D5 of the children in need statistics has them. */
    static String lasted(LocalDate from, LocalDate to) {
        if (!to.isAfter(from.plusMonths(3))) {
            return "3m";
        }
        if (!to.isAfter(from.plusMonths(6))) {
            return "6m";
        }
        if (to.isBefore(from.plusYears(1))) {
            return "1y";
        }
        return to.toEpochDay() - from.toEpochDay() > 729 ? "2y+" : "2y";
    }

    static long between(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }

    /** Whether something that began and perhaps ended stands at the end of the day. */
    static boolean stands(LocalDate from, @Nullable LocalDate to, LocalDate at) {
        return !from.isAfter(at) && (to == null || to.isAfter(at));
    }
}
