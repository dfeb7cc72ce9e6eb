package uk.throughline.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Change;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Kind;
import uk.throughline.measures.Measure.Polarity;
import uk.throughline.measures.Measures;
import uk.throughline.measures.OverRepresentation;
import uk.throughline.measures.RowsPage;
import uk.throughline.measures.Split;

/** Figures as the pages may meet them: known, not collected, suppressed, with long names, with and without others beside. */
final class FakeMeasures implements Measures {
    private static final String RATE = "per 10,000 children aged 0-17";
    /** A measure that breaks when it is asked for. */
    static final String BREAKS = "care.breaks";

    /** Children adopted are hidden unless a test shows them, and then so many. */
    static final AtomicBoolean ADOPTED_IS_SHOWN = new AtomicBoolean();

    static final AtomicInteger ADOPTED_IS = new AtomicInteger(265);

    private static final List<String> ETHNICITIES = List.of(
            "White British",
            "Traveller of Irish heritage",
            "Gypsy/Roma",
            "Any other White background",
            "White and Black Caribbean",
            "Pakistani",
            "Black African",
            "Any other ethnic group",
            "not recorded");

    private final Access access;

    FakeMeasures(Access access) {
        this.access = access;
    }

    @Override
    public String stamp() {
        return "stands still";
    }

    @Override
    public List<Measure> all() {
        return List.of(
                measure(
                        "frontdoor.referrals",
                        "Referrals to children's social care",
                        Kind.FLOW,
                        Form.COUNT,
                        "referrals"),
                measure("frontdoor.referrals_rate", "Referrals, as a rate", Kind.FLOW, Form.RATE, RATE),
                measure(
                        "frontdoor.assessments_in_time",
                        "Assessments completed within 45 working days",
                        Kind.FLOW,
                        Form.SHARE,
                        "%"),
                measure(
                        "protection.plans_open",
                        "Children subject of a child protection plan",
                        Kind.STOCK,
                        Form.COUNT,
                        "children"),
                measure(
                        "protection.plans_open_rate",
                        "Children subject of a child protection plan, as a rate",
                        Kind.STOCK,
                        Form.RATE,
                        RATE),
                measure(
                        "protection.plans_open_share",
                        "Children subject of a child protection plan, the share of each part",
                        Kind.STOCK,
                        Form.SHARE,
                        "%"),
                measure(
                        "protection.conferences_in_time",
                        "Initial child protection conferences held within 15 working days of the start of the enquiry under section 47",
                        Kind.FLOW,
                        Form.SHARE,
                        "%"),
                measure("protection.plan_length_mean", "Mean length of plans that ended", Kind.FLOW, Form.MEAN, "days"),
                measure("care.looked_after", "Children looked after", Kind.STOCK, Form.COUNT, "children"),
                measure("care.looked_after_rate", "Children looked after, as a rate", Kind.STOCK, Form.RATE, RATE),
                measure("care.adopted", "Children adopted", Kind.FLOW, Form.COUNT, "children"),
                measure(
                        "care.missing_from_care",
                        "Children who went missing from care",
                        Kind.FLOW,
                        Form.COUNT,
                        "children"),
                measure("population.all", "People of all ages", Kind.FLOW, Form.SUM, "people"));
    }

    private static Measure measure(String id, String title, Kind kind, Form form, String unit) {
        boolean rate = id.endsWith("_rate");
        boolean share = id.endsWith("_share");
        String base = id.replaceAll("_(rate|share)$", "");
        return new Measure(
                id,
                title,
                id.startsWith("protection.plans_open")
                        ? "How many children need a plan to keep them safe, and why?"
                        : title + ": how many?",
                kind,
                form,
                unit,
                form == Form.COUNT || form == Form.SUM ? 0 : 1,
                rate || form != Form.COUNT && !share ? List.of() : List.of("category", "age_band", "sex", "ethnicity"),
                id.contains("in_time") ? Polarity.MORE : Polarity.NONE,
                "CIN census",
                "Plans that had started by the end of the day and had not ended by then; a plan that ends on the day is not counted.",
                "la-counts",
                rate || share ? base : null,
                rate ? "published" : null);
    }

