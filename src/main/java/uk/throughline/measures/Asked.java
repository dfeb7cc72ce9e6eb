package uk.throughline.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Catalogue.Shown;

/** Whether a measure has an answer for a period, and what to ask instead when it has none. */
final class Asked {
    private Asked() {}

    /** Why the period does not fit, with what to ask instead; null when it fits. */
    static @Nullable String doesNotFit(Entry entry, Period period) {
        String title = "\"" + entry.measure().title() + "\"";
        if (entry.definition().isStock() && period instanceof Period.Span) {
            return title + " is counted at a date, not over a period. Ask for " + period.to() + " instead of "
                    + period.code() + ".";
        }
        if (!entry.definition().isStock() && period instanceof Period.At) {
            return title + " is counted over a period, not at a date. Ask for "
                    + (entry.definition().byCalendarYear()
                            ? period.to().getYear()
                            : financialYearOf(period.to()).code())
                    + " instead of " + period.code() + ".";
        }
        if (entry.definition().byCalendarYear() && !isCalendarYear(period)) {
            return title + " is estimated once a calendar year. Ask for "
                    + period.to().getYear() + " instead of " + period.code() + ".";
        }
        if (entry.as() == Shown.RATE && !hasRate(entry.definition(), period)) {
            return title + " is told for whole years only, because the population is a year's. Ask for "
                    + financialYearOf(period.to()).code() + " instead of " + period.code()
                    + ", or for the count " + entry.definition().id() + ".";
        }
        return null;
    }

    /** A stock has a rate at any date; a flow has one for twelve months. */
    static boolean hasRate(Definition measure, Period period) {
        return measure.isStock() || period.from().plusYears(1).minusDays(1).equals(period.to());
    }

    /** The financial year that the day is in. */
    static Period financialYearOf(LocalDate day) {
        return Period.financialYear(day.minusMonths(3).getYear() + 1);
    }

    private static boolean isCalendarYear(Period period) {
        return period.from().getDayOfYear() == 1
                && period.to().equals(period.from().plusYears(1).minusDays(1));
    }
}
