package uk.throughline.measures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.AlertStore.Raised;
import uk.throughline.measures.ControlLimits.Signal;
import uk.throughline.measures.FigureLists.Quarter;
import uk.throughline.measures.Measures.Every;

/**
 * Raises an alert where the latest quarter of a measure shows something that began in the quarters which the last counting added,
 * and marks those that are no longer so: that a later return took back, or that a later quarter has left behind. A measure counted
 * for the first time is judged by its last quarter alone, and a quarter that is too recent to judge by nobody. All measures are judged
 * from one reading of their figures.
 */
@Component
class Alerting {
    private final FigureLists lists;
    private final AlertStore store;
    private final Catalogue catalogue;
    private final InstantSource clock;

    Alerting(FigureLists lists, AlertStore store, Catalogue catalogue, InstantSource clock) {
        this.lists = lists;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** After these measures were counted anew; rates and shares move with their counts and are not judged again. */
    void check(List<Definition> counted, Coverage coverage) {
        List<String> ids = counted.stream().map(Definition::id).toList();
        if (ids.isEmpty()) {
            return;
        }
        long vintage = lists.lastVintage();
        Map<String, List<Quarter>> figures = new HashMap<>();
        lists.quarters(ids, vintage)
                .forEach(quarter -> figures.computeIfAbsent(quarter.measureId(), id -> new ArrayList<>())
                        .add(quarter));
        Map<String, List<Alert>> standing = new HashMap<>();
        store.standing(ids)
                .forEach(alert -> standing.computeIfAbsent(alert.figure().measureId(), id -> new ArrayList<>())
                        .add(alert));
        List<Raised> raised = new ArrayList<>();
        List<Long> ended = new ArrayList<>();
        for (Definition definition : counted) {
            Series series = new Series(
                    catalogue.find(definition.id()).orElseThrow().measure(),
                    KeptPeriods.every(definition, Every.QUARTER, coverage).stream()
                            .filter(period -> coverage.missingUntil(definition, period) == null)
                            .toList(),
                    figures.getOrDefault(definition.id(), List.of()),
                    vintage);
            series.news().ifPresent(raised::add);
            standing.getOrDefault(definition.id(), List.of()).stream()
                    .filter(alert -> !series.stillShows(alert))
                    .forEach(alert -> ended.add(alert.number()));
        }
        if (!ended.isEmpty()) {
            store.end(ended, vintage, clock.instant());
        }
        if (!raised.isEmpty()) {
            store.raise(raised, vintage, clock.instant());
        }
    }

    /** The quarters of one measure that returns cover, oldest first, and which of them had a figure before this counting. */
    private static final class Series {
        private final Measure measure;
        private final List<Period> periods;
        private final Map<String, FigureView> now = new HashMap<>();
        private int knownBefore = -1;

        Series(Measure measure, List<Period> periods, List<Quarter> quarters, long vintage) {
            this.measure = measure;
            this.periods = periods;
            for (Quarter quarter : quarters) {
                if (quarter.stands()) {
                    now.put(
                            quarter.period(),
                            new FigureView(
                                    measure.id(),
                                    Period.of(quarter.period()),
                                    null,
                                    quarter.figure(),
                                    measure.unit(),
                                    measure.places(),
                                    null,
                                    quarter.vintage()));
                }
                if (!quarter.stands() || quarter.vintage() < vintage) {
                    knownBefore = Math.max(knownBefore, periods.indexOf(Period.of(quarter.period())));
                }
            }
        }

        Optional<Raised> news() {
            if (periods.isEmpty()) {
                return Optional.empty();
            }
            int last = periods.size() - 1;
            int added = knownBefore < 0 ? 1 : Math.max(1, last - knownBefore);
            List<@Nullable FigureView> window = upTo(last);
            FigureView latest = window.getLast();
            if (latest == null || !(latest.figure() instanceof Figure.Known)) {
                return Optional.empty();
            }
            return limits(last)
                    .flatMap(limits -> limits.news(window.size(), added))
                    .map(signal -> new Raised(latest, signal.rule(), signal.up(), length(signal)));
        }

        private static int length(Signal signal) {
            return signal.to() - signal.from() + 1;
        }

        /** Whether its quarter shows it as before, and the latest quarter still shows something in its direction. */
        boolean stillShows(Alert alert) {
            int place = periods.indexOf(alert.figure().period());
            return place >= 0
                    && limits(place)
                            .filter(limits -> limits.shows(alert.signal(), alert.up(), window(place)))
                            .isPresent()
                    && limits(periods.size() - 1)
                            .filter(limits -> limits.goesOn(alert.up(), window(periods.size() - 1)))
                            .isPresent();
        }

        private Optional<ControlLimits> limits(int place) {
            return Chance.limits(measure, upTo(place));
        }

        private static int window(int place) {
            return Math.min(Chance.QUARTERS, place + 1);
        }

        private List<@Nullable FigureView> upTo(int place) {
            List<@Nullable FigureView> window = new ArrayList<>();
            for (int i = place + 1 - window(place); i <= place; i++) {
                window.add(now.get(periods.get(i).code()));
            }
            return window;
        }
    }
}
