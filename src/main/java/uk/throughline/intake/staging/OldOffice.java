package uk.throughline.intake.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import uk.throughline.intake.staging.SentFile.Part;

/** Files in the compound form that Office wrote before 2007, in which protected workbooks are packed to this day. */
public final class OldOffice {
    private static final int SECTOR_SHIFT = 30;
    private static final int FIRST_OF_DIRECTORY = 48;
    private static final int NAMES = 16 * 1024;

    private OldOffice() {}

    /** Whether it begins as such files do. */
    public static boolean is(byte[] head) {
        return head.length > 3
                && (head[0] & 0xff) == 0xd0
                && (head[1] & 0xff) == 0xcf
                && (head[2] & 0xff) == 0x11
                && (head[3] & 0xff) == 0xe0;
    }

    /** What it is and what to send instead, told by the names in its directory. */
    public static String inWords(Part part, byte[] head) throws IOException {
        String names = names(part, head);
        if (names.contains("EncryptedPackage")) {
            return "The workbook is protected with a password, so it cannot be read. Nothing was kept."
                    + " Save it without a password and send it again.";
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return "This is a workbook in the form that Excel wrote before 2007 (.xls). Nothing was kept."
                    + " Save it as an Excel workbook (.xlsx) or as CSV UTF-8 and send that.";
        }
        return "This is a Word document, a message or another file in the form that Office wrote before 2007, not a return."
                + " Nothing was kept. Send lists as an Excel workbook (.xlsx) without a password, or as CSV.";
    }

    private static String names(Part part, byte[] head) throws IOException {
        if (head.length < FIRST_OF_DIRECTORY + 4) {
            return "";
        }
        ByteBuffer start = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        int shift = start.getShort(SECTOR_SHIFT);
        long sector = start.getInt(FIRST_OF_DIRECTORY) & 0xffffffffL;
        if (shift < 7 || shift > 12) {
            return "";
        }
        try (InputStream in = part.open()) {
            byte[] passed = new byte[64 * 1024];
            for (long left = sector + 1 << shift; left > 0; ) {
                int read = in.read(passed, 0, (int) Math.min(passed.length, left));
                if (read < 0) {
                    return "";
                }
                left -= read;
            }
            return new String(in.readNBytes(NAMES), StandardCharsets.UTF_16LE);
        }
    }
}
