package uk.throughline.measures.pages;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureAddress;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.About;
import uk.throughline.measures.pages.FigurePage.Comparison;
import uk.throughline.measures.pages.FigurePage.Graph;
import uk.throughline.measures.pages.FigurePage.Link;
import uk.throughline.web.Choice;

/** Reads all that the page of one figure shows. */
@Service
class FigureReading {
    private final Measures measures;
    private final FigureGraphs graphs;
    private final AuthoritiesGraph authorities;
    private final FigureParts parts;
    private final Represented represented;
    private final WhileFiguresStand kept;

    FigureReading(
            Measures measures,
            FigureGraphs graphs,
            AuthoritiesGraph authorities,
            FigureParts parts,
            Represented represented,
            WhileFiguresStand kept) {
        this.measures = measures;
        this.graphs = graphs;
        this.authorities = authorities;
        this.parts = parts;
        this.represented = represented;
        this.kept = kept;
    }

    /** What the page says, or empty where there is no such figure. */
    Optional<About> about(Measure measure, Period period, @Nullable Split split, String ours) {
        return kept.kept(new Asked(measure.id(), period, split, ours), () -> read(measure, period, split, ours));
    }

    private record Asked(
            String measureId, Period period, @Nullable Split split, String ours) {}

    private Optional<About> read(Measure measure, Period period, @Nullable Split split, String ours) {
        Optional<FigureView> figure = figure(measure, period, split);
        boolean onlyParts = figure.isEmpty()
                && split == null
                && measure.form() == Measure.Form.SHARE
                && measure.derivedFrom() != null;
        if (figure.isEmpty() && !onlyParts) {
            return Optional.empty();
        }
        @Nullable FigureView now = figure.orElse(null);
        @Nullable
        FigureView before = figure(measure, period.aYearBefore(), split).orElse(null);
        boolean known = now != null && now.rounded() != null;
        return Optional.of(new About(
                measure.title(),
                measure.question(),
                split == null ? "" : Rooms.split(split.dimension()) + ": " + Rooms.inWords(split.value()),
                split == null ? null : FigureAddress.of(measure.id(), period, null),
                now == null ? "" : now.shown() + (known && measure.unit().equals("%") ? "%" : ""),
                now != null && known && !measure.unit().equals("%") ? now.unitInWords() : "",
                known,
                period.label(),
                now == null
                        ? List.of("This is the share of each part; the parts are below.")
                        : Words.sentences(measure, now, before),
                choices(measure, period),
                "/figures/" + measure.id(),
                split == null ? "" : split.code(),
                graphs(measure, split, now, before, ours),
                split == null ? parts.of(measure, period, now) : List.of(),
                split == null ? comparison(measure, period) : null,
                split == null && known ? represented.of(measure, period) : List.of(),
                parts.counting(measure, now),
                related(measure, period, split),
                now != null,
                FigureAddress.of(measure.id(), period, null)));
    }

    private Optional<FigureView> figure(Measure measure, Period period, @Nullable Split split) {
        Outcome<FigureView> asked =
                split == null ? measures.figure(measure.id(), period) : measures.figure(measure.id(), period, split);
        return asked instanceof Outcome.Done<FigureView>(FigureView view) ? Optional.of(view) : Optional.empty();
    }

    private List<Graph> graphs(
            Measure measure,
            @Nullable Split split,
            @Nullable FigureView now,
            @Nullable FigureView before,
            String ours) {
        List<Graph> drawn = new ArrayList<>();
        if (now != null) {
            graphs.years(measure, split, now, before, ours).ifPresent(drawn::add);
            graphs.quarters(measure, split, now.period(), ours).ifPresent(drawn::add);
        }
        return drawn;
    }

    /** Others are held against the rate, where a count has one: counts of areas of different size say nothing. */
    private @Nullable Comparison comparison(Measure measure, Period period) {
        Measure compared = measures.find(measure.id() + "_rate").orElse(measure);
        String asRate = compared.equals(measure) ? "" : "Compared as a rate, because areas differ in size. ";
        return parts.others(compared, period)
                .map(table -> new Comparison(
                        (asRate + lag(compared, period)).strip(), table, authorities.of(compared, period)))
                .orElse(null);
    }

    /** How far behind the figure the published ones are: a year's statistics come out months after it has ended. */
    private String lag(Measure compared, Period period) {
        return measures.comparators(compared.id(), period).stream()
                .map(other -> other.figure().period())
                .max(Comparator.comparing(Period::to))
                .filter(theirs -> theirs.to().isBefore(period.to()))
                .map(theirs -> {
                    long months = ChronoUnit.MONTHS.between(
                            theirs.to().plusDays(1), period.to().plusDays(1));
                    return "What others published last is of " + Words.when(theirs) + ", "
                            + (months < 1 ? "days" : months == 1 ? "a month" : months + " months")
                            + " before this figure: statistics come out some months after a year has ended.";
                })
                .orElse("");
    }

    private List<Choice> choices(Measure measure, Period chosen) {
        return Stream.of(Every.YEAR, Every.QUARTER)
                .flatMap(every -> measures.keptPeriods(measure.id(), every).stream())
                .distinct()
                .sorted(Comparator.comparing(Period::to).reversed().thenComparing(Period::from))
                .map(period -> new Choice(period.code(), period.label(), period.equals(chosen)))
                .toList();
    }

    private List<Link> related(Measure measure, Period period, @Nullable Split split) {
        String base = measure.derivedFrom() == null ? measure.id() : measure.derivedFrom();
        return Stream.of("", "_rate", "_share")
                .map(ending -> measures.find(base + ending))
                .flatMap(Optional::stream)
                .filter(other -> !other.id().equals(measure.id()))
                .filter(other -> split == null || other.splits().contains(split.dimension()))
                .map(other -> new Link(other.title(), FigureAddress.of(other.id(), period, split)))
                .toList();
    }
}
