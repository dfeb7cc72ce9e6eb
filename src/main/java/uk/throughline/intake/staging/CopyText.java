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
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                appendWide(value.substring(i));
                return;
            }
            escape(c);
        }
    }

    private void appendWide(String rest) {
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0) {
                put(b);
            } else {
                escape((char) b);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\t' -> pair('t');
            case '\n' -> pair('n');
            case '\r' -> pair('r');
            case '\\' -> pair('\\');
            // PostgreSQL holds no such character in a text
            case 0 -> put((byte) '?');
            default -> put((byte) c);
        }
    }

    private void pair(char c) {
        put((byte) '\\');
        put((byte) c);
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
