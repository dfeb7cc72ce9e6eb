package uk.throughline.measures.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;
import uk.throughline.measures.pages.Priority.Watched;

/**
 * What moved more than chance explains, weightiest first: what a priority watches, then what got no better, then how far it is from
 * its average. Measures that go up and down together are told once, under the weightiest.
 */
@Component
class WhatMoved {
    private final Scorecard scorecard;
    private final ScorecardRows rows;
    private final Priorities priorities;
    private final Measures measures;

    WhatMoved(Scorecard scorecard, ScorecardRows rows, Priorities priorities, Measures measures) {
        this.scorecard = scorecard;
        this.rows = rows;
        this.priorities = priorities;
        this.measures = measures;
    }

    private record Found(ScorecardPage.Row row, Moved moved, boolean watched) {}

    List<PositionPage.Look> in(Period span) {
        List<Watched> watched = priorities.all().stream()
                .flatMap(priority -> priority.watched().stream())
                .toList();
        Set<String> ids = watched.stream().map(Watched::measure).collect(Collectors.toSet());
        List<Found> found = Stream.concat(
                        scorecard.measures().stream().flatMap(measure -> rows.row(measure, null, span).stream()
                                .flatMap(row -> found(row, ids.contains(measure.id())))),
                        watched.stream()
                                .filter(one -> one.split() != null)
                                .flatMap(
                                        one -> measures
                                                .find(one.measure())
                                                .flatMap(measure -> rows.row(measure, one.split(), span))
                                                .stream())
                                .flatMap(row -> found(row, true)))
                .sorted(Comparator.comparing((Found one) -> !one.watched())
                        .thenComparing(one -> one.moved().better())
                        .thenComparing(one -> -one.moved().weight()))
                .toList();
        return together(found);
    }

    private static Stream<Found> found(ScorecardPage.Row row, boolean watched) {
        return Stream.ofNullable(row.moved()).map(moved -> new Found(row, moved, watched));
    }

    private static List<PositionPage.Look> together(List<Found> found) {
        List<Found> told = new ArrayList<>();
        List<List<String>> alike = new ArrayList<>();
        for (Found one : found) {
            Optional<Found> leading = told.stream()
                    .filter(other -> other.moved().goesWith(one.moved()))
                    .findFirst();
            if (leading.isPresent()) {
                alike.get(told.indexOf(leading.get())).add(one.row().title());
            } else {
                told.add(one);
                alike.add(new ArrayList<>());
            }
        }
        List<PositionPage.Look> looks = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            looks.add(new PositionPage.Look(Objects.requireNonNull(told.get(i)).row(), List.copyOf(alike.get(i))));
        }
        return looks;
    }
}
