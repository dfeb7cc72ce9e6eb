package uk.throughline.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How periods are written in codes and in words. */
final class PeriodCodes {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern YEAR_PAIR = Pattern.compile("(\\d{4})-(\\d{2})(?: Q([1-4]))?");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("\\d{4}");

    private PeriodCodes() {}

    static Outcome<Period> parse(String text) {
        String code = text.strip();
        try {
            Matcher span = SPAN.matcher(code);
            if (span.matches()) {
                LocalDate from = LocalDate.parse(span.group(1));
                LocalDate to = LocalDate.parse(span.group(2));
                return to.isBefore(from)
                        ? Outcome.refused(
                                "period", "The period " + code + " ends before it starts. Put the earlier date first.")
                        : Outcome.done(Period.between(from, to));
            }
            if (DATE.matcher(code).matches()) {
                return Outcome.done(Period.at(LocalDate.parse(code)));
            }
            if (CALENDAR_YEAR.matcher(code).matches()) {
                int year = Integer.parseInt(code);
                return Outcome.done(Period.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            Matcher pair = YEAR_PAIR.matcher(code);
            if (pair.matches()) {
                return yearPair(pair, code);
            }
        } catch (DateTimeException e) {
            return notAPeriod(text);
        }
        return notAPeriod(text);
    }

    /** "2023-24" is a financial year and "2023-06" a month; where both could be meant, as in "2011-12", it is the financial year. */
    private static Outcome<Period> yearPair(Matcher pair, String code) {
        int year = Integer.parseInt(pair.group(1));
        int second = Integer.parseInt(pair.group(2));
        boolean followsOn = (year + 1) % 100 == second;
        if (pair.group(3) != null) {
            return followsOn ? Outcome.done(quarter(year, Integer.parseInt(pair.group(3)))) : notAPeriod(code);
        }
        if (followsOn) {
            return Outcome.done(Period.financialYear(year + 1));
        }
        if (second >= 1 && second <= 12) {
            YearMonth month = YearMonth.of(year, second);
            return Outcome.done(Period.between(month.atDay(1), month.atEndOfMonth()));
        }
        return notAPeriod(code);
    }

    private static Outcome<Period> notAPeriod(String text) {
        return Outcome.refused(
                "period",
                "\"" + text
                        + "\" is not a period. Write a date such as 2024-03-31, a year such as 2023-24 or 2023, a quarter such"
                        + " as 2023-24 Q1, a month such as 2023-06, or two dates such as 2023-04-01/2023-09-30.");
    }

    private static Period quarter(int startYear, int quarter) {
        LocalDate from = LocalDate.of(startYear, 4, 1).plusMonths(3L * (quarter - 1));
        return Period.between(from, from.plusMonths(3).minusDays(1));
    }

    static String codeOf(Period.Span span) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        if (from.getDayOfMonth() == 1 && to.equals(to.withDayOfMonth(to.lengthOfMonth()))) {
            int months = (int) (YearMonth.from(to).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH)
                    - YearMonth.from(from).getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH)
                    + 1);
            int month = from.getMonthValue();
            if (months == 12 && month == 4) {
                return yearPair(from.getYear());
            }
            if (months == 12 && month == 1) {
                return String.format("%04d", from.getYear());
            }
            if (months == 3 && month % 3 == 1) {
                int quarter = month == 1 ? 4 : (month - 1) / 3;
                return yearPair(month == 1 ? from.getYear() - 1 : from.getYear()) + " Q" + quarter;
            }
            if (months == 1
                    && parse(YearMonth.from(from).toString()) instanceof Outcome.Done<Period>(Period same)
                    && same.equals(span)) {
                return YearMonth.from(from).toString();
            }
        }
        return from + "/" + to;
    }

    private static String yearPair(int startYear) {
        return String.format("%04d-%02d", startYear, (startYear + 1) % 100);
    }

    static String labelOf(Period.Span span) {
        String code = span.code();
        if (CALENDAR_YEAR.matcher(code).matches()) {
            return "January to December " + code;
        }
        LocalDate from = span.from();
        LocalDate to = span.to();
        if (from.equals(to)) {
            return Dates.inWords(from);
        }
        if (from.getDayOfMonth() == 1 && to.equals(to.withDayOfMonth(to.lengthOfMonth()))) {
            if (YearMonth.from(from).equals(YearMonth.from(to))) {
                return Dates.monthInWords(from);
            }
            return from.getYear() == to.getYear()
                    ? Dates.monthNameOf(from) + " to " + Dates.monthInWords(to)
                    : Dates.monthInWords(from) + " to " + Dates.monthInWords(to);
        }
        return Dates.inWords(from) + " to " + Dates.inWords(to);
    }

    /** 29 February falls back to 28 February. The last day of a month stays the last day. */
    static LocalDate yearBefore(LocalDate date) {
        LocalDate before = date.minusYears(1);
        boolean monthEnd = date.getDayOfMonth() == date.lengthOfMonth();
        return monthEnd ? before.withDayOfMonth(before.lengthOfMonth()) : before;
    }
}
