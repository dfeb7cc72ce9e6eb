package uk.throughline.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.throughline.access.Access;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;
import uk.throughline.measures.RowsPage;
import uk.throughline.measures.Split;

/** Prints the rows behind a figure, for a reader who may read records; each page that is read is in the trail. */
@Command(
        name = "rows",
        mixinStandardHelpOptions = true,
        description = "Prints the rows behind a figure, for a reader who may read records.")
public final class RowsCommand implements Callable<Integer> {
    @Option(names = "--measure", paramLabel = "ID", required = true, description = "Such as protection.plans_open.")
    private String measure = "";

    @Option(names = "--period", paramLabel = "P", required = true, description = "Such as 2024-03-31 or 2023-24.")
    private String period = "";

    @Option(names = "--split", paramLabel = "S", description = "Such as category=neglect.")
    private @Nullable String split;

    @Option(names = "--reader", paramLabel = "ID", description = "Who reads, such as analyst.")
    private @Nullable String reader;

    @Option(names = "--format", paramLabel = "F", description = "table or csv; table if not given.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<Measures> measures;
    private final Supplier<Access> access;

    public RowsCommand(Supplier<Measures> measures, Supplier<Access> access) {
        this.measures = measures;
        this.access = access;
    }

    @Override
    public Integer call() {
        if (!format.equalsIgnoreCase("table") && !format.equalsIgnoreCase("csv")) {
            return refused("\"" + format + "\" is not a format. Write table or csv.", 2);
        }
        if (split != null && !split.contains("=")) {
            return refused("\"" + split + "\" is not a part. Write it as category=neglect.", 2);
        }
        String id = reader;
        Optional<Reader> who = id == null
                ? Optional.of(Reader.COMMAND_LINE)
                : Reading.as(Reader.SIGN_IN, () -> access.get().reader(id));
        if (who.isEmpty()) {
            return refused("There is no reader \"" + id + "\". Give the id that they sign in with.", 1);
        }
        Outcome<Period> asked = Period.parse(period);
        if (asked instanceof Outcome.Refused<Period>(var refusal)) {
            return refused(refusal.reason(), 2);
        }
        try {
            return Reading.as(who.get(), () -> print(asked.orElseThrow()));
        } catch (NotAllowed e) {
            return refused(e.getMessage() == null ? "Not allowed." : e.getMessage(), 1);
        }
    }

    private int print(Period of) {
        Split part = split == null ? null : Split.of(split);
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<String> columns = List.of();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            switch (measures.get().rows(measure, of, part, page)) {
                case Outcome.Refused<RowsPage>(var refusal) -> {
                    return refused(refusal.reason(), 1);
                }
                case Outcome.Done<RowsPage>(RowsPage read) -> {
                    columns = read.columns();
                    pages = read.pages();
                    read.rows().forEach(row -> rows.add(new ArrayList<>(row)));
                }
            }
        }
        Output output = format.equalsIgnoreCase("csv") ? Output.CSV : Output.TABLE;
        output.print(
                spec == null
                        ? new PrintWriter(System.out, true)
                        : spec.commandLine().getOut(),
                columns,
                rows);
        return 0;
    }

    private int refused(String why, int status) {
        PrintWriter err = spec == null
                ? new PrintWriter(System.err, true)
                : spec.commandLine().getErr();
        err.println(why);
        err.flush();
        return status;
    }
}
