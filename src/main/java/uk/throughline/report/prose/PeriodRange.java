package uk.throughline.report.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.throughline.kernel.Period;
import uk.throughline.report.ReportStopped;

/** The periods from one to another, a quarter or a year apart. */
final class PeriodRange {
    private static final int MOST = 80;

    private PeriodRange() {}

    /**
     * Both ends are in the list.
     *
     * @param months 3 for quarters, 12 for years
     * @throws ReportStopped where the two are of different kinds, in the wrong order or do not meet
     */
    static List<Period> of(Period first, Period last, int months, Place place) {
        List<Period> periods = new ArrayList<>();
        Period period = first;
        while (periods.size() < MOST && !period.to().isAfter(last.to())) {
            periods.add(period);
            period = after(period, months);
        }
        if (periods.isEmpty() || !periods.getLast().equals(last)) {
            throw place.stop("The periods " + first.code() + ".." + last.code() + " do not meet in steps of " + months
                    + " months. Write the first and the last of one kind, such as quarters 2021-06-30..2024-03-31.");
        }
        return List.copyOf(periods);
    }

    private static Period after(Period period, int months) {
        return switch (period) {
            case Period.At(LocalDate date) -> Period.at(later(date, months));
            case Period.Span(LocalDate from, LocalDate to) ->
                Period.between(from.plusMonths(months), later(to, months));
        };
    }

    /** The last day of a month stays the last day. */
    private static LocalDate later(LocalDate date, int months) {
        LocalDate later = date.plusMonths(months);
        boolean monthEnd = date.getDayOfMonth() == date.lengthOfMonth();
        return monthEnd ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }
}
