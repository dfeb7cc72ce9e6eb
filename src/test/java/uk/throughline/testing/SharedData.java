package uk.throughline.testing;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** The sample returns and published statistics that lie beside a checkout; tests that need them are skipped where they do not. */
public final class SharedData {
    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    /** The file, or the test is skipped with a message. */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeThat(Files.exists(file))
                .as("%s is not there, so this test is skipped", file)
                .isTrue();
        return file;
    }
}
