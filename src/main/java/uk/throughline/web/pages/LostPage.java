package uk.throughline.web.pages;

import uk.throughline.web.Frame;

/** Asking for a letter; {@code letters} is false where none can be sent, {@code sent} true after it was asked for. */
public record LostPage(Frame frame, boolean letters, boolean sent) {}
