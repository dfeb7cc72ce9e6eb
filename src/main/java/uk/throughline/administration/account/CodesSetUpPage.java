package uk.throughline.administration.account;

import uk.throughline.web.Frame;
import uk.throughline.web.Typed;

/**
 * Setting up an app.
 *
 * @param needed whether the reader's post asks for it
 * @param first whether nothing else can be opened before
 * @param replaces whether there is an app already, of which a code is then asked too
 * @param key as one types it into an app, in groups of four
 * @param picture the same as an app reads it
 */
public record CodesSetUpPage(
        Frame frame, boolean needed, boolean first, boolean replaces, String key, SquarePicture picture, Typed typed) {}
