package uk.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.access.Trail;
import uk.throughline.intake.Receipt;
import uk.throughline.intake.Returns;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Comparator;
import uk.throughline.measures.DisclosureControl;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.measures.Measures;
import uk.throughline.measures.SafeFigures;
import uk.throughline.measures.Split;
import uk.throughline.testing.ApplicationTest;

/** The demonstration's returns, taken in like any others, give back what was printed. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationTest {
    /** Why Rotherham's row of 2024 is not given back, by measure. */
    private static final Map<String, String> NOT_AS_PUBLISHED = Map.ofEntries(
            // revised by the Department after the partnership had printed what the returns then told
            Map.entry("care.looked_after", "502 published, 503 counted"),
            Map.entry("care.looked_after_rate", "86 published, 87 counted"),
            Map.entry("care.ceased", "206 published, 205 counted"),
            // the partnership's report stands on a population of 58,114, the Department's tables on another estimate
            Map.entry("frontdoor.referrals_rate", "459.9 published, 459.8 counted"),
            Map.entry("frontdoor.referred_children_rate", "426.9 published, 426.7 counted"),
            Map.entry("frontdoor.assessments_rate", "621.9 published, 621.7 counted"),
            Map.entry("protection.enquiries_rate", "192.1 published, 192.0 counted"),
            Map.entry("protection.plans_started_children_rate", "68.9 published, 68.8 counted"),
            Map.entry("protection.plans_ended_rate", "91.6 published, 91.5 counted"),
            // lengths within the published bands, and how long help without a plan goes on, are invented
            Map.entry("frontdoor.assessment_days_median", "30 published, 29 counted"),
            Map.entry("frontdoor.in_need", "1818 published, 1884 counted"),
            Map.entry("frontdoor.in_need_ended", "1578 published, 1992 counted"));

    @TempDir
    static Path out;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Measures measures;

    @Autowired
    DisclosureControl disclosure;

    @Autowired
    Returns returns;

    @Autowired
    Trail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final List<String> told = new ArrayList<>();

    @BeforeAll
    void fill() throws IOException {
        assertThat(demonstration.fill(out, told::add)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void every_return_is_accepted_whole_and_every_row_accounted_for() {
        List<Receipt.Summary> receipts = new ArrayList<>();
        Reading.run(Reader.COMMAND_LINE, () -> {
            receipts.addAll(returns.receipts(1));
            receipts.addAll(returns.receipts(2));
        });
        assertThat(receipts).hasSize(56).allSatisfy(receipt -> {
            assertThat(receipt.state()).as(receipt.fileName()).isEqualTo(Receipt.State.ACCEPTED);
            assertThat(receipt.accepted() + receipt.refused())
                    .as(receipt.fileName())
                    .isEqualTo(receipt.read());
            assertThat(receipt.refused()).as(receipt.fileName()).isZero();
        });
    }

    /** After each return only those figures are put together anew of which something else was counted than before. */
    @Test
    void figures_counted_return_by_return_are_those_of_one_whole_count() {
        String before = figuresThatStand();
        List<String> sources = Reading.as(
                Reader.COUNTER,
                () -> measures.all().stream().map(Measure::source).distinct().toList());
        Reading.run(
                Reader.COUNTER, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> assertThat(
                                jdbc.sql("delete from measures.counted").update())
                        .isGreaterThan(100)));
        Reading.run(Reader.COUNTER, () -> measures.bringUpToDate(sources));
        assertThat(countedSince(before)).isEmpty();
        assertThat(figuresThatStand()).isEqualTo(before);
    }

    private List<String> countedSince(String before) {
        return Reading.as(Reader.COUNTER, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                        "select distinct measure from measures.figure where figure_id > " + before.split(" ", 2)[0])
                .query(String.class)
                .list()));
    }

    private String figuresThatStand() {
        return Reading.as(Reader.COUNTER, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql(
                        "select max(figure_id) || ' ' || count(*) || ' ' || count(superseded_in) from measures.figure")
                .query(String.class)
                .single()));
    }

    @Test
    void how_far_from_home_children_are_placed_is_told() {
        Map<String, String> expected = Map.of(
                "care.placed_over_20_miles", "74",
                "care.over_20_miles_of_known", "15.4",
                "care.over_20_miles_outside", "15.4",
                "care.miles_from_home", "4.9",
                "care.distance_not_known", "4.2");
        Reading.run(
                Reader.COMMAND_LINE,
                () -> expected.forEach((measure, shown) -> assertThat(measures.figure(measure, Period.of("2024-03-31"))
                                .orElseThrow()
                                .shown())
                        .as(measure)
                        .isEqualTo(shown)));
    }

    @Test
    void both_reports_are_written_in_four_formats() {
        for (String year : List.of("2023-24", "2020-21")) {
            assertThat(Stream.of(".html", ".pdf", ".docx", "-data.csv")
                            .map(ending -> out.resolve("yearly-report-" + year + ending)))
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-24", "2020-21"})
    void no_table_of_a_report_gives_away_a_small_count(String year) {
        Reading.run(Reader.COMMAND_LINE, () -> {
            AttackedReport report = new AttackedReport(out.resolve("yearly-report-" + year + "-data.csv"), measures);
            assertThat(report.small()).isEmpty();
            assertThat(report.tables()).hasSizeGreaterThan(2).allSatisfy(table -> assertThat(
                            report.attack(table).exposures())
                    .as(table)
                    .isEmpty());
        });
    }

    /** What the page of each figure offers as open data: the whole and every part of the year, with the wholes of the other years. */
    @Test
    void no_open_data_of_any_measure_tells_a_small_count() {
        Reading.run(Reader.COMMAND_LINE, () -> {
            Period year = Period.of("2023-24");
            List<String> wrong = new ArrayList<>();
            int protectedOnes = 0;
            for (Measure measure : measures.all()) {
                Period period = measure.kind() == Measure.Kind.STOCK ? Period.at(year.to()) : year;
                List<FigureView> all = new ArrayList<>();
                if (measures.figure(measure.id(), period) instanceof Outcome.Done<FigureView>(FigureView whole)) {
                    all.add(whole);
                }
                for (String split : measure.splits()) {
                    if (measures.figures(measure.id(), period, split)
                            instanceof Outcome.Done<List<FigureView>>(List<FigureView> parts)) {
                        all.addAll(parts);
                    }
                }
                SafeFigures safe = disclosure.protect(all);
                safe.findings().forEach(finding -> wrong.add(measure.id() + ": " + finding));
                if (measure.form() == Measure.Form.COUNT
                        && !measure.disclosure().equals("none")) {
                    protectedOnes++;
                    all.stream()
                            .map(safe::of)
                            .filter(figure -> figure.rounded() != null
                                    && figure.rounded().signum() > 0
                                    && figure.rounded().intValueExact() < 6)
                            .forEach(figure -> wrong.add(figure.toString()));
                }
            }
            assertThat(protectedOnes).isGreaterThan(40);
            assertThat(wrong).isEmpty();
        });
    }

    @Test
    void what_is_in_two_parts_at_once_is_protected_with_the_parts_and_the_whole() {
        Reading.run(Reader.COMMAND_LINE, () -> {
            Period year = Period.of("2023-24");
            List<FigureView> figures = new ArrayList<>();
            for (String split : List.of("phase;kind", "phase", "kind")) {
                figures.addAll(
                        measures.figures("education.exclusions", year, split).orElseThrow());
            }
            figures.add(measures.figure("education.exclusions", year).orElseThrow());
            SafeFigures safe = disclosure.protect(figures);
            assertThat(safe.findings()).isEmpty();
            List<String> shown =
                    figures.stream().map(figure -> safe.of(figure).shown()).toList();
            assertThat(shown).doesNotContain("1", "2", "3", "4", "5");
            assertThat(shown.stream().filter("suppressed"::equals).count())
                    .as("%s", shown)
                    .isGreaterThan(3);
        });
    }

    @Test
    void a_second_filling_repeats_nothing() throws IOException {
        long before = Reading.as(Reader.COMMAND_LINE, returns::count);
        List<String> again = new ArrayList<>();
        assertThat(demonstration.fill(out, again::add)).isInstanceOf(Outcome.Done.class);
        assertThat(again).isEmpty();
        assertThat(Reading.as(Reader.COMMAND_LINE, returns::count)).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("printed")
    void the_records_give_back_what_was_printed_or_show_why_they_cannot(Printed printed) {
        FigureView figure = figure(printed.measure(), printed.period(), printed.split());
        BigDecimal ours = value(figure.figure()).setScale(printed.value().scale(), RoundingMode.HALF_UP);
        if (printed.status().equals("must")) {
            assertThat(ours).as("%s", printed).isEqualByComparingTo(printed.value());
        } else if (printed.split().startsWith("area=")) {
            // What was printed for others is an earlier year's figure, as first published; ours is of the year that it
            // says.
            assertThat(publishedYears(printed)).as("%s", printed).isNotEmpty().allSatisfy(words -> assertThat(words)
                    .contains(printed.period().substring(0, 4)));
        } else {
            assertThat(ours).as("%s cannot be given back", printed).isNotEqualByComparingTo(printed.value());
        }
    }

    /** "Over 1,700" is printed of what is at least 1,701. */
    private static BigDecimal value(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> known.value();
            case Figure.Approximate(BigDecimal atLeast) -> atLeast;
            default -> throw new AssertionError(figure.status());
        };
    }

    @Test
    void a_floor_is_told_as_a_floor() {
        FigureView figure = figure("exploitation.outreach_engaged", "2021-04-01/2024-03-31", "operation=KeepSafe");
        assertThat(figure.figure().status()).isEqualTo("approximate");
        assertThat(figure.inWords()).isEqualTo("over 1,700 young people");
    }

    private List<String> publishedYears(Printed printed) {
        return Reading.as(
                        Reader.COMMAND_LINE, () -> measures.comparators(printed.measure(), Period.of(printed.period())))
                .stream()
                .map(Comparator::published)
                .toList();
    }

    @Test
    void comparators_bear_their_own_year() {
        List<Comparator> beside = Reading.as(
                Reader.COUNTER, () -> measures.comparators("protection.plans_open_rate", Period.of("2024-03-31")));
        assertThat(beside)
                .extracting(Comparator::kind)
                .contains(Comparator.Kind.ENGLAND, Comparator.Kind.NEIGHBOURS, Comparator.Kind.REGION);
        assertThat(beside)
                .allSatisfy(comparator -> assertThat(comparator.published()).contains("2024"));
    }

    /** Rotherham's published rows for the year to 31 March 2024. */
    @ParameterizedTest
    @CsvSource({
        "protection.plans_started, 401",
        "protection.plans_ended, 532",
        "protection.enquiries, 1116",
        "protection.conference_children, 449",
        "frontdoor.referrals, 2672",
        "frontdoor.re_referrals, 17.7",
        "frontdoor.no_further_action, 2.2",
        "protection.plans_started_subsequent, 25.7",
        "protection.conferences_in_time, 82.4",
        "frontdoor.assessments, 3613",
        "frontdoor.assessments_in_45_days, 82.2",
        "frontdoor.referrals_rate, 459.8",
        "protection.enquiries_rate, 192.0",
        "care.started, 167",
        "care.ceased, 205"
    })
    void the_year_to_march_2024_is_as_published(String measure, BigDecimal published) {
        BigDecimal ours = figure(measure, "2023-24", "").rounded();
        assertThat(ours).as(measure).isEqualByComparingTo(published);
    }

    /**
     * Rotherham's published row of 2024 in every series that a measure is held against. Exceptions say why the returns cannot give
     * it, and what they give instead.
     */
    @Test
    void every_figure_of_rotherhams_row_of_2024_is_given_back_or_it_is_said_why_not() throws IOException {
        PublishedRow rotherham = PublishedRow.of("372", 2024);
        Map<String, String> otherwise = new TreeMap<>();
        List<String> same = new ArrayList<>();
        for (Measure measure : measures.all()) {
            BigDecimal published =
                    measure.comparator() == null ? null : rotherham.of(measure.comparator(), measure.form());
            if (published == null) {
                continue;
            }
            String period = measure.kind() == Measure.Kind.STOCK ? "2024-03-31" : "2023-24";
            BigDecimal ours = value(figure(measure.id(), period, "").figure());
            BigDecimal rounded = ours.setScale(published.scale(), RoundingMode.HALF_UP);
            if (rounded.compareTo(published) == 0) {
                same.add(measure.id());
            } else {
                otherwise.put(
                        measure.id(),
                        published.toPlainString() + " published, " + rounded.toPlainString() + " counted");
            }
        }
        assertThat(otherwise).isEqualTo(NOT_AS_PUBLISHED);
        assertThat(same)
                .containsExactlyInAnyOrder(
                        "frontdoor.referrals",
                        "frontdoor.referred_children",
                        "frontdoor.re_referrals",
                        "frontdoor.no_further_action",
                        "frontdoor.assessments",
                        "frontdoor.assessments_in_45_days",
                        "frontdoor.in_need_started",
                        "protection.plans_open",
                        "protection.plans_open_rate",
                        "protection.plans_open_two_years",
                        "protection.plans_reviewed_in_time",
                        "protection.plans_started",
                        "protection.plans_started_rate",
                        "protection.plans_started_children",
                        "protection.plans_started_subsequent",
                        "protection.plans_ended",
                        "protection.conference_children",
                        "protection.conference_children_rate",
                        "protection.conferences_in_time",
                        "protection.conference_days_median",
                        "protection.enquiries",
                        "protection.enquiries_children",
                        "protection.enquiries_children_rate",
                        "care.started",
                        "care.started_rate",
                        "care.ceased_rate");
    }

    @Test
    void the_trail_of_the_filling_is_whole() {
        assertThat(Reading.as(Reader.SET_UP, trail::verify)).isEmpty();
    }

    private FigureView figure(String measure, String period, String split) {
        return Reading.as(
                        Reader.COMMAND_LINE,
                        () -> split.isEmpty()
                                ? measures.figure(measure, Period.of(period))
                                : measures.figure(measure, Period.of(period), Split.of(split)))
                .orElseThrow();
    }

    static List<Printed> printed() {
        try (Stream<String> lines =
                Files.lines(Path.of("src/test/resources/demo/printed-figures.csv"), StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith("P")).map(Printed::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Printed(String id, String measure, String period, String split, BigDecimal value, String status) {
        static Printed of(String line) {
            String[] part = line.split(",", -1);
            return new Printed(part[0], part[1], part[2], part[3], new BigDecimal(part[4]), part[5]);
        }

        @Override
        public String toString() {
            return id + " " + measure + " @ " + period + (split.isEmpty() ? "" : " [" + split + "]") + " printed "
                    + value;
        }
    }
}
