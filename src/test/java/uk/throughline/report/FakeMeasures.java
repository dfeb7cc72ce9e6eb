package uk.throughline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Change;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.OverRepresentation;
import uk.throughline.measures.RowsPage;
import uk.throughline.measures.Split;

/** Measures with figures of its own making: those that matter to a test are set, the others follow from the names. */
public final class FakeMeasures implements Measures {
    private static final List<String> CATEGORIES = List.of("neglect", "emotional", "physical", "sexual", "multiple");
    private static final BigDecimal CHILDREN = new BigDecimal("58114");

    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final Map<String, BigDecimal> set = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private long vintage = 12;

    public FakeMeasures() {
        stock(
                "protection.plans_open",
                "Children subject of a child protection plan",
                "children",
                List.of("category", "age_band", "sex", "ethnicity"));
        flow("protection.conferences", "Initial child protection conferences held", "conferences");
        flow("protection.conference_children", "Children whose initial conference was held", "children");
        share("protection.conferences_in_time", "Conferences within 15 working days");
        flow("protection.enquiries", "Enquiries started where a child may be at risk of harm", "enquiries");
        flow("protection.plans_started", "Child protection plans started", "plans");
        flow("protection.plans_ended", "Child protection plans ended", "plans");
        share("protection.plans_started_subsequent", "Plans started for a child who had one before");
        add(
                "protection.plan_length_ended",
                "How long child protection plans lasted, half lasted less",
                Measure.Kind.FLOW,
                Measure.Form.MEDIAN,
                "days",
                0,
                List.of(),
                null);
        stock(
                "care.looked_after",
                "Children looked after",
                "children",
                List.of("age_band", "sex", "ethnicity", "placement"));
        flow("care.started", "Children who started to be looked after", "children");
        flow("care.ceased", "Children who ceased to be looked after", "children");
        flow("frontdoor.referrals", "Referrals to children’s social care", "referrals");
        share("frontdoor.re_referrals", "Referrals within 12 months of an earlier one");
        share("frontdoor.no_further_action", "Referrals that led to no further action");
        flow("frontdoor.assessments", "Assessments completed", "assessments");
        share("frontdoor.assessments_in_45_days", "Assessments completed within 45 working days");
        flow("population.all", "People who live in the borough", "people");
        flow("population.aged_0_19", "People aged 0 to 19", "children");
        share("population.aged_0_19_share", "Share of people who are aged 0 to 19");
        flow("population.wards", "Wards", "wards");
        partners();
        set("protection.plans_open", "2023-03-31", "396");
        set("protection.plans_open", "2024-03-31", "265");
        set("protection.plans_open", "2023-06-30", "434");
        parts("2023-03-31", 141, 210, 25, 18, 2);
        parts("2024-03-31", 126, 115, 16, 8, 0);
        set("care.looked_after", "2024-03-31", "503");
        set("care.looked_after", "2023-03-31", "541");
        set("protection.conferences", "2023-04-01/2023-09-30", "271");
        set("protection.conferences", "2023-10-01/2024-03-31", "157");
        set("population.all", "2021", "265800");
        set("population.aged_0_19", "2021", "61600");
        set("population.wards", "2021", "21");
    }

    private void partners() {
        for (String kind : List.of("cce", "cse")) {
            flow("exploitation." + kind + "_referrals", "Referrals about exploitation, " + kind, "referrals");
            flow("exploitation." + kind + "_offences", "Offences of exploitation, " + kind, "offences");
        }
        for (String name : List.of("service_referrals", "service_closures", "service_supported", "outreach_engaged")) {
            flow("exploitation." + name, "Young people, " + name.replace('_', ' '), "young people");
        }
        for (String name : List.of("risk_assessments", "social_care_assessments")) {
            flow("exploitation." + name, "Assessments, " + name.replace('_', ' '), "assessments");
        }
        flow("exploitation.outreach_interventions", "Sessions of outreach", "interventions");
        flow("missing.children", "Children who were missing", "children");
        flow("missing.return_interviews", "Interviews with children who came back", "interviews");
        share("missing.return_interviews_in_72_hours", "Interviews within 72 hours");
        stock("earlyhelp.families_open", "Families in early help", "families", List.of());
        stock("earlyhelp.children_open", "Children in early help", "children", List.of());
        share("earlyhelp.engaged_within_3_days", "Families spoken with within three days");
        share("earlyhelp.assessed_within_45_days", "Assessments within 45 days");
        share("earlyhelp.re_referrals_share", "Families who came back");
        share("earlyhelp.assessments_by_partners_share", "Assessments led by partners");
        flow("earlyhelp.visits", "Visits to families", "visits");
        for (String name : List.of("home_educated", "sen_support", "ehcp", "neet")) {
            stock("education." + name, "Children, " + name.replace('_', ' '), "children", List.of());
        }
        flow("education.exclusions", "Suspensions and exclusions", "exclusions");
    }

