package uk.throughline.intake.staging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows in PostgreSQL's text form of COPY: values between tabs, a row a line, {@code \N} for none. */
final class CopyText {
    private byte[] bytes = new byte[64 * 1024];
    private int size;
    private boolean rowBegun;

    int size() {
        return size;
    }

    /** Gives the rows away and begins anew. */
    byte[] handOver() {
        byte[] full = bytes;
        bytes = new byte[full.length];
        size = 0;
        return full;
    }

    void none() {
        next();
        put((byte) '\\');
        put((byte) 'N');
    }

    void number(long value) {
        plain(Long.toString(value));
    }

    /** A value of which it is known that nothing in it needs escaping. */
    void plain(String value) {
        next();
        room(value.length());
        for (int i = 0; i < value.length(); i++) {
            bytes[size++] = (byte) value.charAt(i);
        }
    }

    void text(String value) {
        next();
        append(value);
    }

    void array(String[] values) {
        next();
        put((byte) '{');
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                put((byte) ',');
            }
            append("\"" + values[i].replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
        put((byte) '}');
    }

    void endRow() {
        put((byte) '\n');
        rowBegun = false;
    }

    private void next() {
        if (rowBegun) {
            put((byte) '\t');
        }
        rowBegun = true;
    }

    private void append(String value) {
        int length = value.length();
        room(2 * length);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                size = at;
                appendWide(value.substring(i));
                return;
            }
            byte second = second(c);
            if (second != 0) {
                to[at++] = '\\';
                to[at++] = second;
            } else {
                // PostgreSQL holds no zero character in a text
                to[at++] = c == 0 ? (byte) '?' : (byte) c;
            }
        }
        size = at;
    }

    private void appendWide(String rest) {
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            byte second = b < 0 ? 0 : second((char) b);
            if (second != 0) {
                put((byte) '\\');
                put(second);
            } else {
                put(b == 0 ? (byte) '?' : b);
            }
        }
    }

    /** What stands behind the backslash for a character that needs one; else 0. */
    private static byte second(char c) {
        return switch (c) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\\' -> '\\';
            default -> 0;
        };
    }

    private void put(byte b) {
        room(1);
        bytes[size++] = b;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
