package uk.throughline.web;

/** Nothing is at the address, or nothing that this reader may know of: both are answered alike. */
public class NoSuchPage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
        super("There is no such page", null, false, false);
    }
}
