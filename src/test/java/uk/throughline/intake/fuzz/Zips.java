package uk.throughline.intake.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Changes that take a file for a zip, or for the workbook that such a zip can be. */
public final class Zips {
    private Zips() {}

    /** Changes one of its files. */
    public static Mutation within(Mutation mutation) {
        return (content, random) -> {
            Map<String, byte[]> parts = read(content);
            String name = any(parts, random);
            parts.put(name, mutation.of(parts.get(name), random));
            return write(parts);
        };
    }

    public static byte[] parts(byte[] content, Random random) {
        Map<String, byte[]> parts = read(content);
        String name = any(parts, random);
        switch (random.nextInt(5)) {
            case 0 -> parts.remove(name);
            case 1 -> parts.put(name, new byte[0]);
            case 2 -> parts.put(name, parts.get(any(parts, random)));
            case 3 -> parts.put("copy of " + name, parts.get(name));
            default -> parts.put(name.replace("1", "7"), parts.remove(name));
        }
        return write(parts);
    }

    /** Cells of another kind or place, sheets in another state. */
    public static byte[] cells(byte[] content, Random random) {
        String[][] changes = {
            {" t=\"\\w+\"", ""},
            {" t=\"\\w+\"", " t=\"s\""},
            {" t=\"\\w+\"", " t=\"n\""},
            {" t=\"\\w+\"", " t=\"e\""},
            {" t=\"\\w+\"", " t=\"b\""},
            {" s=\"\\d+\"", " s=\"99999\""},
            {" s=\"\\d+\"", ""},
            {" r=\"[A-Z]+\\d+\"", ""},
            {" r=\"[A-Z]+\\d+\"", " r=\"A1\""},
            {" r=\"[A-Z]+\\d+\"", " r=\"XFE9\""},
            {" r=\"\\d+\"", " r=\"7\""},
            {" r=\"\\d+\"", ""},
            {"<v>[^<]*</v>", "<v>" + Extremes.any(random).replaceAll("[<&$\\\\]", "") + "</v>"},
            {"<v>[^<]*</v>", "<f>SUM(A1)</f>"},
            {"<v>([^<]*)</v>", "<f>SUM(A1)</f><v>$1</v>"},
            {"<sheet ", "<sheet state=\"hidden\" "},
            {"<workbookPr", "<workbookPr date1904=\"1\""},
            {"numFmtId=\"\\d+\"", "numFmtId=\"14\""}
        };
        String[] change = changes[random.nextInt(changes.length)];
        Map<String, byte[]> parts = read(content);
        boolean all = random.nextBoolean();
        parts.replaceAll((name, part) -> {
            if (!name.endsWith(".xml")) {
                return part;
            }
            String text = new String(part, StandardCharsets.UTF_8);
            String changed = all ? text.replaceAll(change[0], change[1]) : text.replaceFirst(change[0], change[1]);
            return changed.getBytes(StandardCharsets.UTF_8);
        });
        return write(parts);
    }

    private static String any(Map<String, byte[]> parts, Random random) {
        List<String> names = new ArrayList<>(parts.keySet());
        return names.get(random.nextInt(names.size()));
    }

    private static Map<String, byte[]> read(byte[] content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** The files by name as one zip. */
    public static byte[] write(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
