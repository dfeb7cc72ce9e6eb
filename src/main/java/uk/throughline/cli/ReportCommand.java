package uk.throughline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.report.ReportStopped;
import uk.throughline.report.WrittenReport;
import uk.throughline.report.YearlyReports;

/** {@code throughline report}: writes a yearly report and says where each duty is answered. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes a yearly report as page, PDF, Word document and data.")
public final class ReportCommand implements Callable<Integer> {
    private final Supplier<YearlyReports> reports;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "The report's year, such as 2023-24.")
    private String year = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write into.")
    private Path out = Path.of("");

    @Option(
            names = "--edition",
            paramLabel = "N",
            description =
                    "An edition: its figures again exactly, or new ones with the next number. Without it, a draft.")
    private int edition;

    public ReportCommand(Supplier<YearlyReports> reports) {
        this.reports = reports;
    }

    @Override
    public Integer call() {
        PrintWriter print = printer();
        try {
            Reading.run(Reader.COMMAND_LINE, () -> write(print));
            return 0;
        } catch (ReportStopped stopped) {
            errors().println(stopped.getMessage());
            return 1;
        }
    }

    private void write(PrintWriter print) {
        WrittenReport written = reports.get().written(year, out, edition);
        written.files().forEach(print::println);
        print.println();
        print.println("What " + written.guidance() + " asks, and where it is answered:");
        written.checklist().forEach(line -> print.println("  " + line));
        findings(print, written.findings());
        print.flush();
    }

    private static void findings(PrintWriter print, List<String> findings) {
        if (!findings.isEmpty()) {
            print.println();
            String many = findings.size() == 1
                    ? "1 count could not be protected. Somebody must decide on it."
                    : findings.size() + " counts could not be protected. Somebody must decide on each.";
            print.println("Before you publish this: " + many);
            findings.forEach(finding -> print.println("  " + finding));
        }
    }

    private PrintWriter printer() {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }

    private PrintWriter errors() {
        return spec == null
                ? new PrintWriter(System.err, true)
                : spec.commandLine().getErr();
    }
}
