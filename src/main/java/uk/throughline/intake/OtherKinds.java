package uk.throughline.intake;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import uk.throughline.intake.staging.OldOffice;
import uk.throughline.intake.staging.SentFile.Part;
import uk.throughline.intake.staging.SentText;
import uk.throughline.intake.staging.UnreadableReturn;

/** Tells by their first bytes the files that people send in mistake for a return, and says what to send instead. */
final class OtherKinds {
    private static final Map<String, String> BY_START = Map.of(
            "PK\u0003\u0004",
            "The zip holds another zip, or an Office document beside other files. Nothing was kept. Send a workbook by itself,"
                    + " and the lists of a return as CSV in one zip.",
            "%PDF",
            "This is a PDF document, not a return, whatever its name says. Nothing was kept. Send the file that the system exports:"
                    + " the census as XML, and lists as CSV or as an Excel workbook (.xlsx).",
            "{\\rtf",
            "This is a text document (RTF), not a return, whatever its name says. Nothing was kept. Send the census as XML, and"
                    + " lists as CSV or as an Excel workbook (.xlsx).");

    private OtherKinds() {}

    /**
     * Refuses what is no text of a return.
     *
     * @param text the head as text, without what is blank before it
     */
    static void refuse(Part part, byte[] head, String text) throws IOException {
        if (text.isEmpty()) {
            throw new UnreadableReturn("The file is empty. Check the export and send it again.");
        }
        if (OldOffice.is(head)) {
            throw new UnreadableReturn(OldOffice.inWords(part, head));
        }
        BY_START.forEach((start, sentence) -> {
            if (text.startsWith(start)) {
                throw new UnreadableReturn(sentence);
            }
        });
        refuseZeros(head, text);
        boolean markup = text.startsWith("<") || text.startsWith("[") || text.startsWith("{");
        if (markup && SentText.isUtf16(head)) {
            throw utf16();
        }
        String small = text.substring(0, Math.min(text.length(), 200)).toLowerCase(Locale.ROOT);
        if (small.startsWith("<html") || small.startsWith("<!doctype html") || small.startsWith("<table")) {
            throw new UnreadableReturn(
                    "This is a web page, whatever its name says, and not a children in need census or a list."
                            + " Nothing was kept. Open it in Excel, save it as a workbook (.xlsx) or as CSV UTF-8, and send that.");
        }
    }

    private static void refuseZeros(byte[] head, String text) {
        if (head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b) {
            throw new UnreadableReturn(
                    "The file is packed with gzip. Nothing was kept. Unpack it and send what is in it, or send"
                            + " it in a zip.");
        }
        if (text.indexOf('\0') < 0) {
            return;
        }
        if (text.chars().allMatch(one -> one == 0)) {
            throw new UnreadableReturn("The file holds nothing but zeros, so its copy is damaged. Nothing was kept."
                    + " Export it again and send it whole.");
        }
        if (text.startsWith("<\0") || text.startsWith("\0<") || text.startsWith("[\0") || text.startsWith("\0[")) {
            throw utf16();
        }
        throw new UnreadableReturn(
                "This is a document, a picture, a program or a damaged file, not a return. Nothing was kept. Send the census"
                        + " as XML, and lists as CSV or as an Excel workbook (.xlsx) without a password.");
    }

    private static UnreadableReturn utf16() {
        return new UnreadableReturn(
                "The file is in UTF-16, not in UTF-8 as returns are. Nothing was kept. Save it as UTF-8 and send it again.");
    }
}
