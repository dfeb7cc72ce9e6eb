package uk.throughline.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Catalogue.Shown;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.PeriodFigures.Kept;

/** Makes what a reader is given out of the figures of a period: wholes, parts in the order of their code list, shares. */
record Views(Standing now, Entry entry) {

    /** Null figures are those of a period that no return covers. */
    FigureView whole(Period period, @Nullable Kept kept) {
        return view(period, null, kept == null ? notCollected() : kept);
    }

    /** The part as it was kept. */
    FigureView of(Period period, Split split, Kept kept) {
        return view(period, split, kept);
    }

    /** The part, which is nought where returns cover the period and no row stands in it. */
    FigureView part(Period period, @Nullable PeriodFigures figures, String dimension, String label) {
        Split split = new Split(dimension, label);
        Kept whole = figures == null ? null : figures.whole();
        if (figures == null || whole == null) {
            return view(period, split, notCollected());
        }
        Kept found = figures.get(dimension, label);
        Kept part = found == null ? new Kept(Counted.ofNoRows(entry.definition()), null, whole.vintage()) : found;
        return view(period, split, entry.as() == Shown.SHARE ? share(part, whole) : part);
    }

    /** Every part that the code list names, then those that only rows name. */
    List<FigureView> parts(Period period, @Nullable PeriodFigures figures, Dimension dimension) {
        return views(period, figures, dimension, labels(figures, dimension));
    }

    /** Every part of two dimensions at once that any row stands in. */
    List<FigureView> pairs(Period period, @Nullable PeriodFigures figures, String pair) {
        return figures == null
                ? List.of()
                : figures.of(pair).keySet().stream()
                        .map(label -> part(period, figures, pair, label))
                        .toList();
    }

    /** The wider groups of the code list. */
    List<FigureView> groups(Period period, @Nullable PeriodFigures figures, Dimension dimension) {
        return views(period, figures, dimension, now.codes().groups(dimension.codeList()));
    }

    private List<FigureView> views(
            Period period, @Nullable PeriodFigures figures, Dimension dimension, Iterable<String> labels) {
        List<FigureView> views = new ArrayList<>();
        labels.forEach(label -> views.add(part(period, figures, dimension.name(), label)));
        return views;
    }

    private Set<String> labels(@Nullable PeriodFigures figures, Dimension dimension) {
        Set<String> labels = new LinkedHashSet<>(now.codes().labels(dimension.codeList()));
        if (figures != null) {
            Set<String> groups = now.codes().groups(dimension.codeList());
            figures.of(dimension.name()).keySet().stream()
                    .filter(label -> !groups.contains(label))
                    .sorted()
                    .forEach(labels::add);
        }
        return labels;
    }

    private static Kept share(Kept part, Kept whole) {
        Figure figure = part.figure() instanceof Figure.Known(BigDecimal some, var n, var d)
                        && whole.figure() instanceof Figure.Known(BigDecimal all, var m, var e)
                ? Counted.share(some, all)
                : whole.figure();
        return new Kept(figure, null, Math.max(part.vintage(), whole.vintage()));
    }

    private Kept notCollected() {
        return new Kept(new Figure.NotCollected(), null, now.lastVintage());
    }

    /** What could still change with what happens after the period is not told before that is over. */
    private Figure judged(Period period, Figure figure) {
        LocalDate until = now.coverage().missingUntil(entry.definition(), period);
        return until == null || figure instanceof Figure.NotCollected ? figure : new Figure.TooRecent(until);
    }

    private FigureView view(Period period, @Nullable Split split, Kept kept) {
        Measure measure = entry.measure();
        return new FigureView(
                measure.id(),
                period,
                split,
                judged(period, kept.figure()),
                measure.unit(),
                measure.places(),
                kept.population(),
                kept.vintage());
    }
}
