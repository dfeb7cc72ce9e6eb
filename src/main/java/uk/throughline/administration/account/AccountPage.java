package uk.throughline.administration.account;

import java.util.List;
import uk.throughline.web.Frame;

/**
 * Where somebody is signed in and was before.
 *
 * @param open where they are now, latest first
 * @param ended where they were, latest first
 * @param said what was just done; empty when nothing was
 */
public record AccountPage(Frame frame, List<Row> open, List<Row> ended, String said) {

    /**
     * A session.
     *
     * @param when since when it is open, or from when to when it was
     * @param how how they showed who they are
     * @param state when it was last used, or why it ended
     */
    public record Row(
            long number, boolean here, String device, String address, String when, String how, String state) {}
}
