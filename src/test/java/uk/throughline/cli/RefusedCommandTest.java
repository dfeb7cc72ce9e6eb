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
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.Returns;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
class RefusedCommandTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @TempDir
    Path folder;

    @Autowired
    Returns returns;

    @Autowired
    RefusedRows refused;

    @Test
    void the_refused_rows_are_written_into_the_file_or_the_folder_that_is_named() throws IOException {
        long number = faulty();
        Path file = folder.resolve("mine.csv");
        assertThat(run(String.valueOf(number), "--out", file.toString())).isZero();
        assertThat(Files.readString(file))
                .contains("Why return " + number + " refused it", "Z2,2011-13-02,", "(rule required.excluded_on)")
                .doesNotContain("Z1");
        assertThat(run(String.valueOf(number), "--out", folder.toString())).isZero();
        Path named = folder.resolve("exclusions 2011-12-refused-by-return-" + number + ".csv");
        assertThat(named).hasSameTextualContentAs(file);
        assertThat(printed.toString()).contains(file.toString()).contains(named.toString());
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing half done").hasSize(3);
        }
    }

    @Test
    void what_cannot_be_given_is_one_sentence_and_leaves_a_file_that_is_there_as_it_was() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.csv"), "kept");
        assertThat(run("999999", "--out", file.toString())).isEqualTo(1);
        assertThat(complained.toString()).isEqualToIgnoringNewLines("There is no return with the number 999999.");
        assertThat(file).hasContent("kept");
        assertThat(run("1", "--out", folder.resolve("nowhere/x.csv").toString()))
                .isEqualTo(2);
        assertThat(run("1")).isEqualTo(2);
    }

    private long faulty() throws IOException {
        Path file = Files.writeString(
                folder.resolve("exclusions 2011-12.csv"),
                "Child ID,Excluded on,Exclusion type,Phase\nZ1,2011-06-02,SUSP,Primary\nZ2,2011-13-02,SUSP,Primary\n");
        return Reading.as(Reader.COMMAND_LINE, () -> returns.takeIn(file, "exclusions 2011-12.csv", null, false))
                .orElseThrow()
                .number();
    }

    private int run(String... arguments) {
        CommandLine command = new CommandLine(new RefusedCommand(() -> refused));
        command.setOut(new PrintWriter(printed, true));
        command.setErr(new PrintWriter(complained, true));
        return command.execute(arguments);
    }
}
