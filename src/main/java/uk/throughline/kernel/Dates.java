package uk.throughline.kernel;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people in England read them. */
public final class Dates {
    /** Where business dates are taken from an instant. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private static final List<DateTimeFormatter> TYPED = Stream.of("d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "uuuu-M-d")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private Dates() {}

    /** The date that a person typed, such as "3 April 2024", "3 Apr 2024", "3/4/2024" or "2024-04-03"; empty where it is none. */
    public static Optional<LocalDate> typed(String text) {
        String stripped = text.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter form : TYPED) {
            try {
                return Optional.of(LocalDate.parse(stripped, form));
            } catch (DateTimeParseException notSo) {
                // another form may fit
            }
        }
        return Optional.empty();
    }

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
