package uk.throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.Trail;

/** The trail of what was read and changed. */
@Command(name = "trail", description = "The trail of what was read and changed.", mixinStandardHelpOptions = true)
final class TrailCommand {
    @Command(
            name = "verify",
            description =
                    "Checks that no entry of the trail was changed, added or removed, and names the first that was. Ends with 1 where one was.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        private final Context context;

        @Option(
                names = "--noted",
                paramLabel = "FILE",
                description =
                        "Seals that were noted elsewhere, one a line as \"throughline trail seal\" prints them: each must still be there. Only this finds an end that was cut off.")
        @Nullable
        Path noted;

        @Spec
        CommandSpec spec = CommandSpec.create();

        Verify(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            List<Trail.Seal> seals = noted == null ? List.of() : read(noted);
            List<String> wrong = new ArrayList<>();
            Reading.run(Reader.SET_UP, () -> {
                Trail trail = context.get(Trail.class);
                trail.verify().forEach(found -> wrong.add(found.inWords()));
                wrong.addAll(trail.verifyAgainst(seals));
            });
            if (wrong.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println("The trail is whole: every entry is as it was written"
                                + (seals.isEmpty()
                                        ? "."
                                        : ", and so "
                                                + (seals.size() == 1
                                                        ? "is the seal"
                                                        : "are the " + seals.size() + " seals")
                                                + " noted elsewhere."));
                return 0;
            }
            wrong.forEach(spec.commandLine().getOut()::println);
            return 1;
        }

        private List<Trail.Seal> read(Path file) {
            List<Trail.Seal> seals = new ArrayList<>();
            try {
                List<String> lines = Files.readAllLines(file);
                for (int n = 0; n < lines.size(); n++) {
                    String[] parts = lines.get(n).strip().split("\\s+");
                    if (lines.get(n).isBlank()) {
                        continue;
                    }
                    if (parts.length != 3 || !parts[0].matches("\\d{1,18}") || !parts[2].matches("[0-9a-f]{64}")) {
                        throw wrongLine(file, n + 1);
                    }
                    try {
                        seals.add(new Trail.Seal(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2]));
                    } catch (DateTimeParseException noTime) {
                        throw wrongLine(file, n + 1);
                    }
                }
            } catch (IOException e) {
                throw new ParameterException(
                        spec.commandLine(),
                        "The file " + file + " cannot be read. Check its name and who may read it.",
                        e);
            }
            return seals;
        }

        private ParameterException wrongLine(Path file, int line) {
            return new ParameterException(
                    spec.commandLine(),
                    file + ", line " + line
                            + ": give a seal as \"throughline trail seal\" prints it, a number, a time and 64 digits.");
        }
    }

    /** Prints the latest seal, to be noted where nobody who looks after the database can change it. */
    @Command(
            name = "seal",
            description =
                    "Seals the trail and prints the latest seal: its number, when it was made, and its digest. Note it where nobody who looks after the database can change it.",
            mixinStandardHelpOptions = true)
    static final class Seal implements Callable<Integer> {
        private final Context context;

        @Spec
        CommandSpec spec = CommandSpec.create();

        Seal(Context context) {
            this.context = context;
        }

        @Override
        public Integer call() {
            Reading.as(Reader.SET_UP, context.get(Trail.class)::latest)
                    .ifPresent(seal -> spec.commandLine().getOut().println(seal.line()));
            return 0;
        }
    }
}
