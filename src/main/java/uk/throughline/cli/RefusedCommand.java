package uk.throughline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.RefusedRows;
import uk.throughline.intake.RefusedRows.Written;
import uk.throughline.kernel.Outcome;

/** Writes the refused rows of a return as a file to mend and send again. */
@Command(
        name = "refused",
        description =
                "Writes the refused rows of a return as the kind of file that it came in, each with why, to mend and send"
                        + " again with \"intake\".",
        mixinStandardHelpOptions = true)
final class RefusedCommand implements Callable<Integer> {
    private final Supplier<RefusedRows> refused;

    @Parameters(arity = "1", paramLabel = "NUMBER", description = "The number of the return, as its receipt gives it.")
    long number;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, or a folder to write it into under a name of its own.")
    @Nullable
    Path out;

    @Spec
    CommandSpec spec = CommandSpec.create();

    RefusedCommand(Supplier<RefusedRows> refused) {
        this.refused = refused;
    }

    @Override
    public Integer call() throws Exception {
        Path given = out;
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "Name the file to write with --out.");
        }
        boolean folder = Files.isDirectory(given);
        Path parent = folder ? given : given.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + parent + ".");
        }
        // a file that is there already is replaced only by a whole one
        Path made = Files.createTempFile(parent, "refused-", ".part");
        try {
            Outcome<Written> outcome =
                    Reading.as(Reader.COMMAND_LINE, () -> refused.get().write(number, made));
            switch (outcome) {
                case Outcome.Refused<Written>(var refusal) -> {
                    spec.commandLine().getErr().println(refusal.reason());
                    return 1;
                }
                case Outcome.Done<Written>(Written written) -> {
                    Path to = folder ? given.resolve(written.name()) : given;
                    Files.move(made, to, StandardCopyOption.REPLACE_EXISTING);
                    spec.commandLine().getOut().println(to);
                    return 0;
                }
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
