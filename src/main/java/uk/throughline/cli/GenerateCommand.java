package uk.throughline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import uk.throughline.demo.generate.SyntheticReturns;

/** Writes synthetic returns in the real formats, for trying things out and for benchmarks. */
@Command(
        name = "generate",
        description = "Writes synthetic returns in the real formats. Every child in them is invented.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--children", required = true, description = "How many children each census tells of.")
    int children;

    @Option(
            names = "--looked-after",
            description = "How many children the looked-after returns tell of in all (default: a sixth of --children).")
    int lookedAfter = -1;

    @Option(names = "--years", required = true, description = "How many yearly returns.")
    int years;

    @Option(
            names = "--last-year",
            defaultValue = "2024",
            description = "The year in which the last return's year ends (default: ${DEFAULT-VALUE}).")
    int lastYear;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "The same seed writes the same returns (default: ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    Path out = Path.of("out");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (children < 1 || children > 1_000_000 || years < 1 || years > 20) {
            throw new ParameterException(
                    spec.commandLine(), "--children goes from 1 to 1,000,000 and --years from 1 to 20.");
        }
        Files.createDirectories(out);
        List<Path> written = SyntheticReturns.write(
                out, children, lookedAfter < 0 ? Math.max(1, children / 6) : lookedAfter, years, lastYear, seed);
        written.forEach(file -> spec.commandLine().getOut().println(file));
        return 0;
    }
}
