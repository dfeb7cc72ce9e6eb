package uk.throughline.demo.generate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Monday to Friday less England's bank holidays, 1995 to 2040. The day counted from is day nought. */
final class WorkingDays {
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2040, 12, 31);
    private static final List<LocalDate> DAYS = new ArrayList<>();
    private static final int[] SO_FAR = new int[(int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1];

    static {
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            addHolidays(year, holidays);
        }
        for (int i = 0; i < SO_FAR.length; i++) {
            LocalDate day = FIRST.plusDays(i);
            if (day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day)) {
                DAYS.add(day);
            }
            SO_FAR[i] = DAYS.size();
        }
    }

    private WorkingDays() {}

    static boolean is(LocalDate day) {
        return soFar(day) > soFar(day.minusDays(1));
    }

    static LocalDate onOrAfter(LocalDate day) {
        return is(day) ? day : plus(day, 1);
    }

    static LocalDate onOrBefore(LocalDate day) {
        return DAYS.get(soFar(day) - 1);
    }

    /** The working day that is {@code days} after; the day itself for nought. */
    static LocalDate plus(LocalDate day, int days) {
        return days == 0 ? day : DAYS.get(soFar(day) + days - 1);
    }

    /** The working day from which {@code day} is {@code days} working days away. */
    static LocalDate minus(LocalDate day, int days) {
        return DAYS.get(soFar(day) - days - 1);
    }

    /** Working days after {@code from}, up to and including {@code to}. */
    static int between(LocalDate from, LocalDate to) {
        return soFar(to) - soFar(from);
    }

    private static int soFar(LocalDate day) {
        return SO_FAR[(int) (day.toEpochDay() - FIRST.toEpochDay())];
    }

    private static void addHolidays(int year, Set<LocalDate> holidays) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        holidays.add(newYear);
        if (newYear.getDayOfWeek().getValue() > 5) {
            holidays.add(newYear.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        }
        LocalDate easter = easter(year);
        holidays.add(easter.minusDays(2));
        holidays.add(easter.plusDays(1));
        holidays.add(year == 2020 ? LocalDate.of(2020, 5, 8) : first(year, Month.MAY));
        if (year == 2012 || year == 2022) {
            holidays.add(LocalDate.of(year, 6, year == 2012 ? 4 : 2));
            holidays.add(LocalDate.of(year, 6, year == 2012 ? 5 : 3));
        } else {
            holidays.add(last(year, Month.MAY));
        }
        holidays.add(last(year, Month.AUGUST));
        holidays.addAll(List.of(LocalDate.of(year, 12, 25), LocalDate.of(year, 12, 26)));
        switch (LocalDate.of(year, 12, 25).getDayOfWeek()) {
            case FRIDAY -> holidays.add(LocalDate.of(year, 12, 28));
            case SATURDAY -> holidays.addAll(List.of(LocalDate.of(year, 12, 27), LocalDate.of(year, 12, 28)));
            case SUNDAY -> holidays.add(LocalDate.of(year, 12, 27));
            default -> {}
        }
        holidays.addAll(List.of(LocalDate.of(2011, 4, 29), LocalDate.of(2022, 9, 19), LocalDate.of(2023, 5, 8)));
    }

    private static LocalDate first(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate last(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** The Gregorian computus of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