    @Override
    public Optional<Measure> find(String id) {
        if (id.equals(BREAKS)) {
            throw new IllegalStateException("It held a child's name");
        }
        return all().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    @Override
    public Outcome<FigureView> figure(String id, Period period) {
        Optional<Measure> measure = find(id);
        if (measure.isEmpty()) {
            return Outcome.refused("measure", "There is no measure " + id + ".");
        }
        if ((measure.get().kind() == Kind.STOCK) != (period instanceof Period.At)) {
            return Outcome.refused("period", "Ask for a date.");
        }
        if (id.endsWith("_share")) {
            return Outcome.refused("split", "A share is of a part: ask for a split.");
        }
        return Outcome.done(view(measure.get(), period, null, of(measure.get(), period)));
    }

    private static Figure of(Measure measure, Period period) {
        LocalDate to = period.to();
        if (measure.id().equals("care.missing_from_care")
                || to.isBefore(LocalDate.of(2015, 3, 31))
                || to.isAfter(LocalDate.of(2024, 3, 31))) {
            return new Figure.NotCollected();
        }
        if (to.equals(LocalDate.of(2024, 3, 30))) {
            return new Figure.TooRecent(LocalDate.of(2024, 6, 30));
        }
        if (measure.id().equals("care.adopted")) {
            return ADOPTED_IS_SHOWN.get() ? known(ADOPTED_IS.get()) : new Figure.Suppressed();
        }
        if (measure.id().equals("population.all")) {
            return known(265800);
        }
        double wave = Math.sin((to.toEpochDay() - 16000) / 420.0);
        double count = to.equals(LocalDate.of(2024, 3, 31))
                ? 265
                : to.equals(LocalDate.of(2023, 3, 31)) ? 396 : Math.round(360 + 90 * wave);
        return switch (measure.form()) {
            case RATE ->
                new Figure.Known(
                        BigDecimal.valueOf(count * 10000 / 58114),
                        BigDecimal.valueOf(count),
                        BigDecimal.valueOf(58114));
            case SHARE ->
                new Figure.Known(BigDecimal.valueOf(84 + 9 * wave), BigDecimal.valueOf(337), BigDecimal.valueOf(401));
            default -> known(measure.id().contains("referrals") ? count * 12 : count);
        };
    }

    private static Figure known(double value) {
        return new Figure.Known(BigDecimal.valueOf(value), null, null);
    }

    private static FigureView view(Measure measure, Period period, @Nullable Split split, Figure figure) {
        return new FigureView(
                measure.id(),
                period,
                split,
                figure,
                measure.unit(),
                measure.places(),
                measure.form() == Form.RATE ? "ONS mid-2023 estimate" : null,
                figure instanceof Figure.Known ? 12 : 0);
    }

    @Override
    public Outcome<FigureView> figure(String id, Period period, Split split) {
        return figures(id, period, split.dimension()).then(parts -> parts.stream()
                .filter(part -> split.equals(part.split()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("split", "There is no such part.")));
    }

    @Override
    public Outcome<List<FigureView>> figures(String id, Period period, String dimension) {
        List<String> values =
                switch (dimension) {
                    case "category" -> List.of("emotional", "neglect", "physical", "sexual", "multiple");
                    case "age_band" -> List.of("unborn", "under 1", "1 to 4", "5 to 9", "10 to 15", "16 and 17");
                    case "sex" -> List.of("female", "male");
                    case "ethnicity" -> ETHNICITIES;
                    default -> List.of();
                };
        Measure measure = find(id).orElseThrow();
        List<Integer> counts = List.of(115, 126, 16, 8, 0, 0, 3, 41, 12);
        List<FigureView> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(view(measure, period, new Split(dimension, values.get(i)), known(counts.get(i))));
        }
        return Outcome.done(parts);
    }

    @Override
    public Outcome<List<FigureView>> series(String id, List<Period> periods) {
        return Outcome.done(
                periods.stream().map(period -> figure(id, period).orElseThrow()).toList());
    }

    @Override
    public List<Comparator> comparators(String id, Period period) {
        Measure measure = find(id).orElseThrow();
        if (measure.comparator() == null) {
            return List.of();
        }
        return List.of(
                published(measure, period, Comparator.Kind.OURS, "Rotherham, as published", 45.6),
                published(measure, period, Comparator.Kind.ENGLAND, "England", 41.6),
                published(measure, period.aYearBefore(), Comparator.Kind.REGION, "Yorkshire and The Humber", 44.2),
                published(measure, period, Comparator.Kind.NEIGHBOURS, "Statistical neighbours (mean of 10)", 54.2));
    }

    private static Comparator published(
            Measure measure, Period period, Comparator.Kind kind, String area, double value) {
        int year = period.to().getYear();
        return new Comparator(
                kind,
                area,
                view(measure, period, null, known(value - (2024 - year) * 0.7)),
                "DfE children in need, year ending 31 March " + year,
                kind == Comparator.Kind.NEIGHBOURS ? "Two neighbours did not publish theirs." : "");
    }

    @Override
    public List<Comparator> comparatorSeries(String id, Period period) {
        return IntStream.rangeClosed(2013, period.to().getYear())
                .boxed()
                .flatMap(year -> comparators(
                        id,
                        period instanceof Period.At ? Period.at(LocalDate.of(year, 3, 31)) : Period.financialYear(year))
                        .stream())
                .toList();
    }

    @Override
    public List<AuthorityValue> authorities(String id, Period period) {
        Measure measure = find(id).orElseThrow();
        if (measure.comparator() == null) {
            return List.of();
        }
        return IntStream.range(0, 150)
                .mapToObj(i -> new AuthorityValue(
                        "E" + i,
                        i == 77 ? "Rotherham" : "Authority " + i,
                        view(
                                measure,
                                period,
                                null,
                                i == 149
                                        ? new Figure.Suppressed()
                                        : known(12 + i * 0.45 + (i > 140 ? (i - 140) * 4 : 0))),
                        i == 77,
                        i % 14 == 3))
                .toList();
    }

    @Override
    public List<Change> changes(Measure measure) {
        return List.of(new Change(LocalDate.of(2022, 4, 1), "The census asks otherwise since 2022-23."));
    }

    @Override
    public Set<Period> revisedPeriods(String measureId) {
        return Set.of(Period.of("2023-03-31"), Period.of("2022-23"));
    }

    @Override
    public List<FigureView> revisions(String id, Period period, @Nullable Split split) {
        return figure(id, period) instanceof Outcome.Done<FigureView>(FigureView now) && now.rounded() != null
                ? List.of(
                        new FigureView(
                                id,
                                period,
                                split,
                                new Figure.Known(now.rounded().add(BigDecimal.TWO), null, null),
                                now.unit(),
                                now.places(),
                                null,
                                9),
                        now)
                : List.of();
    }

    @Override
    public Outcome<OverRepresentation> overRepresentation(String id, Period period, String dimension) {
        return dimension.equals("ethnicity")
                ? Outcome.done(new OverRepresentation(
                        dimension,
                        0,
                        17,
                        2021,
                        "Census 2021",
                        258,
                        7,
                        List.of(
                                new OverRepresentation.Group("white", true, 212, 258, 47_558, 56_349),
                                new OverRepresentation.Group("White British", false, 192, 258, 45_691, 56_349),
                                new OverRepresentation.Group("Gypsy/Roma", false, 15, 258, 345, 56_349),
                                new OverRepresentation.Group("Bangladeshi", false, 0, 258, 52, 56_349))))
                : Outcome.refused("population", "No population by " + dimension + " was sent in yet.");
    }

    @Override
    public Outcome<RowsPage> rowsAsFile(String id, Period period, @Nullable Split split, int page) {
        return rows(id, period, split, page);
    }

    @Override
    public Outcome<RowsPage> rows(String id, Period period, @Nullable Split split, int page) {
        access.require(Permission.READ_RECORDS);
        return (split == null ? figure(id, period) : figure(id, period, split)).map(figure -> {
            int total = figure.rounded() == null ? 0 : figure.rounded().intValue();
            List<List<String>> rows = IntStream.range((page - 1) * 50, Math.min(total, page * 50))
                    .mapToObj(i -> List.of(
                            "C" + (1000 + i),
                            "3 April 2023",
                            "",
                            "neglect",
                            i % 2 == 0 ? "female" : "male",
                            "White British"))
                    .toList();
            return new RowsPage(
                    figure,
                    List.of("Child", "From", "To", "Category of abuse", "Sex", "Ethnicity"),
                    rows,
                    page,
                    Math.max(1, (total + 49) / 50),
                    total);
        });
    }

    @Override
    public List<Period> keptPeriods(String id, Every every) {
        Measure measure = find(id).orElseThrow();
        if (id.equals("population.all")) {
            return every == Every.YEAR ? List.of(Period.of("2021"), Period.of("2022")) : List.of();
        }
        boolean stock = measure.kind() == Kind.STOCK;
        if (every == Every.YEAR) {
            return IntStream.rangeClosed(2015, 2024)
                    .mapToObj(year -> stock ? Period.at(LocalDate.of(year, 3, 31)) : Period.financialYear(year))
                    .toList();
        }
        return IntStream.rangeClosed(0, 11)
                .mapToObj(i -> LocalDate.of(2021, 6, 1).plusMonths(3L * i))
                .map(month -> stock
                        ? Period.at(month.plusMonths(1).minusDays(1))
                        : Period.between(
                                month.minusMonths(2), month.plusMonths(1).minusDays(1)))
                .toList();
    }

    @Override
    public Optional<Period> latest(String id, Every every) {
        List<Period> kept = keptPeriods(id, every);
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
    }

    @Override
    public List<FigureView> kept(@Nullable String id, @Nullable Period period, @Nullable String dimension) {
        return List.of();
    }

    @Override
    public void covered(String source, LocalDate from, LocalDate to, long vintage) {
        throw new UnsupportedOperationException("Pages take nothing in");
    }

    @Override
    public void uncovered(String source, long vintage, long withdrawnIn) {}

    @Override
    public void bringUpToDate(List<String> sources) {
        throw new UnsupportedOperationException("Pages recount nothing");
    }
}
