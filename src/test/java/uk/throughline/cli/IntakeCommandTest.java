package uk.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;
import uk.throughline.intake.Returns;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
class IntakeCommandTest {
    private static final String COLUMNS =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Autowired
    Returns returns;

    @Test
    void a_receipt_is_printed_for_each_file_and_a_refused_row_is_exit_status_one() throws IOException {
        Path sound = file("sound.csv", "Z1,01/05/2022,S,C1,N1,U1,PR1,,,,,,");
        Path faulty = file(
                "faulty.csv", "Z1,01/05/2022,S,C1,N1,U1,PR1,,,,,,", "Z2,01/06/2022,S,C1,N1,U1,PR1,01/05/2022,E4A,,,,");
        assertThat(run(sound.toString(), faulty.toString())).isEqualTo(1);
        assertThat(printed.toString())
                .contains("sound.csv · Looked-after return (SSDA903) · to 31 March 2023 · return ")
                .contains("1 rows read · 1 accepted · 0 refused · 1 to look at")
                .contains("2 rows read · 1 accepted · 1 refused · 1 to look at")
                .contains("error dec-early, 1 of episodes: The episode ends before it starts.")
                .contains("for example line 3, child Z2: 2022-05-01");
        assertThat(complained.toString()).isEmpty();
    }

    @Test
    void a_dry_run_says_that_the_return_was_only_checked() throws IOException {
        Path file = file("dry.csv", "Z3,01/05/2022,S,C1,N1,U1,PR1,,,,,,");
        assertThat(run("--dry-run", file.toString())).isZero();
        assertThat(printed.toString()).contains("· checked").doesNotContain("records new");
    }

    @Test
    void what_is_no_return_is_one_sentence_on_standard_error() throws IOException {
        Path fish = Files.writeString(folder.resolve("fish.csv"), "name,colour\nfish,red\n");
        assertThat(run(fish.toString())).isEqualTo(1);
        assertThat(complained.toString()).startsWith("fish.csv: The file fish.csv is no return that Throughline knows");
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        assertThat(run(folder.resolve("nowhere.xml").toString())).isEqualTo(2);
        assertThat(complained.toString()).contains("There is no file");
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), COLUMNS + String.join("\n", rows) + "\n");
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new IntakeCommand(() -> returns));
        command.setOut(new PrintWriter(printed, true));
        command.setErr(new PrintWriter(complained, true));
        return command.execute(arguments);
    }
}
