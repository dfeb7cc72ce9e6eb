package uk.throughline.access;

/**
 * Who is reading: a person by post, or a named system reader.
 *
 * @param id such as {@code analyst} or {@code system:counter}
 * @param post the post as pages show it
 */
public record Reader(String id, String post) {
    /** Counts figures; reads rows only through measures. */
    public static final Reader COUNTER = new Reader("system:counter", "Counting figures");

    /** Keeps what returns say; acts only inside the taking in of a return that someone was allowed to send. */
    public static final Reader INTAKE = new Reader("system:intake", "Taking in returns");

    /** Draws up the yearly report. */
    public static final Reader REPORT = new Reader("system:report", "Drawing up the yearly report");

    /** Reminds agencies of returns that are due. */
    public static final Reader REMINDER = new Reader("system:reminder", "Reminding agencies of returns");

    /** Ends posts that nobody confirmed. */
    public static final Reader ACCESS_REVIEW = new Reader("system:access-review", "Ending posts that nobody confirmed");

    /** Finds looking that is out of the ordinary. */
    public static final Reader LOOKING = new Reader("system:looking", "Finding unusual looking");

    /** Commands given on the machine itself. */
    public static final Reader COMMAND_LINE = new Reader("system:command-line", "The command line");

    /** Looks people up while they sign in. */
    public static final Reader SIGN_IN = new Reader("system:sign-in", "Signing people in");

    /** Sets an installation up: readers, grants, the partnership. */
    public static final Reader SET_UP = new Reader("system:set-up", "Setting up the installation");

    /** Anyone who has not signed in. */
    public static final Reader PUBLIC = new Reader("system:public", "Anyone who has not signed in");
}
