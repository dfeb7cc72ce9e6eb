package uk.throughline.demo.generate;

import java.io.IOException;
import java.io.Writer;

/** Elements without attributes, one a line, written as they come. */
final class Xml {
    private final Writer out;
    private final StringBuilder text = new StringBuilder(1 << 14);

    Xml(Writer out) {
        this.out = out;
    }

    Xml open(String name) {
        text.append('<').append(name).append(">\n");
        return this;
    }

    Xml close(String name) {
        text.append("</").append(name).append(">\n");
        return this;
    }

    /** The value's text must hold no markup; codes, numbers and dates never do. */
    Xml element(String name, Object value) {
        text.append('<')
                .append(name)
                .append('>')
                .append(value)
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    /** Passes on what has gathered once it is much. */
    void gathered() throws IOException {
        if (text.length() > 1 << 13) {
            flush();
        }
    }

    void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }
}
