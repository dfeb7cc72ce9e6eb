package uk.throughline.web.pages;

import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/** The first page of an empty installation. */
public record SetUpPage(Frame frame, Typed typed) {}
