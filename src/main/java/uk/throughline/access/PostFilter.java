package uk.throughline.access;

/**
 * Which posts a list shows.
 *
 * @param words part of a title or agency; empty for all
 * @param vacant only those that nobody holds now
 */
public record PostFilter(String words, boolean vacant) {}