    /** Changes a figure, as a later return would. */
    public void set(String measure, String period, String value) {
        set.put(measure + "@" + period, new BigDecimal(value));
        vintage++;
    }

    /** The same as disclosure control would hide them. */
    static FakeMeasures madeSafe() {
        FakeMeasures safe = new FakeMeasures();
        safe.hidden.add("protection.plans_open@2023-03-31[sexual]");
        safe.hidden.add("protection.plans_open@2023-03-31[multiple]");
        return safe;
    }

    private void parts(String period, int... values) {
        for (int i = 0; i < values.length; i++) {
            set("protection.plans_open", period + "[" + CATEGORIES.get(i) + "]", String.valueOf(values[i]));
        }
    }

    private void stock(String id, String title, String unit, List<String> splits) {
        add(id, title, Measure.Kind.STOCK, Measure.Form.COUNT, unit, 0, splits, null);
        add(
                id + "_rate",
                title + " per 10,000",
                Measure.Kind.STOCK,
                Measure.Form.RATE,
                "per 10,000 children aged 0-17",
                1,
                List.of(),
                id);
        add(id + "_share", title + ", share", Measure.Kind.STOCK, Measure.Form.SHARE, "%", 1, splits, id);
    }

    private void flow(String id, String title, String unit) {
        add(id, title, Measure.Kind.FLOW, Measure.Form.COUNT, unit, 0, List.of("sex", "age_band", "source"), null);
        add(
                id + "_rate",
                title + " per 10,000",
                Measure.Kind.FLOW,
                Measure.Form.RATE,
                "per 10,000 children aged 0-17",
                1,
                List.of(),
                id);
    }

    private void share(String id, String title) {
        add(id, title, Measure.Kind.FLOW, Measure.Form.SHARE, "%", 1, List.of(), null);
    }

    private void add(
            String id,
            String title,
            Measure.Kind kind,
            Measure.Form form,
            String unit,
            int places,
            List<String> splits,
            @Nullable String of) {
        measures.put(
                id,
                new Measure(
                        id,
                        title,
                        title + "?",
                        kind,
                        form,
                        unit,
                        places,
                        splits,
                        Measure.Polarity.NONE,
                        "CIN census",
                        "Each is counted once.",
                        id.startsWith("population.") ? "none" : "la-counts",
                        of,
                        null));
    }

    @Override
    public String stamp() {
        return "stands still";
    }

    @Override
    public List<Measure> all() {
        return List.copyOf(measures.values());
    }

    @Override
    public Optional<Measure> find(String id) {
        return Optional.ofNullable(measures.get(id));
    }

    @Override
    public Outcome<FigureView> figure(String id, Period period) {
        Measure measure = measures.get(id);
        if (measure == null) {
            return Outcome.refused("measure", "There is no measure \"" + id + "\".");
        }
        boolean stock = measure.kind() == Measure.Kind.STOCK;
        if (stock != period instanceof Period.At) {
            return Outcome.refused(
                    "period",
                    stock
                            ? id + " is counted at a date. Ask for a date such as 2024-03-31."
                            : id + " is counted over a time. Ask for a year such as 2023-24.");
        }
        return Outcome.done(view(measure, period, null, known(measure, period)));
    }

    private Figure known(Measure measure, Period period) {
        BigDecimal counted = counted(measure.derivedFrom() == null ? measure.id() : measure.derivedFrom(), period);
        return switch (measure.form()) {
            case RATE ->
                new Figure.Known(
                        counted.multiply(BigDecimal.valueOf(10_000)).divide(CHILDREN, MathContext.DECIMAL64),
                        counted,
                        CHILDREN);
            case SHARE -> new Figure.Known(new BigDecimal("23.0188"), new BigDecimal("61"), new BigDecimal("265"));
            default -> new Figure.Known(counted, null, null);
        };
    }

    private BigDecimal counted(String id, Period period) {
        BigDecimal value = set.get(id + "@" + period.code());
        return value == null ? BigDecimal.valueOf(200 + Math.floorMod((id + period.code()).hashCode(), 300)) : value;
    }

