package uk.throughline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.throughline.kernel.Outcome;
import uk.throughline.storage.DatabaseSettings;
import uk.throughline.storage.OpenDatabase;
import uk.throughline.storage.Restore;

/** Puts a saved copy into an empty database. */
@Command(
        name = "restore",
        description = "Puts a saved copy into an empty database: all of it, or nothing.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The copy that backup saved.")
    Path file = Path.of("throughline-backup.zip");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (!Files.isRegularFile(file)) {
            spec.commandLine()
                    .getErr()
                    .println("There is no file " + file + ". Give the file that throughline backup wrote.");
            return 2;
        }
        try (OpenDatabase database = OpenDatabase.open(new DatabaseSettings(System.getenv()))) {
            return switch (Restore.load(database.connection(), file)) {
                case Outcome.Done<Long>(Long rows) -> {
                    spec.commandLine().getOut().printf("Restored %,d rows from %s.%n", rows, file);
                    yield 0;
                }
                case Outcome.Refused<Long>(var refusal) -> {
                    spec.commandLine().getErr().println(refusal.reason());
                    yield 1;
                }
            };
        }
    }
}
