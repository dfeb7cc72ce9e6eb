package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Catalogue.Entry;
import uk.throughline.measures.Catalogue.Shown;
import uk.throughline.measures.PeriodFigures.Kept;

/** Measures and their figures, as every room asks for them. */
@Service
class CountedMeasures implements Measures {
    private static final int PERIODS_AT_MOST = 400;

    private final Catalogue catalogue;
    private final Questions questions;
    private final KeptFigures kept;
    private final Figures figures;
    private final Comparators comparators;
    private final OverRepresentations overRepresentations;
    private final Changes changes;
    private final Recounting recounting;
    private final FigureStore store;
    private final RowsBehind rows;
    private final FigureGrant grant;
    private final Access access;
    private final TransactionTemplate transactions;

    CountedMeasures(
            Catalogue catalogue,
            Questions questions,
            KeptFigures kept,
            Figures figures,
            Comparators comparators,
            OverRepresentations overRepresentations,
            Changes changes,
            Recounting recounting,
            FigureStore store,
            RowsBehind rows,
            FigureGrant grant,
            Access access,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.questions = questions;
        this.kept = kept;
        this.figures = figures;
        this.comparators = comparators;
        this.overRepresentations = overRepresentations;
        this.changes = changes;
        this.recounting = recounting;
        this.store = store;
        this.rows = rows;
        this.grant = grant;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public List<Measure> all() {
        return catalogue.measures();
    }

    @Override
    public Optional<Measure> find(String id) {
        return catalogue.find(id).map(Entry::measure);
    }

    @Override
    public String stamp() {
        grant.require();
        return figures.now().stamp();
    }

    @Override
    public Outcome<FigureView> figure(String measureId, Period period) {
        return series(measureId, List.of(period)).map(List::getFirst);
    }

    @Override
    public Outcome<FigureView> figure(String measureId, Period period, Split split) {
        if (split.dimension().equals(Comparators.AREA)) {
            return areas(measureId, period).then(views -> views.stream()
                    .filter(view -> view.split() != null && view.split().value().equalsIgnoreCase(split.value()))
                    .findFirst()
                    .map(Outcome::done)
                    .orElse(Questions.refusedPart(
                            split, views.stream().map(CountedMeasures::value).toList())));
        }
        return questions
                .fitting(measureId, period)
                .then(entry -> questions.part(entry, split).map(part -> {
                    Standing now = figures.now();
                    Definition.Pair pair = part.pair();
                    PeriodFigures found = pair == null
                            ? one(now, entry, period)
                            : figures.byPair(now, entry.definition(), period, pair);
                    return new Views(now, entry).part(period, found, part.dimension(), part.label());
                }));
    }

    @Override
    public Outcome<List<FigureView>> figures(String measureId, Period period, String dimension) {
        if (dimension.equals(Comparators.AREA)) {
            return areas(measureId, period);
        }
        if (dimension.contains(Split.AND)) {
            return questions
                    .fitting(measureId, period)
                    .then(entry -> questions.pair(entry, dimension).map(pair -> {
                        Standing now = figures.now();
                        return new Views(now, entry)
                                .pairs(period, figures.byPair(now, entry.definition(), period, pair), pair.name());
                    }));
        }
        return questions
                .fitting(measureId, period)
                .then(entry -> questions.dimension(entry, dimension).map(known -> {
                    Standing now = figures.now();
                    return new Views(now, entry).parts(period, one(now, entry, period), known);
                }));
    }

    @Override
    public Outcome<List<FigureView>> series(String measureId, List<Period> periods) {
        if (periods.size() > PERIODS_AT_MOST) {
            return Outcome.refused("periods", "At most " + PERIODS_AT_MOST + " periods can be asked for at once.");
        }
        return questions.entry(measureId).then(entry -> {
            if (entry.as() == Shown.SHARE) {
                return Outcome.refused(
                        "split",
                        "\"" + entry.measure().title() + "\" is told of a part. Ask for one, such as "
                                + entry.measure().splits().getFirst() + "=…, or for the whole of "
                                + entry.definition().id() + ".");
            }
            for (Period period : periods) {
                String why = Asked.doesNotFit(entry, period);
                if (why != null) {
                    return Outcome.refused("period", why);
                }
            }
            return Outcome.done(wholes(figures.now(), entry, periods));
        });
    }

    private List<FigureView> wholes(Standing now, Entry entry, List<Period> periods) {
        Views views = new Views(now, entry);
        List<FigureView> found = new ArrayList<>();
        List<@Nullable Kept> figuresKept = new ArrayList<>();
        if (entry.as() == Shown.RATE) {
            figuresKept.addAll(figures.rates(now, entry.definition(), periods));
        } else {
            figures.of(now, entry.definition(), periods)
                    .forEach(period -> figuresKept.add(period == null ? null : period.whole()));
        }
        for (int i = 0; i < periods.size(); i++) {
            found.add(views.whole(periods.get(i), figuresKept.get(i)));
        }
        return found;
    }

    private @Nullable PeriodFigures one(Standing now, Entry entry, Period period) {
        return figures.of(now, entry.definition(), List.of(period)).getFirst();
    }

    @Override
    public List<Comparator> comparators(String measureId, Period period) {
        return questions.entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.at(figures.now(), entry, period)
                : List.of();
    }

    @Override
    public List<Comparator> comparatorSeries(String measureId, Period period) {
        return questions.entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.series(figures.now(), entry, period)
                : List.of();
    }

    @Override
    public List<AuthorityValue> authorities(String measureId, Period period) {
        return questions.entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.authorities(figures.now(), entry, period)
                : List.of();
    }

    private Outcome<List<FigureView>> areas(String measureId, Period period) {
        return questions.fitting(measureId, period).then(entry -> {
            List<FigureView> views = comparators.at(figures.now(), entry, period).stream()
                    .map(Comparator::figure)
                    .toList();
            return views.isEmpty()
                    ? Outcome.refused(
                            "split",
                            "Nothing was published that \""
                                    + entry.measure().title() + "\" could be held against for "
                                    + period.label() + ". Take in the published statistics, or ask for another year.")
                    : Outcome.done(views);
        });
    }

    @Override
    public Outcome<OverRepresentation> overRepresentation(String measureId, Period period, String dimension) {
        return overRepresentations.of(measureId, period, dimension);
    }

    @Override
    public List<FigureView> revisions(String measureId, Period period, @Nullable Split split) {
        Outcome<List<FigureView>> all = questions.fitting(measureId, period).then(entry -> {
            Views views = new Views(figures.now(), entry);
            if (entry.as() == Shown.SHARE) {
                return Outcome.done(List.of());
            }
            if (split == null) {
                return Outcome.done(figures.revisions(measureId, period, "", "").stream()
                        .map(kept -> views.whole(period, kept))
                        .toList());
            }
            return questions
                    .part(entry, split)
                    .map(part -> figures.revisions(measureId, period, part.dimension(), part.label()).stream()
                            .map(kept -> views.of(period, new Split(part.dimension(), part.label()), kept))
                            .toList());
        });
        return all instanceof Outcome.Done<List<FigureView>>(List<FigureView> found) ? found : List.of();
    }

    @Override
    public List<Change> changes(Measure measure) {
        return changes.of(measure);
    }

    @Override
    public Set<Period> revisedPeriods(String measureId) {
        grant.require();
        return figures.revisedPeriods(measureId);
    }

    @Override
    public Outcome<RowsPage> rows(String measureId, Period period, @Nullable Split split, int page) {
        return rows(measureId, period, split, page, false);
    }

    @Override
    public Outcome<RowsPage> rowsAsFile(String measureId, Period period, @Nullable Split split, int page) {
        return rows(measureId, period, split, page, true);
    }

    private Outcome<RowsPage> rows(String measureId, Period period, @Nullable Split split, int page, boolean asFile) {
        return questions.fitting(measureId, period).then(entry -> {
            rows.require(entry);
            if (split == null) {
                String whole = entry.as() == Shown.SHARE ? entry.definition().id() : measureId;
                return figure(whole, period).map(figure -> rows.page(entry, period, null, page, figure, asFile));
            }
            if (split.dimension().equals(Comparators.AREA)) {
                return Outcome.refused("split", "Published statistics have no rows here. Leave out area to see ours.");
            }
            return questions.part(entry, split).then(part -> figure(measureId, period, split)
                    .map(figure -> rows.page(entry, period, part, page, figure, asFile)));
        });
    }

    @Override
    public List<Period> keptPeriods(String measureId, Every every) {
        return questions.entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? KeptPeriods.every(entry.definition(), every, figures.now().coverage()).stream()
                        .filter(period -> Asked.doesNotFit(entry, period) == null)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Period> latest(String measureId, Every every) {
        List<Period> periods = keptPeriods(measureId, every);
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast());
    }

    @Override
    public List<FigureView> kept(@Nullable String measureId, @Nullable Period period, @Nullable String dimension) {
        grant.require();
        return kept.list(measureId, period, dimension);
    }

    @Override
    public void covered(String source, LocalDate from, LocalDate to, long vintage) {
        access.require(Permission.COUNT_RECORDS);
        transactions.executeWithoutResult(status -> store.cover(source, from, to, vintage));
        figures.forget();
    }

    @Override
    public void uncovered(String source, long vintage, long withdrawnIn) {
        access.require(Permission.COUNT_RECORDS);
        transactions.executeWithoutResult(status -> store.uncover(source, vintage, withdrawnIn));
        figures.forget();
    }

    @Override
    public void bringUpToDate(List<String> sources) {
        access.require(Permission.COUNT_RECORDS);
        recounting.bringUpToDate(sources);
        figures.forget();
    }

    private static String value(FigureView view) {
        return view.split() == null ? "" : view.split().value();
    }
}
