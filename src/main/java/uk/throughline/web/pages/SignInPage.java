package uk.throughline.web.pages;

import java.util.List;
import uk.throughline.web.Frame;

/**
 * The page to sign in on.
 *
 * @param typedId what was typed into the id field before, or empty
 * @param refused whether the last try failed
 * @param guessed whether somebody tries passwords for the id, so that only browsers that it knows may sign in
 * @param signedOut whether the reader has just signed out
 * @param over why the session before ended, where it was the time; or empty
 * @param kept whether a form is kept that came after that
 * @param empty whether nobody has set the installation up yet
 * @param people whom one may be in a demonstration on this machine; otherwise none
 */
public record SignInPage(
        Frame frame,
        String typedId,
        boolean refused,
        boolean guessed,
        boolean signedOut,
        String over,
        boolean kept,
        boolean empty,
        List<DemonstrationPerson> people) {

    /** A post that one may take in a demonstration. */
    public record DemonstrationPerson(String id, String post, String agency) {}
}
