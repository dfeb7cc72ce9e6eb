package uk.throughline.intake.staging;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens a zip once its own table of contents, which is held whole, is known to be small. */
final class ZipOpening {
    static final String DAMAGED =
            "The zip is damaged or not complete. Nothing was kept. Make it again and send it whole.";

    private static final int MOST_ENTRIES = 10_000;
    private static final long LONGEST_CONTENTS = 8L << 20;
    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private ZipOpening() {}

    /** @throws UnreadableReturn where it is damaged, protected, or lists more files than any return has */
    static ZipFile open(Path path) throws IOException {
        requireFew(path);
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "");
            if (why.contains("encrypted")) {
                throw new UnreadableReturn(
                        "The zip is protected with a password. Nothing was kept. Make it without one and send it again.");
            }
            return withOldNames(path);
        }
    }

    /** Zips made on Windows may name their files in letters that are not UTF-8. */
    private static ZipFile withOldNames(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException e) {
            throw new UnreadableReturn(DAMAGED);
        }
    }

    private static void requireFew(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD + 0xffffL);
            byte[] end = new byte[length];
            file.seek(file.length() - length);
            file.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (bytes.getInt(at) == END_SIGNATURE) {
                    int entries = bytes.getShort(at + 10) & 0xffff;
                    long contents = bytes.getInt(at + 12) & 0xffffffffL;
                    if (entries > MOST_ENTRIES || contents > LONGEST_CONTENTS) {
                        throw new UnreadableReturn(SentFile.TOO_MUCH);
                    }
                    return;
                }
            }
        }
    }
}
