package uk.throughline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Returns;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.YearlyReports;

/**
 * Does once what the application mostly does, on an empty database, so that the launcher can keep what its start learned: takes in
 * returns and draws up a yearly report.
 */
@Command(name = "prepare", hidden = true, description = "Rehearses a start, for the launcher.")
final class PrepareCommand implements Callable<Integer> {
    private final Supplier<Partnerships> partnerships;
    private final Supplier<Returns> returns;
    private final Supplier<YearlyReports> reports;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    PrepareCommand(Supplier<Partnerships> partnerships, Supplier<Returns> returns, Supplier<YearlyReports> reports) {
        this.partnerships = partnerships;
        this.returns = returns;
        this.reports = reports;
    }

    @Override
    public Integer call() throws Exception {
        Reading.run(
                Reader.SET_UP,
                () -> partnerships.get().set(new Partnership("Rehearsal", "Rehearsal", "000", true, "mean")));
        Reading.as(Reader.COMMAND_LINE, () -> returns.get().together(this::takeIn));
        Path out = Files.createTempDirectory("throughline-rehearsal");
        try {
            Reading.run(Reader.REPORT, () -> reports.get().write("2023-24", out, 0));
        } catch (ReportStopped stopped) {
            // as far as it went is what is remembered
            return 0;
        } finally {
            try (var written = Files.newDirectoryStream(out)) {
                for (Path file : written) {
                    Files.delete(file);
                }
            }
            Files.delete(out);
        }
        return 0;
    }

    private int takeIn() throws IOException {
        for (Path file : files) {
            returns.get().takeIn(file, String.valueOf(file.getFileName()), null, null, false);
        }
        return files.size();
    }
}
