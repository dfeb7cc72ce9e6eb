package uk.throughline.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zips of files that grow large when they are unpacked: a block is packed once and stands in the zip many times. */
final class RepeatingZip {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream contents = new ByteArrayOutputStream();
    private int entries;

    RepeatingZip add(String name, String content) {
        return add(name, content, "", 0, "");
    }

    /** A file that is the head, many times the block, and the tail. */
    RepeatingZip add(String name, String head, String block, int times, String tail) {
        CRC32 sum = new CRC32();
        byte[] repeated = block.getBytes(StandardCharsets.UTF_8);
        sum.update(head.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < times; i++) {
            sum.update(repeated);
        }
        sum.update(tail.getBytes(StandardCharsets.UTF_8));
        long size = head.length() + (long) times * repeated.length + tail.length();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        byte[] before = packed(deflater, head, Deflater.FULL_FLUSH);
        byte[] packed = packed(deflater, block, Deflater.FULL_FLUSH);
        deflater.finish();
        byte[] after = packed(deflater, tail, Deflater.NO_FLUSH);
        deflater.end();
        int length = before.length + times * packed.length + after.length;
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        int at = out.size();
        // more than 4 GB cannot be told without more ado: the zip tells less than there is, as a hostile one would
        int told = (int) Math.min(size, 1 << 20);
        out.writeBytes(header(30, 0x04034b50, letters, (int) sum.getValue(), length, told, 4)
                .array());
        out.writeBytes(letters);
        out.writeBytes(before);
        for (int i = 0; i < times; i++) {
            out.writeBytes(packed);
        }
        out.writeBytes(after);
        contents.writeBytes(header(46, 0x02014b50, letters, (int) sum.getValue(), length, told, 6)
                .putInt(42, at)
                .array());
        contents.writeBytes(letters);
        entries++;
        return this;
    }

    private static ByteBuffer header(int bytes, int signature, byte[] name, int sum, int length, int size, int from) {
        int after = from == 6 ? 2 : 0;
        return ByteBuffer.allocate(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, signature)
                .putShort(4, (short) 20)
                .putShort(from, (short) 20)
                .putShort(6 + after, (short) 0)
                .putShort(8 + after, (short) 8)
                .putInt(14 + after, sum)
                .putInt(18 + after, length)
                .putInt(22 + after, size)
                .putShort(26 + after, (short) name.length);
    }

    private static byte[] packed(Deflater deflater, String text, int flush) {
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int length = deflater.deflate(buffer, 0, buffer.length, flush);
                length > 0;
                length = deflater.deflate(buffer, 0, buffer.length, flush)) {
            packed.write(buffer, 0, length);
            if (length < buffer.length) {
                break;
            }
        }
        return packed.toByteArray();
    }

    Path write(Path file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        out.writeTo(whole);
        contents.writeTo(whole);
        whole.writeBytes(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, 0x06054b50)
                .putShort(8, (short) entries)
                .putShort(10, (short) entries)
                .putInt(12, contents.size())
                .putInt(16, out.size())
                .array());
        return Files.write(file, whole.toByteArray());
    }
}
