package uk.throughline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A return's file as it is kept: packed, and known by its digest. */
final class PackedFile {
    private final byte[] bytes;
    private final String digest;
    private final long length;

    private PackedFile(byte[] bytes, String digest, long length) {
        this.bytes = bytes;
        this.digest = digest;
        this.length = length;
    }

    /** The file in gzip's form. */
    byte[] bytes() {
        return bytes;
    }

    /** SHA-256 of the file as it was sent, in hexadecimal. */
    String digest() {
        return digest;
    }

    /** How many bytes the file has as it was sent. */
    long length() {
        return length;
    }

    /** The whole file, packed quickly rather than small, and its digest from the same reading. */
    static PackedFile of(Path file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream((int) Math.min(1 << 24, Files.size(file) / 6 + 1024));
        MessageDigest digest = sha256();
        long length;
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest);
                OutputStream out = new QuickGzip(packed)) {
            length = in.transferTo(out);
        }
        return new PackedFile(packed.toByteArray(), HexFormat.of().formatHex(digest.digest()), length);
    }

    /** The digest alone. */
    static String digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a file of which another word tells it apart. */
    static String digest(String digest, String word) {
        return HexFormat.of().formatHex(sha256().digest((digest + " " + word).getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out, 64 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
