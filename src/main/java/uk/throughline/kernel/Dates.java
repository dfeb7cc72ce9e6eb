package uk.throughline.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as people in England read them. */
public final class Dates {
    /** Where business dates are taken from an instant. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private Dates() {}

    /** "3 April 2024". */
    public static String inWords(LocalDate date) {
        return DAY.format(date);
    }

    /** "April 2024". */
    public static String monthInWords(LocalDate date) {
        return MONTH.format(date);
    }

    static String monthNameOf(LocalDate date) {
        return MONTH_NAME.format(date);
    }
}
