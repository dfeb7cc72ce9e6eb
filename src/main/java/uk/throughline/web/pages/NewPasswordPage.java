package uk.throughline.web.pages;

import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * Choosing a password by a link.
 *
 * @param id what the person signs in as; empty when the link does not count any more
 * @param needsCode whether a code is asked too
 */
public record NewPasswordPage(Frame frame, String id, boolean needsCode, Typed typed) {}
