package uk.throughline.web.pages;

import org.jspecify.annotations.Nullable;
import uk.throughline.web.Frame;
import uk.throughline.web.KeptForm;

/** What somebody had typed when the time ran out; null where nothing is kept. */
public record KeptFormPage(Frame frame, @Nullable KeptForm kept) {}
