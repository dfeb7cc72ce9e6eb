package uk.throughline.web;

/** One choice of a list in a form. */
public record Choice(String value, String label, boolean chosen) {}
