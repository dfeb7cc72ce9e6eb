package uk.throughline.measures;

import java.time.LocalDate;

/**
 * Something in a measure's definition or in the return that it draws on which makes the years before and after not quite the same.
 *
 * @param on the first day of what is now
 * @param what a sentence for a person
 */
public record Change(LocalDate on, String what) {}
