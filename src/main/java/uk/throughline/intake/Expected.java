package uk.throughline.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an agency sends a return again and again.
 *
 * @param kind which return, such as {@code CIN} or a template's id
 * @param title as pages name it
 * @param dueDays how many days after the last day of its period it is due
 * @param contact the address that is reminded; null where nobody is
 * @param from the first day of the first period that is expected
 * @param until the last day of the last one; null while it goes on
 */
public record Expected(
        long id,
        String kind,
        String title,
        String source,
        String agency,
        Cadence every,
        int dueDays,
        @Nullable String contact,
        LocalDate from,
        @Nullable LocalDate until) {

    /** A return that can be expected: its kind, and what it is called. */
    public record Kind(String kind, String title, String source) {}

    /**
     * What is asked for when a return is to be expected, as it was typed.
     *
     * @param from a day of the first period, such as 2026-04-01
     */
    public record Wanted(String kind, String agency, String every, String dueDays, String contact, String from) {}
}
