package uk.throughline.measures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.throughline.measures.AlertStore.Ending;
import uk.throughline.measures.AlertStore.Raised;
import uk.throughline.measures.FigureLists.Quarter;
import uk.throughline.measures.JudgedQuarters.Judgement;
import uk.throughline.measures.Measures.Every;

/**
 * Raises an alert where the latest quarter of a measure shows something that began in the quarters which the last counting added,
 * lets those that go on stand for the latest quarter, and ends the others: {@link JudgedQuarters} says which is which. A measure
 * counted for the first time is judged by its last quarter alone, so that years taken in at once raise no alert of the past, and a
 * quarter that is too recent to judge by nobody. All measures are judged from one reading of their figures.
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
        List<Ending> ended = new ArrayList<>();
        for (Definition definition : counted) {
            Judgement judgement = new JudgedQuarters(
                            catalogue.find(definition.id()).orElseThrow().measure(),
                            KeptPeriods.every(definition, Every.QUARTER, coverage).stream()
                                    .filter(period -> coverage.missingUntil(definition, period) == null)
                                    .toList(),
                            figures.getOrDefault(definition.id(), List.of()),
                            vintage)
                    .judge(standing.getOrDefault(definition.id(), List.of()));
            raised.addAll(judgement.raised());
            ended.addAll(judgement.ended());
        }
        // what ends makes room for what stands in its place
        if (!ended.isEmpty()) {
            store.end(ended, vintage, clock.instant());
        }
        if (!raised.isEmpty()) {
            store.raise(raised, vintage, clock.instant());
        }
    }
}
