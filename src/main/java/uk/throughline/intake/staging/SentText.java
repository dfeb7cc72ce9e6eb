package uk.throughline.intake.staging;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import uk.throughline.intake.staging.SentFile.Part;

/** The text of a part: in UTF-8, or in UTF-16 where a byte-order mark says so, as Excel writes what it calls Unicode text. */
public final class SentText {
    private static final int MARK = 0xFEFF;

    private SentText() {}

    /** Whether it begins with the byte-order mark of UTF-16. */
    public static boolean isUtf16(byte[] head) {
        return head.length > 1 && (at(head, 0) << 8 | at(head, 1)) == MARK
                || head.length > 1 && (at(head, 1) << 8 | at(head, 0)) == MARK;
    }

    private static int at(byte[] head, int place) {
        return head[place] & 0xff;
    }

    private static Charset charset(byte[] head, int length) {
        if (length < 2 || !isUtf16(head)) {
            return StandardCharsets.UTF_8;
        }
        return at(head, 0) == 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** Whether it begins with a byte-order mark, by which spreadsheets know what its letters are. */
    static boolean isMarked(byte[] head) {
        String text = new String(head, charset(head, head.length));
        return !text.isEmpty() && text.charAt(0) == MARK;
    }

    /** What the start of a part says, without its byte-order mark; what cannot be read stands as a question mark. */
    public static String of(byte[] head) {
        String text = new String(head, charset(head, head.length));
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** Reads the part without its byte-order mark; what is not in its encoding is an error, not a question mark. */
    static Reader open(Part part) throws IOException {
        PushbackInputStream in = new PushbackInputStream(part.open(), 3);
        byte[] head = new byte[3];
        int length = in.readNBytes(head, 0, 3);
        Charset charset = charset(head, length);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        boolean marked = utf8 && length == 3 && at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF;
        if (!utf8) {
            in.unread(head, 2, length - 2);
        } else if (!marked) {
            in.unread(head, 0, length);
        }
        return new WithoutZeros(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /**
     * The lines at the start of a part, as a part of its own: as many whole ones as stand in its first 64 KB.
     *
     * @throws UnreadableReturn where not even the first line ends within
     */
    public static Part firstLines(Part part) throws IOException {
        byte[] head = part.head();
        String text = of(head);
        if (head.length == Part.HEAD) {
            int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
            if (end < 0) {
                throw new UnreadableReturn(
                        "The first line of " + part.shownName() + " is longer than 64,000 characters, so"
                                + " it cannot be the column names of a list. Nothing was kept. Check the export and send it again.");
            }
            text = text.substring(0, end + 1);
        }
        byte[] lines = text.getBytes(StandardCharsets.UTF_8);
        return new Part(part.name(), () -> new ByteArrayInputStream(lines));
    }

    /** Zero characters are what is left of a file that was not copied whole; no text holds them. */
    private static final class WithoutZeros extends FilterReader {
        WithoutZeros(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            char[] one = new char[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(char[] text, int from, int most) throws IOException {
            int read = super.read(text, from, most);
            for (int i = from; i < from + read; i++) {
                if (text[i] == 0) {
                    throw new UnreadableReturn(
                            "The file holds zero characters, so its copy is damaged or it is no text."
                                    + " Nothing was kept. Export it again and send it whole.");
                }
            }
            return read;
        }
    }
}
