package uk.throughline.web.pages;

import uk.throughline.web.Frame;

/** Asks for a code; {@code wrong} says what was wrong with the last one, or is empty. */
public record CodePage(Frame frame, String wrong) {}
