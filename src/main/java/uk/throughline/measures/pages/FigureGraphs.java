package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Chance;
import uk.throughline.measures.Comparator.Kind;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.Every;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.DataTable;
import uk.throughline.measures.pages.FigurePage.Graph;
import uk.throughline.web.charts.Charts;
import uk.throughline.web.charts.LineChart;
import uk.throughline.web.charts.LineChart.Band;
import uk.throughline.web.charts.LineChart.Line;

/** Draws a figure over time and among all authorities, each with its data as a table. */
@Component
class FigureGraphs {
    private static final int YEARS = 12;

    private final Measures measures;
    private final TrendNotes notes;

    FigureGraphs(Measures measures, TrendNotes notes) {
        this.measures = measures;
        this.notes = notes;
    }

    /** Over the years with England and others beside, where they are published; empty when there is but one year. */
    Optional<Graph> years(
            Measure measure, @Nullable Split split, FigureView now, @Nullable FigureView before, String ours) {
        List<uk.throughline.measures.Comparator> others =
                split == null ? measures.comparatorSeries(measure.id(), now.period()) : List.of();
        TreeMap<Integer, Period> years = new TreeMap<>();
        measures.keptPeriods(measure.id(), Every.YEAR)
                .forEach(period -> years.put(period.to().getYear(), period));
        others.forEach(other -> years.putIfAbsent(
                other.figure().period().to().getYear(), other.figure().period()));
        while (years.size() > YEARS) {
            years.pollFirstEntry();
        }
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<Period> periods = List.copyOf(years.values());
        List<GraphColumn> columns = new ArrayList<>();
        columns.add(new GraphColumn(ours, true, figures(measure, split, periods)));
        List<Kind> beside =
                isCount(measure) ? List.of(Kind.OURS) : List.of(Kind.OURS, Kind.ENGLAND, Kind.NEIGHBOURS, Kind.REGION);
        for (Kind kind : beside) {
            GraphColumn.of(kind, others, periods).ifPresent(columns::add);
        }
        return Optional.of(graph(
                "years",
                Words.finding(now, before),
                measure,
                periods,
                columns,
                Words::year,
                null,
                notes.of(measure, split, columns.getFirst())));
    }

    /** Over the last quarters; empty when quarters are not kept. */
    Optional<Graph> quarters(Measure measure, @Nullable Split split, Period until, String ours) {
        List<Period> kept = measures.keptPeriods(measure.id(), Every.QUARTER);
        if (kept.size() < 2) {
            return Optional.empty();
        }
        List<Period> upTo =
                kept.stream().filter(period -> !period.to().isAfter(until.to())).toList();
        List<Period> shown = upTo.size() < 2 ? kept : upTo;
        List<Period> periods = shown.subList(Math.max(0, shown.size() - Chance.QUARTERS), shown.size());
        GraphColumn column = new GraphColumn(ours, true, figures(measure, split, periods));
        WithinChance chance = new WithinChance(measure, periods, column.known());
        return Optional.of(graph(
                "quarters",
                chance.finding(),
                measure,
                periods,
                List.of(column),
                Words::quarter,
                chance,
                notes.of(measure, split, column)));
    }

    /** Counts of areas of different size are not drawn beside each other. */
    private static boolean isCount(Measure measure) {
        return measure.form() == Measure.Form.COUNT || measure.form() == Measure.Form.SUM;
    }

    private static Graph graph(
            String id,
            String heading,
            Measure measure,
            List<Period> periods,
            List<GraphColumn> columns,
            Function<Period, String> label,
            @Nullable WithinChance chance,
            List<String> notes) {
        List<Line> lines = columns.stream()
                .map(column -> column.line(columns.getFirst()))
                .flatMap(Optional::stream)
                .limit(4)
                .toList();
        boolean published = lines.stream().anyMatch(line -> line.label().isEmpty());
        String about = measure.title() + ", " + measure.unit()
                + (published ? ". The thin part is what was published before our records begin" : "");
        String description = about + ", " + label.apply(periods.getFirst()) + " to " + label.apply(periods.getLast())
                + ". " + heading + ". The same numbers are in the table below.";
        LineChart chart = new LineChart(
                heading,
                description,
                periods.stream().map(label).toList(),
                lines,
                measure.places(),
                chance == null ? null : band(chance));
        List<String> headers = new ArrayList<>(List.of("Period"));
        columns.forEach(column -> headers.add(column.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = periods.size() - 1; i >= 0; i--) {
            List<String> row = new ArrayList<>(List.of(Words.when(periods.get(i))));
            for (GraphColumn column : columns) {
                row.add(column.figures().get(i).map(FigureView::shown).orElse("not published"));
            }
            rows.add(row);
        }
        return new Graph(
                id,
                heading,
                about,
                Charts.lines(chart).svg(id + "-wide"),
                Charts.narrowLines(chart).svg(id + "-narrow"),
                new DataTable(heading + ": " + about, headers, rows),
                chance == null
                        ? notes
                        : Stream.concat(chance.sentences().stream(), notes.stream())
                                .toList());
    }

    private static @Nullable Band band(WithinChance chance) {
        return chance.limits()
                .map(limits -> new Band(limits.lower(), limits.mean(), limits.upper(), "Average", chance.beyond()))
                .orElse(null);
    }

    private List<Optional<FigureView>> figures(Measure measure, @Nullable Split split, List<Period> periods) {
        if (split == null) {
            return measures.series(measure.id(), periods)
                            instanceof Outcome.Done<List<FigureView>>(List<FigureView> all)
                    ? all.stream().map(Optional::of).toList()
                    : periods.stream()
                            .map(period -> Optional.<FigureView>empty())
                            .toList();
        }
        return periods.stream()
                .map(period -> measures.figure(measure.id(), period, split) instanceof Outcome.Done<FigureView>(var one)
                        ? Optional.of(one)
                        : Optional.<FigureView>empty())
                .toList();
    }
}
