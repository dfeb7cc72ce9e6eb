package uk.throughline.measures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.measures.PeriodFigures.Kept;

/** Measures and their figures, as every room asks for them. */
@Service
class CountedMeasures implements Measures {
    private static final int PERIODS_AT_MOST = 400;

    private final Catalogue catalogue;
    private final Figures figures;
    private final Comparators comparators;
    private final Recounting recounting;
    private final FigureStore store;
    private final RowsLists rows;
    private final FigureGrant grant;
    private final Access access;
    private final TransactionTemplate transactions;

    CountedMeasures(
            Catalogue catalogue,
            Figures figures,
            Comparators comparators,
            Recounting recounting,
            FigureStore store,
            RowsLists rows,
            FigureGrant grant,
            Access access,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.figures = figures;
        this.comparators = comparators;
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
                    .orElse(refusedPart(
                            split, views.stream().map(CountedMeasures::value).toList())));
        }
        return fitting(measureId, period).then(entry -> asked(entry, split).map(part -> {
            Standing now = figures.now();
            return new Views(now, entry)
                    .part(
                            period,
                            one(now, entry, period),
                            part.dimension(),
                            part.wanted().label());
        }));
    }

    @Override
    public Outcome<List<FigureView>> figures(String measureId, Period period, String dimension) {
        if (dimension.equals(Comparators.AREA)) {
            return areas(measureId, period);
        }
        return fitting(measureId, period)
                .then(entry -> dimension(entry, dimension).map(known -> {
                    Standing now = figures.now();
                    return new Views(now, entry).parts(period, one(now, entry, period), known);
                }));
    }

    @Override
    public Outcome<List<FigureView>> series(String measureId, List<Period> periods) {
        if (periods.size() > PERIODS_AT_MOST) {
            return Outcome.refused("periods", "At most " + PERIODS_AT_MOST + " periods can be asked for at once.");
        }
        return entry(measureId).then(entry -> {
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
        List<@Nullable Kept> kept = new ArrayList<>();
        if (entry.as() == Shown.RATE) {
            kept.addAll(figures.rates(now, entry.definition(), periods));
        } else {
            figures.of(now, entry.definition(), periods)
                    .forEach(period -> kept.add(period == null ? null : period.whole()));
        }
        for (int i = 0; i < periods.size(); i++) {
            found.add(views.whole(periods.get(i), kept.get(i)));
        }
        return found;
    }

    private @Nullable PeriodFigures one(Standing now, Entry entry, Period period) {
        return figures.of(now, entry.definition(), List.of(period)).getFirst();
    }

    @Override
    public List<Comparator> comparators(String measureId, Period period) {
        return entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.at(figures.now(), entry, period)
                : List.of();
    }

    @Override
    public List<Comparator> comparatorSeries(String measureId, Period period) {
        return entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.series(figures.now(), entry, period)
                : List.of();
    }

    @Override
    public List<AuthorityValue> authorities(String measureId, Period period) {
        return entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? comparators.authorities(figures.now(), entry, period)
                : List.of();
    }

    private Outcome<List<FigureView>> areas(String measureId, Period period) {
        return fitting(measureId, period).then(entry -> {
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
    public Outcome<RowsPage> rows(String measureId, Period period, @Nullable Split split, int page) {
        return fitting(measureId, period).then(entry -> {
            if (entry.definition().isAboutChildren()) {
                access.require(Permission.READ_RECORDS);
            }
            if (split == null) {
                String whole = entry.as() == Shown.SHARE ? entry.definition().id() : measureId;
                return figure(whole, period).map(figure -> page(entry, period, null, page, figure));
            }
            if (split.dimension().equals(Comparators.AREA)) {
                return Outcome.refused("split", "Published statistics have no rows here. Leave out area to see ours.");
            }
            return asked(entry, split).then(part -> figure(measureId, period, split)
                    .map(figure -> page(entry, period, part, page, figure)));
        });
    }

    private RowsPage page(Entry entry, Period period, RowsLists.@Nullable Part part, int asked, FigureView figure) {
        int page = Math.max(1, asked);
        Codes codes = figures.now().codes();
        RowsLists.Page found = transactions.execute(status -> {
            RowsLists.Page read = rows.page(entry.definition(), codes, period, part, page);
            if (entry.definition().isAboutChildren()) {
                String of = part == null
                        ? ""
                        : ", " + part.dimension().name() + "=" + part.wanted().label();
                access.wasRead(
                        "rows of " + entry.definition().id() + " for " + period.code() + of + ", page " + page,
                        new LinkedHashSet<>(read.childIds()));
            }
            return read;
        });
        int pages = (int) Math.max(1, (found.total() + RowsLists.PAGE - 1) / RowsLists.PAGE);
        return new RowsPage(figure, found.columns(), found.rows(), page, pages, found.total());
    }

    @Override
    public List<Period> keptPeriods(String measureId, Every every) {
        return entry(measureId) instanceof Outcome.Done<Entry>(Entry entry)
                ? KeptPeriods.every(entry.definition(), every, figures.now().coverage()).stream()
                        .filter(period -> Asked.doesNotFit(entry, period) == null)
                        .toList()
                : List.of();
    }

    @Override
    public Optional<Period> latest(String measureId, Every every) {
        List<Period> kept = keptPeriods(measureId, every);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }

    @Override
    public List<FigureView> kept(@Nullable String measureId, @Nullable Period period, @Nullable String dimension) {
        grant.require();
        Standing now = figures.now();
        List<FigureView> all = new ArrayList<>();
        for (Measure measure : catalogue.measures()) {
            if (measureId == null || measure.id().equals(measureId)) {
                Entry entry = catalogue.find(measure.id()).orElseThrow();
                addKept(all, now, entry, period, dimension);
            }
        }
        return all;
    }

    private void addKept(
            List<FigureView> all, Standing now, Entry entry, @Nullable Period period, @Nullable String dimension) {
        Views views = new Views(now, entry);
        boolean rate = entry.as() == Shown.RATE;
        String keptAs = rate ? entry.measure().id() : entry.definition().id();
        for (PeriodFigures kept : figures.kept(now, keptAs).values()) {
            if (period != null && !period.equals(kept.period())) {
                continue;
            }
            if (dimension == null && entry.as() != Shown.SHARE) {
                all.add(views.whole(kept.period(), kept.whole()));
            }
            for (Dimension split :
                    rate ? List.<Dimension>of() : entry.definition().dimensions()) {
                if (dimension == null || dimension.equals(split.name())) {
                    all.addAll(views.parts(kept.period(), kept, split));
                    all.addAll(views.groups(kept.period(), kept, split));
                }
            }
            if (dimension == null || dimension.equals(Comparators.AREA)) {
                comparators.exactlyAt(now, entry, kept.period()).forEach(area -> all.add(area.figure()));
            }
        }
    }

    @Override
    public void covered(String source, LocalDate from, LocalDate to, long vintage) {
        access.require(Permission.COUNT_RECORDS);
        transactions.executeWithoutResult(status -> store.cover(source, from, to, vintage));
        figures.forget();
    }

    @Override
    public void bringUpToDate(List<String> sources) {
        access.require(Permission.COUNT_RECORDS);
        recounting.bringUpToDate(sources);
        figures.forget();
    }

    private Outcome<Entry> entry(String measureId) {
        grant.require();
        return catalogue
                .find(measureId)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        "measure",
                        "There is no measure \"" + measureId
                                + "\". The page Figures and the command throughline figures name them all."));
    }

    private Outcome<Entry> fitting(String measureId, Period period) {
        return entry(measureId).then(entry -> {
            String why = Asked.doesNotFit(entry, period);
            return why == null ? Outcome.done(entry) : Outcome.refused("period", why);
        });
    }

    private static Outcome<Dimension> dimension(Entry entry, String name) {
        List<String> splits = entry.measure().splits();
        Dimension dimension = splits.contains(name) ? entry.definition().dimension(name) : null;
        return dimension != null
                ? Outcome.done(dimension)
                : Outcome.refused(
                        "split",
                        "\"" + entry.measure().title() + "\" is not split by " + name + ". "
                                + (splits.isEmpty()
                                        ? "It has no splits."
                                        : "It is split by " + String.join(", ", splits) + "."));
    }

    private Outcome<RowsLists.Part> asked(Entry entry, Split split) {
        return dimension(entry, split.dimension()).then(dimension -> {
            Codes codes = figures.now().codes();
            return codes.wanted(dimension.codeList(), split.value())
                    .map(wanted -> Outcome.done(new RowsLists.Part(dimension, wanted)))
                    .orElseGet(() -> {
                        Set<String> known = new LinkedHashSet<>(codes.labels(dimension.codeList()));
                        known.addAll(codes.groups(dimension.codeList()));
                        return refusedPart(split, List.copyOf(known));
                    });
        });
    }

    private static <T> Outcome<T> refusedPart(Split split, List<String> known) {
        return Outcome.refused(
                "split",
                "\"" + split.value() + "\" is not a part of " + split.dimension() + ". Ask for one of: "
                        + String.join(", ", known) + ".");
    }

    private static String value(FigureView view) {
        return view.split() == null ? "" : view.split().value();
    }
}
