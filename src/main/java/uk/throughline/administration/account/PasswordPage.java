package uk.throughline.administration.account;

import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/** The form to change one's password; {@code has} is false for who signs in without one. What was typed is never shown again. */
public record PasswordPage(Frame frame, boolean has, Typed typed) {}
