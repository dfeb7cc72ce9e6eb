package uk.throughline.report.prose;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.report.document.Block;

/** Draws up charts of the parts of a whole, side by side. */
final class BarCharts {
    private final Asking asking;
    private final Tables tables;

    BarCharts(Asking asking, Tables tables) {
        this.asking = asking;
        this.tables = tables;
    }

    Block write(String id, String dimension, List<Period> periods, Place place) {
        Measure measure = asking.measure(id, place);
        List<List<FigureView>> all = periods.stream()
                .map(period -> asking.parts(id, period, dimension, place))
                .toList();
        List<FigureView> known =
                all.getLast().stream().filter(part -> part.rounded() != null).toList();
        String what = dimension.replace('_', ' ');
        if (known.isEmpty()) {
            return new Block.Notice("No return covers “" + measure.title() + "” by " + what + " yet.");
        }
        List<String> names = all.getLast().stream().map(BarCharts::name).toList();
        List<Block.Series> series = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            series.add(new Block.Series(InWords.heading(periods.get(i)), values(names, all.get(i))));
        }
        String when = InWords.during(periods.getLast());
        String finding = new Largest(asking)
                .of(id, periods.getLast(), all.getLast())
                .map(largest ->
                        name(largest) + " was the largest " + what + " " + when + ", with " + InWords.number(largest))
                .orElse(measure.title() + " by " + what + " " + when);
        String described = all.getLast().stream()
                .filter(part -> part.rounded() != null || part.figure() instanceof Figure.Suppressed)
                .map(part -> name(part) + " " + InWords.number(part))
                .collect(Collectors.joining("; "));
        return new Block.Chart(
                finding,
                measure.title() + ", " + measure.unit(),
                "Bar chart. " + InWords.capital(when) + ": " + described + ".",
                new Block.ChartShape(false, names, series, measure.places()),
                tables.byPart(id, dimension, periods, place));
    }

    private static List<@Nullable Double> values(List<String> names, List<FigureView> parts) {
        List<@Nullable Double> values = new ArrayList<>();
        for (String name : names) {
            values.add(parts.stream()
                    .filter(part -> name(part).equals(name) && part.rounded() != null)
                    .map(part -> (Double) requireNonNull(part.rounded()).doubleValue())
                    .findFirst()
                    .orElse(null));
        }
        return values;
    }

    private static String name(FigureView part) {
        return InWords.capital(part.split() == null ? "not known" : part.split().value());
    }
}
