package uk.throughline.children;

/**
 * An accepted return that is taken back: nothing was accepted after it from those who told it.
 *
 * @param number the return's number
 * @param as the number that the withdrawal bears, with which what the return said is superseded
 */
public record Withdrawal(long number, long as) {}
