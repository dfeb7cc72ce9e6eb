package uk.throughline.intake;

/**
 * What was done to remind an agency.
 *
 * @param outcome what became of it, in a sentence
 */
public record Reminder(Due due, boolean sent, String outcome) {}
