package uk.throughline.web.pages;

import uk.throughline.web.Frame;

/** Says until when somebody is signed in. */
public record StayPage(Frame frame) {}
