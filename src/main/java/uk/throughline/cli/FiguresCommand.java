package uk.throughline.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
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
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/** Prints figures, one a line: the kept ones, or those that are asked for. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        description = "Prints figures: every kept one, or those of a measure, a period and a split.")
public final class FiguresCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of("measure", "period", "split", "value", "numerator", "denominator", "unit", "status", "vintage");

    @Option(names = "--measure", paramLabel = "ID", description = "Such as protection.plans_open.")
    private @Nullable String measure;

    @Option(names = "--period", paramLabel = "P", description = "Such as 2024-03-31, 2023-24, \"2023-24 Q1\" or 2023.")
    private @Nullable String period;

    @Option(names = "--split", paramLabel = "S", description = "Such as category, category=neglect or area=England.")
    private @Nullable String split;

    @Option(names = "--format", paramLabel = "F", description = "table, csv or json; table if not given.")
    private String format = "table";

    @Spec
    private @Nullable CommandSpec spec;

    private final Supplier<Measures> measures;

    public FiguresCommand(Supplier<Measures> measures) {
        this.measures = measures;
    }

    @Override
    public Integer call() {
        Output output = Arrays.stream(Output.values())
                .filter(known -> known.name().equalsIgnoreCase(format))
                .findFirst()
                .orElse(null);
        if (output == null) {
            return refused("\"" + format + "\" is not a format. Write table, csv or json.", 2);
        }
        Period asked = null;
        if (period != null) {
            switch (Period.parse(period)) {
                case Outcome.Refused<Period>(var refusal) -> {
                    return refused(refusal.reason(), 2);
                }
                case Outcome.Done<Period>(Period known) -> asked = known;
            }
        }
        Period of = asked;
        return switch (Reading.as(Reader.COMMAND_LINE, () -> views(of))) {
            case Outcome.Refused<List<FigureView>>(var refusal) -> refused(refusal.reason(), 1);
            case Outcome.Done<List<FigureView>>(List<FigureView> views) -> {
                output.print(
                        out(), COLUMNS, views.stream().map(FiguresCommand::line).toList());
                yield 0;
            }
        };
    }

    private Outcome<List<FigureView>> views(@Nullable Period of) {
        if (measure != null && of != null && split != null) {
            return split.contains("=")
                    ? measures.get().figure(measure, of, Split.of(split)).map(List::of)
                    : measures.get().figures(measure, of, split);
        }
        if (measure != null && measures.get().find(measure).isEmpty()) {
            return Outcome.refused(
                    "measure", "There is no measure \"" + measure + "\". Leave out --measure to see them all.");
        }
        String dimension =
                split == null ? null : split.contains("=") ? Split.of(split).dimension() : split;
        List<FigureView> kept = measures.get().kept(measure, of, dimension).stream()
                .filter(this::isOfTheSplit)
                .toList();
        return kept.isEmpty() && measure != null && of != null ? countedNow(measure, of) : Outcome.done(kept);
    }

    private boolean isOfTheSplit(FigureView view) {
        return split == null
                || !split.contains("=")
                || view.split() != null && view.split().code().equalsIgnoreCase(split);
    }

    /** A period that no figures are kept for: the whole and every part, counted now. */
    private Outcome<List<FigureView>> countedNow(String id, Period of) {
        Measure known = measures.get().find(id).orElseThrow();
        List<FigureView> views = new ArrayList<>();
        if (!(known.form() == Measure.Form.SHARE && known.derivedFrom() != null)) {
            switch (measures.get().figure(id, of)) {
                case Outcome.Refused<FigureView>(var refusal) -> {
                    return Outcome.refused(refusal.what(), refusal.reason());
                }
                case Outcome.Done<FigureView>(FigureView whole) -> views.add(whole);
            }
        }
        for (String dimension : known.splits()) {
            switch (measures.get().figures(id, of, dimension)) {
                case Outcome.Refused<List<FigureView>>(var refusal) -> {
                    return Outcome.refused(refusal.what(), refusal.reason());
                }
                case Outcome.Done<List<FigureView>>(List<FigureView> parts) -> views.addAll(parts);
            }
        }
        return Outcome.done(views);
    }

    private static List<@Nullable String> line(FigureView view) {
        Figure.Known known = view.figure() instanceof Figure.Known figure ? figure : null;
        BigDecimal rounded = view.figure() instanceof Figure.Approximate(BigDecimal atLeast) ? atLeast : view.rounded();
        return Arrays.asList(
                view.measureId(),
                view.period().code(),
                view.split() == null ? null : view.split().code(),
                rounded == null ? null : rounded.toPlainString(),
                known == null ? null : plain(known.numerator()),
                known == null ? null : plain(known.denominator()),
                view.unit(),
                view.figure().status(),
                Long.toString(view.vintage()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private PrintWriter out() {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
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
