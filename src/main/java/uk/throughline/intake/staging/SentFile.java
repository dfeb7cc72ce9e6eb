package uk.throughline.intake.staging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent: one part, or a zip of parts, which are read where they lie. Only a workbook within a zip is unpacked, because
 * it is a zip itself, and removed again.
 */
public final class SentFile implements AutoCloseable {
    private static final int MOST_PARTS = 100;
    private static final long MOST_BYTES = 1L << 30;
    static final String TOO_MUCH = "The zip holds more than " + MOST_PARTS
            + " files or 1 GB, which no return does. Nothing was kept. Send one return at a time.";

    private final List<Part> parts;
    private final @Nullable ZipFile zip;
    private final @Nullable Path workbook;
    private final @Nullable Path unpacked;

    private SentFile(List<Part> parts, @Nullable ZipFile zip, @Nullable Path workbook, @Nullable Path unpacked) {
        this.parts = List.copyOf(parts);
        this.zip = zip;
        this.workbook = workbook;
        this.unpacked = unpacked;
    }

    /** @throws UnreadableReturn for a zip that is damaged, too large, or names places outside itself */
    public static SentFile open(Path path, String name) throws IOException {
        Part whole = new Part(name, () -> Files.newInputStream(path));
        if (!isZip(whole)) {
            return new SentFile(List.of(whole), null, null, null);
        }
        ZipFile zip = ZipOpening.open(path);
        try {
            if (OfficeFile.is(zip)) {
                OfficeFile.requireWorkbook(zip);
                zip.close();
                return new SentFile(List.of(whole), null, path, null);
            }
            List<Part> parts = parts(zip);
            Path within = parts.size() == 1 ? workbookWithin(parts.getFirst()) : null;
            return new SentFile(parts, zip, within, within);
        } catch (UnreadableReturn | IOException e) {
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

    private static boolean isZip(Part part) throws IOException {
        try (InputStream in = part.open()) {
            byte[] start = in.readNBytes(4);
            boolean named = start.length == 4 && start[0] == 'P' && start[1] == 'K';
            return named && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
        }
    }

    private static List<Part> parts(ZipFile zip) {
        List<Part> parts = new ArrayList<>();
        long bytes = 0;
        for (Iterator<? extends ZipEntry> each = zip.stream().iterator(); each.hasNext(); ) {
            ZipEntry entry = each.next();
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
            parts.add(new Part(last, () -> Unpacking.of(zip, entry, ZipOpening.DAMAGED)));
            if (parts.size() > MOST_PARTS || bytes > MOST_BYTES) {
                throw new UnreadableReturn(TOO_MUCH);
            }
        }
        return parts;
    }

    /** The one part of a zip as a file of its own, where it is a workbook; else null. */
    private static @Nullable Path workbookWithin(Part part) throws IOException {
        if (!isZip(part)) {
            return null;
        }
        Path copy = Files.createTempFile("return-", ".xlsx");
        boolean kept = false;
        try {
            try (InputStream in = part.open()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (ZipFile inner = ZipOpening.open(copy)) {
                if (OfficeFile.is(inner)) {
                    OfficeFile.requireWorkbook(inner);
                    kept = true;
                }
            }
            return kept ? copy : null;
        } finally {
            if (!kept) {
                Files.deleteIfExists(copy);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
        if (unpacked != null) {
            Files.deleteIfExists(unpacked);
        }
    }

    /** One file of what was sent; an Excel workbook (xlsx) is one too. */
    public record Part(String name, Opening opening) {
        static final int HEAD = 64 * 1024;
        private static final int LONGEST_NAME = 80;

        public InputStream open() throws IOException {
            return opening.open();
        }

        /** Up to 64 KB from the start. */
        public byte[] head() throws IOException {
            try (InputStream in = open()) {
                return in.readNBytes(HEAD);
            }
        }

        /** The name as a sentence may hold it. */
        public String shownName() {
            String plain = name.replaceAll("\\p{Cntrl}", "?");
            return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) + "…" : plain;
        }
    }

    /** Opens a part from its start. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
