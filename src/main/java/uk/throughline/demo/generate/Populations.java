package uk.throughline.demo.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes populations and statistical neighbours, which are kept as they are written but for the line that says whence. */
final class Populations {
    private static final List<String> NAMES = List.of(
            "population-wards-2021.csv",
            "population-adopted.csv",
            "population-composition-2021.csv",
            "statistical-neighbours-2021.csv",
            "statistical-neighbours-2025.csv");

    private Populations() {}

    static List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            Files.write(file, lines(name));
            files.add(file);
        }
        return files;
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = Populations.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IOException("The facts demo/" + name + " are missing from the application.");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
