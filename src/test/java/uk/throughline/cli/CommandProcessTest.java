package uk.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.throughline.Throughline;

/** The commands as processes of their own, on databases that they start themselves: what they print is for people and scripts. */
class CommandProcessTest {
    private static final String PASSWORD = "four words are easiest";

    @TempDir
    Path folder;

    record Ran(int status, String out, String err) {}

    @Test
    void an_installation_is_set_up_saved_and_restored_elsewhere() throws Exception {
        Ran setUp = run(
                "here",
                PASSWORD,
                "set-up",
                "--name",
                "Somewhere Safeguarding Children Partnership",
                "--authority-name",
                "Somewhere",
                "--authority-code",
                "999",
                "--administrator",
                "business-manager",
                "--password-stdin");
        assertThat(setUp.status()).as(setUp.err()).isZero();
        assertThat(setUp.out())
                .contains("Somewhere Safeguarding Children Partnership is set up")
                .contains("business-manager");

        Path file = folder.resolve("saved.zip");
        Ran backup = run("here", null, "backup", file.toString());
        assertThat(backup.err()).isEmpty();
        assertThat(backup.out()).matches("Saved [\\d,]+ rows in \\S+saved\\.zip\\.\\R");

        Ran restored = run("there", null, "restore", file.toString());
        assertThat(restored.err()).isEmpty();
        assertThat(restored.out()).startsWith("Restored ");
        assertThat(rows(restored)).isEqualTo(rows(backup));
        assertThat(run("there", null, "trail", "verify"))
                .returns(0, Ran::status)
                .returns("The trail is whole: every entry is as it was written.\n", Ran::out);
    }

    @Test
    void what_is_no_backup_is_said_in_one_sentence() throws Exception {
        Path file = Files.writeString(folder.resolve("letter.zip"), "Dear partners");
        Ran ran = run("empty", null, "restore", file.toString());
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1).first().asString().contains("letter.zip");
    }

    private static String rows(Ran ran) {
        return ran.out().replaceAll("^\\D+([\\d,]+) rows.*\\R", "$1");
    }

    private Ran run(String data, String typed, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Throughline.class.getName()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("THROUGHLINE_DATA", folder.resolve(data).toString());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(Objects.requireNonNullElse(typed, "").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
