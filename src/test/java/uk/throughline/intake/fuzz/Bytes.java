package uk.throughline.intake.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes that take a file for bytes: cut, flipped, doubled, in another encoding. */
public final class Bytes {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.ISO_8859_1,
            Charset.forName("windows-1252"),
            Charset.forName("UTF-32"));

    private Bytes() {}

    public static byte[] cut(byte[] content, Random random) {
        return Arrays.copyOf(content, random.nextInt(content.length + 1));
    }

    public static byte[] flip(byte[] content, Random random) {
        byte[] changed = content.clone();
        for (int i = 0; i <= random.nextInt(4) && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    public static byte[] dropSome(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + 1 + random.nextInt(40));
        byte[] changed = Arrays.copyOf(content, content.length - (to - from));
        System.arraycopy(content, to, changed, from, content.length - to);
        return changed;
    }

    public static byte[] doubleSome(byte[] content, Random random) {
        int from = random.nextInt(content.length + 1);
        int to = Math.min(content.length, from + random.nextInt(500));
        byte[] changed = Arrays.copyOf(content, content.length + to - from);
        System.arraycopy(content, from, changed, to, content.length - from);
        return changed;
    }

    public static byte[] zeros(byte[] content, Random random) {
        byte[] changed = content.clone();
        Arrays.fill(changed, random.nextInt(content.length + 1), content.length, (byte) 0);
        return changed;
    }

    public static byte[] otherEncoding(byte[] content, Random random) {
        Charset encoding = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
        String text = new String(content, StandardCharsets.UTF_8);
        return (random.nextBoolean() ? "\uFEFF" + text : text + "\u00e9\u00ff").getBytes(encoding);
    }

    public static Mutation any() {
        return Mutation.oneOf(Bytes::cut, Bytes::flip, Bytes::dropSome, Bytes::doubleSome, Bytes::zeros);
    }
}
