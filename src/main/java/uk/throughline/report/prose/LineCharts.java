package uk.throughline.report.prose;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;

/** Draws up charts over time: ours alone, or beside the neighbours and England. */
final class LineCharts {
    private final Asking asking;

    LineCharts(Asking asking) {
        this.asking = asking;
    }

    Block overTime(String id, List<Period> periods, Place place) {
        Measure measure = asking.measure(id, place);
        List<FigureView> figures = asking.series(id, periods, place);
        List<FigureView> known = known(figures);
        if (known.size() < 2) {
            return new Block.Notice("There are not enough returns yet to show “" + measure.title() + "” over time.");
        }
        List<String> ticks =
                figures.stream().map(figure -> InWords.tick(figure.period())).toList();
        return new Block.Chart(
                finding(measure, known),
                InWords.unit(measure) + ", " + ticks.getFirst() + " to " + ticks.getLast(),
                "Line chart. " + story(measure, known, anyHidden(figures)),
                new Block.ChartShape(true, ticks, List.of(new Block.Series("Ours", values(figures))), measure.places()),
                table(measure, ticks, List.of("Ours"), List.of(figures)));
    }

    Block compared(String id, Period period, Place place) {
        Measure measure = asking.measure(id, place);
        Map<Comparator.Kind, Map<Integer, FigureView>> lines = new EnumMap<>(Comparator.Kind.class);
        for (Comparator comparator : asking.comparatorSeries(id, period, place)) {
            if (comparator.kind() != Comparator.Kind.REGION) {
                lines.computeIfAbsent(comparator.kind(), kind -> new TreeMap<>())
                        .put(comparator.figure().period().to().getYear(), comparator.figure());
            }
        }
        List<FigureView> ours = known(
                List.copyOf(lines.getOrDefault(Comparator.Kind.OURS, Map.of()).values()));
        if (ours.size() < 2) {
            return new Block.Notice(
                    "No published series has been taken in yet to hold “" + measure.title() + "” against.");
        }
        List<Integer> years = lines.values().stream()
                .flatMap(line -> line.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        List<String> ticks = years.stream().map(String::valueOf).toList();
        List<Block.Series> series = new ArrayList<>();
        List<List<@Nullable FigureView>> aligned = new ArrayList<>();
        lines.forEach((kind, line) -> {
            List<@Nullable FigureView> figures = new ArrayList<>();
            years.forEach(year -> figures.add(line.get(year)));
            series.add(new Block.Series(name(kind), values(figures)));
            aligned.add(figures);
        });
        return new Block.Chart(
                finding(measure, ours),
                InWords.unit(measure) + ", as published, years to 31 March",
                "Line chart. "
                        + story(
                                measure,
                                ours,
                                anyHidden(List.copyOf(lines.getOrDefault(Comparator.Kind.OURS, Map.of())
                                        .values())))
                        + others(lines),
                new Block.ChartShape(true, ticks, series, measure.places()),
                table(measure, ticks, series.stream().map(Block.Series::name).toList(), aligned));
    }

    private static String others(Map<Comparator.Kind, Map<Integer, FigureView>> lines) {
        return lines.entrySet().stream()
                .filter(line -> line.getKey() != Comparator.Kind.OURS)
                .map(line -> {
                    FigureView last = List.copyOf(line.getValue().values()).getLast();
                    return " " + name(line.getKey()) + " stood at " + InWords.number(last) + " "
                            + InWords.during(last.period()) + ".";
                })
                .collect(Collectors.joining());
    }

    private static Block.Table table(
            Measure measure, List<String> ticks, List<String> names, List<? extends List<@Nullable FigureView>> lines) {
        List<Block.Row> rows = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            List<List<Inline>> cells = new ArrayList<>();
            for (List<@Nullable FigureView> line : lines) {
                FigureView figure = line.get(i);
                cells.add(List.of(
                        figure == null
                                ? new Inline.Words("none published")
                                : new Inline.BoundFigure(InWords.number(figure), figure)));
            }
            rows.add(new Block.Row(ticks.get(i), cells));
        }
        List<String> columns = new ArrayList<>(List.of("When"));
        columns.addAll(names);
        return new Block.Table(Tables.rowName(measure), columns, rows, false);
    }

    private static String finding(Measure measure, List<FigureView> known) {
        FigureView first = known.getFirst();
        FigureView last = known.getLast();
        int change = requireNonNull(last.rounded()).compareTo(requireNonNull(first.rounded()));
        String moved = change == 0 ? "the same as " : change < 0 ? "down from " : "up from ";
        return measure.title() + ": " + InWords.number(last) + ", " + moved + InWords.number(first) + " "
                + InWords.during(first.period());
    }

    private static boolean anyHidden(List<FigureView> figures) {
        return figures.stream().anyMatch(figure -> figure.figure() instanceof Figure.Suppressed);
    }

    private static String story(Measure measure, List<FigureView> known, boolean ofThoseShown) {
        java.util.Comparator<FigureView> bySize = comparing(figure -> requireNonNull(figure.rounded()));
        FigureView highest = known.stream().max(bySize).orElseThrow();
        FigureView lowest = known.stream().min(bySize).orElseThrow();
        return finding(measure, known) + "; the last is "
                + InWords.during(known.getLast().period())
                + (ofThoseShown ? ". Of the figures shown, the highest was " : ". The highest was ")
                + InWords.number(highest) + " " + InWords.during(highest.period())
                + " and the lowest " + InWords.number(lowest) + " " + InWords.during(lowest.period()) + ".";
    }

    private static List<FigureView> known(List<FigureView> figures) {
        return figures.stream().filter(figure -> figure.rounded() != null).toList();
    }

    private static List<@Nullable Double> values(List<? extends @Nullable FigureView> figures) {
        List<@Nullable Double> values = new ArrayList<>();
        figures.forEach(figure -> values.add(
                figure == null || figure.rounded() == null
                        ? null
                        : requireNonNull(figure.rounded()).doubleValue()));
        return values;
    }

    private static String name(Comparator.Kind kind) {
        return switch (kind) {
            case OURS -> "Ours";
            case ENGLAND -> "England";
            case REGION -> "Region";
            case NEIGHBOURS -> "Neighbours";
        };
    }
}
