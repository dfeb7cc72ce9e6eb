package uk.throughline.intake.staging;

/** What was sent cannot be read as a return; the message is one sentence for the person who sent it, without personal data. */
public class UnreadableReturn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableReturn(String message) {
        super(message);
    }
}
