package uk.throughline.measures.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.Split;

/**
 * What to bear in mind where figures are read over time: a definition or a return that changed, another population below a rate, what
 * a later return revised, and what is too recent to judge.
 */
@Component
class TrendNotes {
    private static final int NAMED_AT_MOST = 4;

    private final Measures measures;

    TrendNotes(Measures measures) {
        this.measures = measures;
    }

    /** Each in a sentence or two; a part's revisions are told on its own page only. */
    List<String> of(Measure measure, @Nullable Split split, GraphColumn column) {
        List<FigureView> figures =
                column.figures().stream().flatMap(Optional::stream).toList();
        if (figures.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        LocalDate first = figures.getFirst().period().to();
        LocalDate last = figures.getLast().period().to();
        measures.changes(measure).stream()
                .filter(change -> change.on().isAfter(first) && !change.on().isAfter(last))
                .forEach(change -> notes.add("From " + Dates.inWords(change.on()) + ": " + change.what()));
        populations(figures).ifPresent(notes::add);
        if (split == null) {
            revised(measure, figures).ifPresent(notes::add);
        }
        figures.stream()
                .filter(figure -> figure.figure() instanceof Figure.TooRecent)
                .findFirst()
                .ifPresent(
                        figure -> notes.add(
                                "From " + Words.when(figure.period())
                                        + " on it is too recent to judge: what the figure depends on may still happen, or still be told of."));
        return notes;
    }

    /** Where a rate begins to stand on estimates of another source; that each year has its own is as it should be. */
    private static Optional<String> populations(List<FigureView> figures) {
        List<String> from = new ArrayList<>();
        String before = null;
        for (FigureView figure : figures) {
            String now = figure.population() == null ? null : source(figure.population());
            if (before != null && now != null && !before.equals(now)) {
                from.add(Words.when(figure.period()));
            }
            before = now == null ? before : now;
        }
        return from.isEmpty()
                ? Optional.empty()
                : Optional.of("The rate stands on a population from another source from "
                        + String.join(" and again from ", from) + " on; each figure's own page names its population.");
    }

    private static String source(String population) {
        return population.replaceFirst(", mid-\\d{4}.*", "");
    }

    private Optional<String> revised(Measure measure, List<FigureView> figures) {
        Set<Period> revised = measures.revisedPeriods(measure.id());
        List<String> named = figures.stream()
                .map(FigureView::period)
                .filter(revised::contains)
                .map(Words::when)
                .toList()
                .reversed();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        String more = named.size() > NAMED_AT_MOST ? " and " + (named.size() - NAMED_AT_MOST) + " before" : "";
        return Optional.of("Later returns revised what was first counted for "
                + String.join(", ", named.subList(0, Math.min(named.size(), NAMED_AT_MOST))) + more
                + "; each figure's own page says how.");
    }
}
