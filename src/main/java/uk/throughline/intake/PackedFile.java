package uk.throughline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A return's file as it is kept: packed, and known by its digest. */
final class PackedFile {
    private PackedFile() {}

    /** The digest of a file of which another word tells it apart. */
    static String digest(String digest, String word) {
        try {
            MessageDigest both = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(both.digest((digest + " " + word).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 in hexadecimal. */
    static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[256 * 1024];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole file in gzip's form, packed quickly rather than small. */
    static byte[] pack(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream((int) Math.min(1 << 24, Files.size(file) / 6 + 1024));
        try (OutputStream out = new QuickGzip(packed)) {
            Files.copy(file, out);
        }
        return packed.toByteArray();
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
