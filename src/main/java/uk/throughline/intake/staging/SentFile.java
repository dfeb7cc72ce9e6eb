package uk.throughline.intake.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file as it was sent: one part, or a zip of parts, which are read where they lie and never unpacked to disk. */
public final class SentFile implements AutoCloseable {
    private static final int MOST_PARTS = 100;
    private static final long MOST_BYTES = 2L << 30;

    private final List<Part> parts;
    private final @Nullable ZipFile zip;
    private final @Nullable Path workbook;

    private SentFile(List<Part> parts, @Nullable ZipFile zip, @Nullable Path workbook) {
        this.parts = List.copyOf(parts);
        this.zip = zip;
        this.workbook = workbook;
    }

    /** @throws UnreadableReturn for a zip that is damaged, too large, or names places outside itself */
    public static SentFile open(Path path, String name) throws IOException {
        if (!isZip(path)) {
            return new SentFile(List.of(new Part(name, () -> Files.newInputStream(path))), null, null);
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UnreadableReturn(
                    "The zip is damaged or not complete. Nothing was kept. Make it again and send it whole.");
        }
        try {
            if (OfficeFile.is(zip)) {
                OfficeFile.requireWorkbook(zip);
                zip.close();
                return new SentFile(List.of(new Part(name, () -> Files.newInputStream(path))), null, path);
            }
            return new SentFile(parts(zip), zip, null);
        } catch (UnreadableReturn e) {
            zip.close();
            throw e;
        }
    }

    public List<Part> parts() {
        return parts;
    }

    /** Where what was sent is an Excel workbook: its file, which is its one part; else null. */
    public @Nullable Path workbook() {
        return workbook;
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }

    private static List<Part> parts(ZipFile zip) {
        List<Part> parts = new ArrayList<>();
        long bytes = 0;
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.contains("../") || name.contains(":")) {
                throw new UnreadableReturn(
                        "The zip names places outside itself, which no return does. Nothing was kept."
                                + " Make a zip of the files alone.");
            }
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (entry.isDirectory() || last.startsWith(".") || name.startsWith("__MACOSX/")) {
                continue;
            }
            bytes += Math.max(0, entry.getSize());
            parts.add(new Part(last, () -> zip.getInputStream(entry)));
            if (parts.size() > MOST_PARTS || bytes > MOST_BYTES) {
                throw new UnreadableReturn("The zip holds more than " + MOST_PARTS
                        + " files or 2 GB, which no return does." + " Nothing was kept. Send one return at a time.");
            }
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    /** One file of what was sent; an Excel workbook (xlsx) is one too. */
    public record Part(String name, Opening opening) {
        public InputStream open() throws IOException {
            return opening.open();
        }

        /** Up to 64 KB from the start. */
        public byte[] head() throws IOException {
            try (InputStream in = open()) {
                return in.readNBytes(64 * 1024);
            }
        }
    }

    /** Opens a part from its start. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
