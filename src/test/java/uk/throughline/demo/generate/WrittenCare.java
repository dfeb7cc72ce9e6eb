package uk.throughline.demo.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/** A looked-after return read back from its file. */
final class WrittenCare {
    record Episode(String child, LocalDate from, String began, LocalDate to, String ended) {}

    final List<Episode> episodes = new ArrayList<>();
    final List<String> postcodes = new ArrayList<>();
    final Map<String, String> ethnicity = new HashMap<>();
    final Map<String, LocalDate> born = new HashMap<>();

    static WrittenCare read(Path file, int year) throws IOException {
        WrittenCare care = new WrittenCare();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (String[] row : rows(zip, year, "header")) {
                care.ethnicity.put(row[0], row[3]);
                care.born.put(row[0], day(row[2]));
            }
            for (String[] row : rows(zip, year, "episodes")) {
                care.episodes.add(new Episode(row[0], day(row[1]), row[2], day(row[7]), row[8]));
                care.postcodes.add(row[10]);
                care.postcodes.add(row[11]);
            }
        }
        return care;
    }

    /** Children with an episode that has not ended. */
    List<String> open() {
        return episodes.stream()
                .filter(episode -> episode.to().equals(WrittenCensus.NEVER))
                .map(Episode::child)
                .toList();
    }

    private static List<String[]> rows(ZipFile zip, int year, String list) throws IOException {
        byte[] bytes = zip.getInputStream(zip.getEntry("ssda903-" + year + "/" + list + ".csv"))
                .readAllBytes();
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? WrittenCensus.NEVER : LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}
