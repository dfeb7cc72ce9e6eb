package uk.throughline.intake.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.intake.staging.Values;

/** Dates that a sheet holds as text, day first, as people and systems in England write them. */
final class WrittenDates {
    private static final List<DateTimeFormatter> WAYS = Stream.of(
                    "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMM uuuu", "d-MMM-uuuu", "d MMMM uuuu", "uuuu-M-d")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.UK)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private WrittenDates() {}

    /** The date as {@code 2024-03-31}, of a text with or without a time of day; null when it is none. */
    static @Nullable String date(String text) {
        String day = text.replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "").strip();
        for (DateTimeFormatter way : WAYS) {
            try {
                return Values.date(LocalDate.parse(day, way).toString());
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return null;
    }
}
