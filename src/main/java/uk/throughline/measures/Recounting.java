package uk.throughline.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Counting.Recounted;
import uk.throughline.measures.Counting.Task;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.FigureStore.Row;
import uk.throughline.measures.PeriodFigures.Kept;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Counts kept figures anew: measures of the same rows are one statement and one
 * transaction, and three such are counted at a time. */
@Component
class Recounting {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final int AT_A_TIME = 3;
    private static final String POPULATION = "Population";

    /** What is counted on many days, then what asks most of its rows: begun last, it would be waited for alone. */
    private static final Comparator<List<Task>> LONGEST_FIRST = Comparator.<List<Task>, Boolean>comparing(
                    family -> family.stream().noneMatch(task -> task.measure().isStock()))
            .thenComparing(family -> -family.size());

    private final Catalogue catalogue;
    private final Counting counting;
    private final FigureLists lists;
    private final FigureStore store;
    private final PopulationLists populations;
    private final Partnerships partnerships;
    private final AsCounter asCounter;
    private final Alerting alerting;
    private final AlertLetters letters;

    Recounting(
            Catalogue catalogue,
            Counting counting,
            FigureLists lists,
            FigureStore store,
            PopulationLists populations,
            Partnerships partnerships,
            AsCounter asCounter,
            Alerting alerting,
            AlertLetters letters) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.lists = lists;
        this.store = store;
        this.populations = populations;
        this.partnerships = partnerships;
        this.asCounter = asCounter;
        this.alerting = alerting;
        this.letters = letters;
    }

    /** Recounts the measures that draw on the sources; a new population changes every rate. */
    void bringUpToDate(List<String> sources) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Integer>> work = new ArrayList<>();
            Coverage coverage = asCounter.ask(lists::coverage);
            Codes codes = asCounter.ask(lists::codes);
            List<Task> tasks = new ArrayList<>();
            for (Definition measure : catalogue.definitions()) {
                PerPeople per = measure.perPeople();
                if (measure.drawsOn(sources)) {
                    tasks.add(new Task(measure, KeptPeriods.of(measure, coverage)));
                } else if (per != null && sources.contains(POPULATION)) {
                    work.add(workers.submit(() -> asCounter.ask(() -> rates(measure, per))));
                }
            }
            Counting.byRelation(tasks).values().stream()
                    .sorted(LONGEST_FIRST)
                    .forEach(family -> work.add(workers.submit(
                            () -> asCounter.ask(() -> recount(family, codes, sources.contains(POPULATION))))));
            int changed = work.stream().mapToInt(AsCounter::resultOf).sum();
            LOG.info("{} measures brought up to date: {} figures are new or changed", work.size(), changed);
            asCounter.ask(() -> {
                alerting.check(tasks.stream().map(Task::measure).toList(), coverage);
                return changed;
            });
        }
        letters.tell();
    }

    private int recount(List<Task> family, Codes codes, boolean population) {
        long begun = System.nanoTime();
        // who counts these rows at the same time waits, so that what was counted later is kept later
        store.alone(family.getFirst().measure().rows().relation());
        long vintage = lists.lastVintage();
        List<Task> tasks =
                family.stream().filter(task -> !task.periods().isEmpty()).toList();
        Map<String, CountDigests.OfMeasure> before =
                store.counted(family.stream().map(task -> task.measure().id()).toList());
        List<Recounted> counted = new ArrayList<>();
        // what no return speaks of any more has no figures
        family.stream()
                .filter(task -> task.periods().isEmpty())
                .forEach(task -> counted.add(new Recounted(task, List.of(), Set.of(), CountDigests.OfMeasure.NOTHING)));
        if (!tasks.isEmpty()) {
            counted.addAll(this.counting.recount(tasks, codes, before));
        }
        long counting = System.nanoTime();
        int changed = 0;
        for (Recounted one : counted) {
            Definition measure = one.task().measure();
            // where all that was counted is what it was, so are its figures; a rate also follows the population
            boolean same = one.now().equals(before.get(measure.id()));
            if (!same) {
                changed += keep(one.task(), one.counted(), one.unchanged(), vintage);
                store.counted(measure.id(), one.now());
            }
            PerPeople per = measure.perPeople();
            if (per != null && (!same || population)) {
                changed += rates(measure, per);
            }
        }
        LOG.debug(
                "{}: counted in {} ms, kept in {} ms",
                tasks.stream().map(task -> task.measure().id()).toList(),
                (counting - begun) / 1_000_000,
                (System.nanoTime() - counting) / 1_000_000);
        return changed;
    }

    /** @param unchanged the codes of periods whose figures stand as they are */
    private int keep(Task task, List<Counted> counted, Set<String> unchanged, long vintage) {
        Definition measure = task.measure();
        List<Period> periods = task.periods();
        List<Row> rows = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Counted figure : counted) {
            if (unchanged.contains(periods.get(figure.period()).code())) {
                continue; // it shares slices with one that changed
            }
            rows.add(new Row(periods.get(figure.period()), figure.dimension(), figure.part(), figure.figure(), null));
            told.add(figure.period());
        }
        for (int period = 0; period < periods.size() && !measure.byCalendarYear(); period++) {
            if (!told.contains(period)
                    && !unchanged.contains(periods.get(period).code())) {
                rows.add(new Row(periods.get(period), "", "", Counted.ofNoRows(measure), null));
            }
        }
        return store.keep(measure.id(), measure.measure().unit(), rows, unchanged, vintage);
    }

    private int rates(Definition measure, PerPeople per) {
        Estimates estimates = populations.estimates(
                partnerships.current().map(Partnership::authorityCode).orElse(""), per);
        List<Row> rows = new ArrayList<>();
        lists.wholes(measure.id()).forEach((period, whole) -> {
            if (Asked.hasRate(measure, period)) {
                Kept rate = estimates.rate(whole, period.to(), per);
                rows.add(new Row(period, "", "", rate.figure(), rate.population()));
            }
        });
        return store.keep(measure.id() + "_rate", per.unit(), rows, Set.of(), lists.lastVintage());
    }
}
