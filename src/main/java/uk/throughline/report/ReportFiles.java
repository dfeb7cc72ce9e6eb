package uk.throughline.report;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.throughline.report.document.Report;
import uk.throughline.report.writers.DataWriter;
import uk.throughline.report.writers.HtmlWriter;
import uk.throughline.report.writers.PdfWriter;
import uk.throughline.report.writers.ReportWriter;
import uk.throughline.report.writers.WordWriter;

/** The four files of a report. */
final class ReportFiles {
    private final List<ReportWriter> writers;

    /** @param address where Throughline is reached; empty for the same place */
    ReportFiles(String address) {
        this.writers = List.of(new HtmlWriter(address), new PdfWriter(), new WordWriter(), new DataWriter());
    }

    /** What the files are called, the page first. */
    List<String> names(Report report) {
        return writers.stream()
                .map(writer -> report.fileName() + writer.ending())
                .toList();
    }

    /** The files by their names, the page first. */
    Map<String, byte[]> of(Report report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        writers.parallelStream()
                .map(writer -> Map.entry(report.fileName() + writer.ending(), writer.write(report)))
                .toList()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return files;
    }

    static List<EditionStore.FileDigest> digests(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file ->
                        new EditionStore.FileDigest(file.getKey(), file.getValue().length, digest(file.getValue())))
                .toList();
    }

    /** SHA-256 in hexadecimal. */
    static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
