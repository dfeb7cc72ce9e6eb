package uk.throughline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;

/** Takes returns in and prints a receipt for each. */
@Command(
        name = "intake",
        description =
                "Recognises, checks and takes in returns, and prints a receipt for each. Exit status 1 when anything was refused.",
        mixinStandardHelpOptions = true)
final class IntakeCommand implements Callable<Integer> {
    private final Supplier<Returns> returns;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Returns: XML, lists as CSV or in a zip, an Excel workbook, a filled template, a payload as JSON.")
    List<Path> files = List.of();

    @Option(names = "--agency", paramLabel = "NAME", description = "Who sent them, where the return does not say so.")
    @Nullable
    String agency;

    @Option(
            names = "--period",
            paramLabel = "P",
            description =
                    "The days that filled templates speak of, where neither name nor rows say so: 2023-24, \"2023-24 Q1\", 2023-06 or 2023-04-01/2023-09-30.")
    @Nullable
    String period;

    @Option(names = "--dry-run", description = "Only check; nothing is kept until it is accepted.")
    boolean dryRun;

    @Spec
    CommandSpec spec = CommandSpec.create();

    IntakeCommand(Supplier<Returns> returns) {
        this.returns = returns;
    }

    @Override
    public Integer call() throws Exception {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
            }
        }
        Period speaksOf = null;
        if (period != null) {
            switch (Period.parse(period)) {
                case Outcome.Refused<Period>(var refusal) ->
                    throw new ParameterException(spec.commandLine(), refusal.reason());
                case Outcome.Done<Period>(Period known) -> speaksOf = known;
            }
        }
        Period named = speaksOf;
        return returns.get().together(() -> takeIn(named));
    }

    private int takeIn(@Nullable Period speaksOf) throws IOException {
        boolean refused = false;
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Outcome<Receipt> outcome =
                    Reading.as(Reader.COMMAND_LINE, () -> returns.get().takeIn(file, name, agency, speaksOf, dryRun));
            switch (outcome) {
                case Outcome.Done<Receipt>(Receipt receipt) -> {
                    print(receipt);
                    refused |= receipt.refused() > 0;
                }
                case Outcome.Refused<Receipt>(var refusal) -> {
                    spec.commandLine().getErr().println(name + ": " + refusal.reason());
                    refused = true;
                }
            }
        }
        return refused ? 1 : 0;
    }

    private void print(Receipt receipt) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(receipt.fileName() + " · " + receipt.kind() + about(receipt) + " · return " + receipt.number()
                + " · " + receipt.state().name().toLowerCase(Locale.UK));
        out.printf(
                Locale.UK,
                "%,d rows read · %,d accepted · %,d refused · %,d to look at%n",
                receipt.read(),
                receipt.accepted(),
                receipt.refused(),
                receipt.toLookAt());
        if (receipt.mends() != null) {
            out.println("mends return " + receipt.mends());
        }
        print(out, receipt.changes());
        boolean checked = receipt.state() == Receipt.State.CHECKED;
        if (receipt.state() == Receipt.State.ACCEPTED || checked && receipt.changes() != null) {
            out.printf(
                    Locale.UK,
                    checked
                            ? "accepting it now adds %,d records · changes %,d · leaves %,d · ends %,d that are no longer told%n"
                            : "%,d records new · %,d changed · %,d unchanged · %,d ended because they are no longer told%n",
                    receipt.newRecords(),
                    receipt.changedRecords(),
                    receipt.unchangedRecords(),
                    receipt.endedByAbsence());
        }
        receipt.findings().forEach(finding -> print(out, finding));
        receipt.notUnderstood()
                .forEach(seen -> out.printf(Locale.UK, "  not understood: %s (%,d)%n", seen.name(), seen.times()));
        out.println();
        out.flush();
    }

    private static void print(PrintWriter out, Receipt.@Nullable Changes changes) {
        if (changes != null) {
            out.printf(
                    Locale.UK,
                    "%,d children new · %,d gone · %,d changed · %,d unchanged, %s%n",
                    changes.added(),
                    changes.gone(),
                    changes.changed(),
                    changes.unchanged(),
                    changes.against() == null ? "the first of its kind" : "held against return " + changes.against());
        }
    }

    private static String about(Receipt receipt) {
        String agency = receipt.agency() == null ? "" : " · " + receipt.agency();
        return receipt.to() == null ? agency : agency + " · to " + Dates.inWords(receipt.to());
    }

    private static void print(PrintWriter out, Receipt.Finding finding) {
        String severity = finding.severity() == Receipt.Severity.ERROR ? "error" : "query";
        out.printf(
                Locale.UK,
                "  %s %s, %,d of %s: %s %s%n",
                severity,
                finding.rule(),
                finding.rows(),
                finding.list(),
                finding.means(),
                finding.toDo());
        Receipt.Place place = finding.example();
        if (place != null) {
            out.println("    for example line " + place.line()
                    + (place.childId() == null ? "" : ", child " + place.childId())
                    + (place.value() == null ? "" : ": " + place.value()));
        }
    }
}
