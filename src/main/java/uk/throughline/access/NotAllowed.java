package uk.throughline.access;

/** The reader of now has no grant for what was asked. */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(Permission permission) {
        super("You have no grant to " + permission.words()
                + ". Ask the business manager if you need it for your work.");
    }
}
