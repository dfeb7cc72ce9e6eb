package uk.throughline.intake.staging;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file within a zip as it unpacks. It stops where it grows as the lists of no return do, whatever size the zip gives for it, and
 * where it does not end as the zip says.
 */
public final class Unpacking extends FilterInputStream {
    private static final long ALWAYS = 64L << 20;
    private static final int MOST_TIMES = 200;
    private static final long MOST_BYTES = 1L << 30;

    private final ZipEntry entry;
    private final String damaged;
    private final CRC32 sum = new CRC32();
    private long bytes;

    private Unpacking(InputStream in, ZipEntry entry, String damaged) {
        super(in);
        this.entry = entry;
        this.damaged = damaged;
    }

    /** @param damaged what to say where it cannot be unpacked */
    public static InputStream of(ZipFile zip, ZipEntry entry, String damaged) throws IOException {
        try {
            return new Unpacking(zip.getInputStream(entry), entry, damaged);
        } catch (ZipException e) {
            throw new UnreadableReturn(damaged);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
        int read;
        try {
            read = super.read(to, from, most);
        } catch (ZipException | EOFException e) {
            throw new UnreadableReturn(damaged);
        }
        if (read < 0) {
            if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw new UnreadableReturn(damaged);
            }
            return read;
        }
        sum.update(to, from, read);
        bytes += read;
        boolean bomb = bytes > ALWAYS && bytes / MOST_TIMES > Math.max(1, entry.getCompressedSize());
        if (bomb || bytes > MOST_BYTES) {
            throw new UnreadableReturn(
                    "A file within what was sent unpacks to "
                            + (bomb ? "more than " + MOST_TIMES + " times its size" : "more than 1 GB")
                            + ", which no return does and which can be used to do harm. Nothing was kept. Send the lists alone.");
        }
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        return super.skip(0);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
