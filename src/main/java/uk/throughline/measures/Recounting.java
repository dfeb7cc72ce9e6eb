package uk.throughline.measures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Definition.PerPeople;
import uk.throughline.measures.FigureStore.Row;
import uk.throughline.measures.PeriodFigures.Kept;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;

/** Counts kept figures anew: a measure is one statement and one transaction, and two measures are counted at a time. */
@Component
class Recounting {
    private static final Logger LOG = LoggerFactory.getLogger(Recounting.class);
    private static final int AT_A_TIME = 2;
    private static final String POPULATION = "Population";

    private final Catalogue catalogue;
    private final Counting counting;
    private final FigureLists lists;
    private final FigureStore store;
    private final PopulationLists populations;
    private final Partnerships partnerships;
    private final AsCounter asCounter;

    Recounting(
            Catalogue catalogue,
            Counting counting,
            FigureLists lists,
            FigureStore store,
            PopulationLists populations,
            Partnerships partnerships,
            AsCounter asCounter) {
        this.catalogue = catalogue;
        this.counting = counting;
        this.lists = lists;
        this.store = store;
        this.populations = populations;
        this.partnerships = partnerships;
        this.asCounter = asCounter;
    }

    /** Recounts the measures that draw on the sources; a new population changes every rate. */
    void bringUpToDate(List<String> sources) {
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Integer>> work = new ArrayList<>();
            for (Definition measure : catalogue.definitions()) {
                PerPeople per = measure.perPeople();
                if (sources.contains(measure.measure().source())) {
                    work.add(workers.submit(() -> asCounter.ask(() -> recount(measure))));
                } else if (per != null && sources.contains(POPULATION)) {
                    work.add(workers.submit(() -> asCounter.ask(() -> rates(measure, per))));
                }
            }
            int changed = work.stream().mapToInt(AsCounter::resultOf).sum();
            LOG.info("{} measures brought up to date: {} figures are new or changed", work.size(), changed);
        }
    }

    private int recount(Definition measure) {
        long begun = System.nanoTime();
        Codes codes = lists.codes();
        long vintage = lists.lastVintage();
        List<Period> periods = KeptPeriods.of(measure, lists.coverage());
        List<Row> rows = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Counted counted : counting.count(measure, codes, periods)) {
            rows.add(new Row(
                    periods.get(counted.period()), counted.dimension(), counted.part(), counted.figure(), null));
            told.add(counted.period());
        }
        for (int period = 0; period < periods.size() && !measure.byCalendarYear(); period++) {
            if (!told.contains(period)) {
                rows.add(new Row(periods.get(period), "", "", Counted.ofNoRows(measure), null));
            }
        }
        int changed = store.keep(measure.id(), measure.measure().unit(), rows, vintage);
        PerPeople per = measure.perPeople();
        if (per != null) {
            changed += rates(measure, per);
        }
        LOG.debug("{} counted in {} ms", measure.id(), (System.nanoTime() - begun) / 1_000_000);
        return changed;
    }

    private int rates(Definition measure, PerPeople per) {
        Estimates estimates = populations.estimates(
                partnerships.current().map(Partnership::authorityCode).orElse(""), per);
        List<Row> rows = new ArrayList<>();
        for (PeriodFigures figures : lists.standing(measure.id()).values()) {
            Kept whole = figures.whole();
            if (whole != null && Asked.hasRate(measure, figures.period())) {
                Kept rate = estimates.rate(whole, figures.period().to(), per);
                rows.add(new Row(figures.period(), "", "", rate.figure(), rate.population()));
            }
        }
        return store.keep(measure.id() + "_rate", per.unit(), rows, lists.lastVintage());
    }
}
