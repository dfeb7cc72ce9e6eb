package uk.throughline.intake;

import java.time.LocalDate;
import uk.throughline.kernel.Period;

/** How often a return is due; each period follows the one before without a gap. */
public enum Cadence {
    MONTH("Every month", 1, 1),
    QUARTER("Every quarter", 3, 1),
    TERM_YEAR("Every school year, from September", 12, 9),
    FINANCIAL_YEAR("Every financial year, from April", 12, 4);

    private final String words;
    private final int months;
    private final int firstMonth;

    Cadence(String words, int months, int firstMonth) {
        this.words = words;
        this.months = months;
        this.firstMonth = firstMonth;
    }

    /** As pages say it. */
    public String words() {
        return words;
    }

    /** The period that holds the day. */
    public Period holding(LocalDate day) {
        int monthsIn = Math.floorMod(day.getMonthValue() - firstMonth, months);
        LocalDate from = day.withDayOfMonth(1).minusMonths(monthsIn);
        return Period.between(from, from.plusMonths(months).minusDays(1));
    }

    /** The period that begins the day after that one has ended. */
    public Period after(Period period) {
        return holding(period.to().plusDays(1));
    }
}
