package uk.throughline.kernel;

/**
 * Why something expected was not done, in one sentence for a person.
 *
 * @param what the field, list or thing that the reason speaks of
 * @param reason what is wrong, where, and what to do; never bears personal data
 */
public record Refusal(String what, String reason) {}
