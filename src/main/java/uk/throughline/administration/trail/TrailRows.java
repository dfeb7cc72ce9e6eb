package uk.throughline.administration.trail;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.kernel.Dates;

/** Entries in words. */
final class TrailRows {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss", Locale.UK);

    private static final Map<String, String> CHANGES =
            Map.of("insert", "added", "update", "changed", "delete", "removed");

    private TrailRows() {}

    static TrailPage.Row of(Entry entry) {
        return new TrailPage.Row(when(entry), entry.who(), entry.post(), what(entry), about(entry), entry.note());
    }

    static String when(Entry entry) {
        return WHEN.format(LocalDateTime.ofInstant(entry.at(), Dates.LONDON));
    }

    /** "read: the plan list"; a change of a table as "added: post held (access)". */
    private static String what(Entry entry) {
        String subject = entry.subject();
        String changed = CHANGES.get(entry.act());
        if (changed == null || !subject.matches("[a-z_]+\\.[a-z_]+")) {
            return entry.act() + ": " + subject;
        }
        int dot = subject.indexOf('.');
        return changed + ": " + subject.substring(dot + 1).replace('_', ' ') + " (" + subject.substring(0, dot) + ")";
    }

    private static String about(Entry entry) {
        return switch (entry.children()) {
            case 0 -> "";
            case 1 -> "1 child";
            default -> String.format(Locale.UK, "%,d children", entry.children());
        };
    }
}
