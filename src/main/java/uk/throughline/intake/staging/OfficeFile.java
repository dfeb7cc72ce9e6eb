package uk.throughline.intake.staging;

import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells Excel workbooks from the other files that Office packs as a zip. */
final class OfficeFile {
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_SHARED_TEXT = 100L << 20;

    private OfficeFile() {}

    static boolean is(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null || isOpenDocument(zip);
    }

    private static boolean isOpenDocument(ZipFile zip) {
        return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null;
    }

    /** @throws UnreadableReturn where it is another document, bears macros or is far larger than any return */
    static void requireWorkbook(ZipFile zip) {
        if (zip.getEntry("xl/vbaProject.bin") != null) {
            throw new UnreadableReturn("This workbook bears macros, which are programs and no part of a return."
                    + " Nothing was kept. Save it as a workbook without macros (.xlsx) and send that.");
        }
        if (zip.getEntry("xl/workbook.bin") != null) {
            throw new UnreadableReturn("This is a binary workbook (.xlsb). Nothing was kept."
                    + " Save it as an Excel workbook (.xlsx) and send that.");
        }
        if (isOpenDocument(zip)) {
            throw new UnreadableReturn("This is an OpenDocument file, such as LibreOffice writes (.ods)."
                    + " Nothing was kept. Save it as an Excel workbook (.xlsx) or as CSV UTF-8 and send that.");
        }
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new UnreadableReturn(
                    "This is a Word or other Office document, not a workbook, whatever its name says."
                            + " Nothing was kept. Send the lists as an Excel workbook (.xlsx) or as CSV files.");
        }
        long bytes = zip.stream().mapToLong(ZipEntry::getSize).sum();
        if (bytes > MOST_BYTES || size(zip.getEntry("xl/sharedStrings.xml")) > MOST_SHARED_TEXT) {
            throw new UnreadableReturn(
                    "The workbook holds more than 1 GB of rows or 100 MB of text, which no return does."
                            + " Nothing was kept. Send the lists alone.");
        }
    }

    private static long size(@Nullable ZipEntry entry) {
        return entry == null ? 0 : entry.getSize();
    }
}
