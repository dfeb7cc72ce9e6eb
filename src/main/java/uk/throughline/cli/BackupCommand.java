package uk.throughline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.throughline.storage.Backup;
import uk.throughline.storage.DatabaseSettings;
import uk.throughline.storage.OpenDatabase;

/** Saves every record in one file. */
@Command(
        name = "backup",
        description =
                "Saves every record in one file while work goes on. The file holds children's records: keep it safe.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to save.")
    Path file = Path.of("throughline-backup.zip");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (OpenDatabase database = OpenDatabase.open(new DatabaseSettings(System.getenv()))) {
            long rows = Backup.save(database.connection(), file);
            spec.commandLine().getOut().printf("Saved %,d rows in %s.%n", rows, file);
        }
        return 0;
    }
}
