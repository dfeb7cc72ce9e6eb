package uk.throughline.intake.staging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML on its way to its reader, which holds a whole tag, and a whole text, at a time: a tag may not be so long that it fills the memory,
 * and of a text that is far longer than any value the rest is left out.
 */
final class XmlWithinBounds extends FilterInputStream {
    private static final int LONGEST_TAG = 1 << 20;
    private static final int LONGEST_TEXT = 64 << 10;
    private static final int LONGEST_REFERENCE = 100;

    private boolean tag;
    private int length;
    /** Where a reference such as {@code &amp;} began in the text, or -1: it is not cut in two. */
    private int reference = -1;

    private boolean leftOut;

    XmlWithinBounds(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int kept = 0;
        while (kept == 0 && most > 0) {
            int read = super.read(bytes, from, most);
            if (read < 0) {
                return read;
            }
            kept = keep(bytes, from, read);
        }
        return kept;
    }

    /** Moves what is kept to the front, and gives how much it is. */
    private int keep(byte[] bytes, int from, int read) {
        int to = from;
        for (int i = from; i < from + read; i++) {
            byte one = bytes[i];
            length++;
            if (one == '<') {
                tag = true;
                length = 1;
                leftOut = false;
            } else if (tag) {
                if (one == '>') {
                    tag = false;
                    length = 0;
                    reference = -1;
                } else if (length > LONGEST_TAG) {
                    throw new UnreadableReturn(
                            "The file has a tag or a comment of more than a million characters, which no"
                                    + " return does. Nothing was kept. Export it again.");
                }
            } else if (leftOut || isTooLong(one)) {
                leftOut = true;
                continue;
            }
            bytes[to++] = one;
        }
        return to - from;
    }

    private boolean isTooLong(byte one) {
        if (one == '&') {
            reference = length;
        } else if (one == ';') {
            reference = -1;
            return false;
        }
        boolean betweenCharacters = (one & 0xc0) != 0x80;
        boolean betweenReferences = reference < 0 || reference == length || length - reference > LONGEST_REFERENCE;
        return length > LONGEST_TEXT && betweenCharacters && betweenReferences;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
