package uk.throughline.administration.trail;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.kernel.Dates;

/** Entries in words. */
final class TrailRows {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    private TrailRows() {}

    static TrailPage.Row of(Entry entry) {
        return new TrailPage.Row(
                when(entry),
                entry.who(),
                entry.post(),
                entry.act() + ": " + entry.subject(),
                about(entry),
                entry.note());
    }

    static String when(Entry entry) {
        return WHEN.format(LocalDateTime.ofInstant(entry.at(), Dates.LONDON));
    }

    private static String about(Entry entry) {
        return switch (entry.children()) {
            case 0 -> "";
            case 1 -> "1 child";
            default -> String.format(Locale.UK, "%,d children", entry.children());
        };
    }
}
