package uk.throughline.web.pages;

import uk.throughline.web.Frame;

/**
 * What is said instead of a page.
 *
 * @param what what happened, in a sentence
 * @param next what to do next, in a sentence
 * @param reference what to tell whoever looks after the installation; empty when there is nothing to look for
 */
public record ErrorPage(Frame frame, String what, String next, String reference) {}
