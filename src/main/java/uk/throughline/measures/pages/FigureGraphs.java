package uk.throughline.measures.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator.Kind;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Measures.AuthorityValue;
import uk.throughline.measures.Measures.Every;
import uk.throughline.measures.Split;
import uk.throughline.measures.pages.FigurePage.DataTable;
import uk.throughline.measures.pages.FigurePage.Graph;
import uk.throughline.web.charts.Charts;
import uk.throughline.web.charts.LineChart;
import uk.throughline.web.charts.LineChart.Line;
import uk.throughline.web.charts.StripChart;

/** Draws a figure over time and among all authorities, each with its data as a table. */
@Component
class FigureGraphs {
    private static final int YEARS = 12;
    private static final int QUARTERS = 12;
    private static final String OURS_AS_PUBLISHED = "Ours, as published";

    private final Measures measures;

    FigureGraphs(Measures measures) {
        this.measures = measures;
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
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(ours, true, figures(measure, split, periods)));
        List<Kind> beside =
                isCount(measure) ? List.of(Kind.OURS) : List.of(Kind.OURS, Kind.ENGLAND, Kind.NEIGHBOURS, Kind.REGION);
        for (Kind kind : beside) {
            column(kind, others, periods).ifPresent(columns::add);
        }
        return Optional.of(graph("years", Words.finding(now, before), measure, periods, columns, Words::year));
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
        List<Period> periods = shown.subList(Math.max(0, shown.size() - QUARTERS), shown.size());
        Column column = new Column(ours, true, figures(measure, split, periods));
        return Optional.of(graph("quarters", "Quarter by quarter", measure, periods, List.of(column), Words::quarter));
    }

    /** All authorities on one scale; null when fewer than two are published. */
    @Nullable
    Graph authorities(Measure measure, Period period) {
        List<AuthorityValue> all = measures.authorities(measure.id(), period);
        List<StripChart.Mark> marks = new ArrayList<>();
        for (AuthorityValue one : all) {
            BigDecimal value = one.figure().rounded();
            if (value != null) {
                String label = one.name() + " " + one.figure().shown();
                marks.add(new StripChart.Mark(label, value, one.ours(), one.neighbour()));
            }
        }
        if (marks.size() < 2) {
            return null;
        }
        String description = "Each mark is an authority; " + marks.size() + " are published, from "
                + all.getFirst().figure().shown()
                + " upwards. The dark marks are statistical neighbours, the thick one is ours.";
        StripChart chart = new StripChart("All authorities", description, marks, measure.places());
        return new Graph(
                "authorities",
                "Among all authorities",
                description,
                Charts.strip(chart).svg("authorities-wide"),
                Charts.narrowStrip(chart).svg("authorities-narrow"),
                new DataTable(
                        "Ours and the statistical neighbours",
                        List.of("Authority", Rooms.inWords(measure.unit())),
                        all.stream()
                                .filter(one -> one.ours() || one.neighbour())
                                .map(one -> List.of(
                                        one.name() + (one.ours() ? " (ours)" : ""),
                                        one.figure().shown()))
                                .toList()));
    }

    /** One line of a graph and one column of its table. */
    private record Column(String label, boolean ours, List<Optional<FigureView>> figures) {
        List<@Nullable BigDecimal> values() {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            figures.forEach(figure -> values.add(figure.map(FigureView::rounded).orElse(null)));
            return values;
        }

        boolean isOursAsPublished() {
            return label.equals(OURS_AS_PUBLISHED);
        }

        /** The line of what was published of us: only where our own records say nothing, and without a label of its own. */
        Optional<Line> line(Column ourRecords) {
            if (!isOursAsPublished()) {
                return Optional.of(new Line(label, ours, values()));
            }
            List<@Nullable BigDecimal> theirs = ourRecords.values();
            List<@Nullable BigDecimal> before = values();
            boolean adds = false;
            for (int i = 0; i < before.size(); i++) {
                boolean missing = theirs.get(i) == null;
                boolean joins = i > 0 && theirs.get(i - 1) == null;
                adds |= missing && before.get(i) != null;
                if (!missing) {
                    before.set(i, joins ? theirs.get(i) : null);
                }
            }
            return adds ? Optional.of(new Line("", false, before)) : Optional.empty();
        }
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
            List<Column> columns,
            Function<Period, String> label) {
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
        LineChart chart =
                new LineChart(heading, description, periods.stream().map(label).toList(), lines, measure.places());
        List<String> headers = new ArrayList<>(List.of("Period"));
        columns.forEach(column -> headers.add(column.label()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = periods.size() - 1; i >= 0; i--) {
            List<String> row = new ArrayList<>(List.of(Words.when(periods.get(i))));
            for (Column column : columns) {
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
                new DataTable(heading + ": " + about, headers, rows));
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

    private static Optional<Column> column(
            Kind kind, List<uk.throughline.measures.Comparator> others, List<Period> periods) {
        List<uk.throughline.measures.Comparator> ofKind =
                others.stream().filter(other -> other.kind() == kind).toList();
        if (ofKind.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<FigureView>> figures = periods.stream()
                .map(period -> ofKind.stream()
                        .map(uk.throughline.measures.Comparator::figure)
                        .filter(figure ->
                                figure.period().to().getYear() == period.to().getYear())
                        .max(Comparator.comparing(figure -> figure.period().to())))
                .toList();
        String area = ofKind.getLast().area();
        return Optional.of(new Column(
                switch (kind) {
                    case OURS -> OURS_AS_PUBLISHED;
                    case NEIGHBOURS -> "Neighbours";
                    default -> area;
                },
                false,
                figures));
    }
}