    @Override
    public Outcome<FigureView> figure(String id, Period period, Split split) {
        if (split.dimension().equals("area")) {
            return comparators(id, period).stream()
                    .filter(comparator -> comparator
                            .area()
                            .toLowerCase(java.util.Locale.UK)
                            .contains(split.value().toLowerCase(java.util.Locale.UK)))
                    .findFirst()
                    .map(comparator -> Outcome.done(comparator.figure()))
                    .orElseGet(() -> Outcome.refused("area", "Nothing is published for " + split.value() + "."));
        }
        return figures(id, period, split.dimension()).then(parts -> parts.stream()
                .filter(part -> part.split() != null && part.split().equals(split))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused("split", "There is no " + split.code() + ".")));
    }

    @Override
    public Outcome<List<FigureView>> figures(String id, Period period, String dimension) {
        Measure measure = measures.get(id);
        List<String> values =
                switch (dimension) {
                    case "category" -> CATEGORIES;
                    case "sex" -> List.of("female", "male", "not recorded");
                    case "ethnicity" -> List.of("white", "not white", "Gypsy/Roma");
                    case "placement" -> List.of("foster care", "children’s home", "with parents");
                    default -> List.of("under 1", "1-4", "5-9", "10-15", "16-17");
                };
        List<FigureView> parts = new ArrayList<>();
        for (String value : values) {
            BigDecimal count = set.get(id + "@" + period.code() + "[" + value + "]");
            BigDecimal counted = count == null
                    ? BigDecimal.valueOf(20 + Math.floorMod((id + value + period.code()).hashCode(), 90))
                    : count;
            Figure figure = measure.form() == Measure.Form.SHARE
                    ? new Figure.Known(
                            counted.multiply(BigDecimal.valueOf(100))
                                    .divide(new BigDecimal("265"), MathContext.DECIMAL64),
                            counted,
                            new BigDecimal("265"))
                    : hidden.contains(id + "@" + period.code() + "[" + value + "]")
                            ? new Figure.Suppressed()
                            : new Figure.Known(counted, null, null);
            parts.add(view(measure, period, new Split(dimension, value), figure));
        }
        return Outcome.done(parts);
    }

    @Override
    public Outcome<List<FigureView>> series(String id, List<Period> periods) {
        List<FigureView> figures = new ArrayList<>();
        for (Period period : periods) {
            switch (figure(id, period)) {
                case Outcome.Done<FigureView>(FigureView figure) -> figures.add(figure);
                case Outcome.Refused<FigureView>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
            }
        }
        return Outcome.done(figures);
    }

    @Override
    public List<Comparator> comparators(String id, Period period) {
        int year = period.to().getYear();
        return List.of(
                comparator(Comparator.Kind.OURS, "Ours, as published", id, period, "45.6", year),
                comparator(Comparator.Kind.NEIGHBOURS, "Statistical neighbours (mean of 10)", id, period, "54.2", year),
                comparator(Comparator.Kind.ENGLAND, "England", id, period, "41.6", year));
    }

    private Comparator comparator(Comparator.Kind kind, String area, String id, Period period, String value, int year) {
        Figure figure = new Figure.Known(new BigDecimal(value).add(BigDecimal.valueOf(2024L - year)), null, null);
        return new Comparator(
                kind, area, view(measures.get(id), period, null, figure), "DfE, year ending 31 March " + year, "");
    }

    @Override
    public List<Comparator> comparatorSeries(String id, Period period) {
        List<Comparator> all = new ArrayList<>();
        for (int year = period.to().getYear() - 10; year <= period.to().getYear(); year++) {
            all.addAll(comparators(id, Period.at(LocalDate.of(year, 3, 31))));
        }
        return all;
    }

    private FigureView view(Measure measure, Period period, @Nullable Split split, Figure figure) {
        return new FigureView(
                measure.id(),
                period,
                split,
                figure,
                measure.unit(),
                measure.places(),
                measure.form() == Measure.Form.RATE ? "58,114 children aged 0-17 (ONS mid-2023)" : null,
                vintage);
    }

    @Override
    public List<AuthorityValue> authorities(String measureId, Period period) {
        return List.of();
    }

    @Override
    public List<Change> changes(Measure measure) {
        return List.of();
    }

    @Override
    public Set<Period> revisedPeriods(String measureId) {
        return Set.of();
    }

    @Override
    public List<FigureView> revisions(String measureId, Period period, @Nullable Split split) {
        return List.of();
    }

    @Override
    public Outcome<OverRepresentation> overRepresentation(String measureId, Period period, String dimension) {
        return Outcome.refused("population", "There is no population here.");
    }

    @Override
    public Outcome<RowsPage> rowsAsFile(String measureId, Period period, @Nullable Split split, int page) {
        return rows(measureId, period, split, page);
    }

    @Override
    public Outcome<RowsPage> rows(String measureId, Period period, @Nullable Split split, int page) {
        return Outcome.refused("rows", "There are no rows here.");
    }

    @Override
    public List<Period> keptPeriods(String measureId, Every every) {
        return List.of();
    }

    @Override
    public Optional<Period> latest(String measureId, Every every) {
        return Optional.empty();
    }

    @Override
    public List<FigureView> kept(@Nullable String measureId, @Nullable Period period, @Nullable String dimension) {
        return List.of();
    }

    @Override
    public void covered(String source, LocalDate from, LocalDate to, long vintage) {}

    @Override
    public void uncovered(String source, long vintage, long withdrawnIn) {}

    @Override
    public void bringUpToDate(List<String> sources) {}
}
