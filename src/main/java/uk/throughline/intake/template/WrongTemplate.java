package uk.throughline.intake.template;

/** A template's file is wrong; the message is one sentence that names the file, the line, and what to write. */
public final class WrongTemplate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTemplate(String file, int line, String what) {
        super("The template " + file + ", line " + line + ": " + what + ".");
    }
}
