package uk.throughline.intake.pages;

import uk.throughline.web.Frame;

/**
 * A return on its way.
 *
 * @param address of this page
 * @param step what is being done, in a sentence
 * @param rows how many rows were read so far, in words; empty before the first
 * @param script address of the script that looks again by itself
 */
public record SendingPage(Frame frame, String fileName, String address, String step, String rows, String script) {}
