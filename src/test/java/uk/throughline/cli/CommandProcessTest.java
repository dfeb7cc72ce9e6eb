package uk.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.throughline.Throughline;
import uk.throughline.storage.DatabaseSettings;
import uk.throughline.storage.OpenDatabase;

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

        Ran given =
                run("here", "copper lantern drifts far", "reader", "password", "business-manager", "--password-stdin");
        assertThat(given.out()).as(given.err()).contains("business-manager has a new password");
        Ran forgotten = run("here", null, "reader", "forget-codes", "business-manager", "--reason", "Met in person");
        assertThat(forgotten.status()).isEqualTo(2);
        assertThat(forgotten.err()).startsWith("business-manager has no codes, so nothing was changed.");

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
    void a_password_that_is_guessed_lets_nobody_in() throws Exception {
        Ran ran = run(
                "guessed",
                "business-manager1",
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
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().lines()).hasSize(2).first().asString().contains("too easy to guess");
    }

    @Test
    void a_demonstration_is_served_to_no_other_machine() throws Exception {
        try (OpenDatabase database = OpenDatabase.open(new DatabaseSettings(Map.of(
                        "THROUGHLINE_DATA", folder.resolve("demonstration").toString())));
                Connection owner = DriverManager.getConnection(
                        database.connection().url(),
                        database.connection().ownerUser(),
                        database.connection().ownerPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("select set_config('app.reader', 'system:set-up', false)");
            statement.execute("""
                    insert into partnership.partnership (name, authority_name, authority_code, demonstration, neighbour_method)
                    values ('Somewhere', 'Somewhere', '999', true, 'mean')
                    """);
        }
        Ran ran = run("demonstration", null, "serve", "--address", "0.0.0.0", "--port", "0");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines())
                .as(ran.err())
                .hasSize(2)
                .first()
                .asString()
                .isEqualTo(
                        "This database holds the demonstration, in which anyone signs in as anyone, so it is served to this"
                                + " machine only: leave --address out, or use a database of your own for 0.0.0.0.");
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
