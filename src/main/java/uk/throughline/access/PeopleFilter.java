package uk.throughline.access;

/**
 * Which people a list shows.
 *
 * @param words part of a name, post, agency, e-mail address or what they sign in as; empty for all
 * @param left those who left instead of those who are here
 */
public record PeopleFilter(String words, boolean left) {}
