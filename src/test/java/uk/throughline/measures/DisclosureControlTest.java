package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.PublishedStatistics.Value;
import uk.throughline.measures.disclosure.DisclosureProfiles;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.FakeMeasures;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisclosureControlTest {
    private static final String PLANS = "protection.plans_open";
    private static final List<String> CATEGORIES = List.of("neglect", "emotional", "physical", "sexual", "multiple");

    /** No official table tells of this day. */
    private static final Period DAY = Period.of("2022-06-30");

    @Autowired
    private AroundFigures around;

    @Autowired
    private PublishedStatistics published;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final FakeMeasures measures = new FakeMeasures();

    /** What the Department printed of Rotherham's plans by latest category at the end of these years; c stands for suppressed. */
    @BeforeAll
    void official() {
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        records.asKeeper(() -> published.receive(
                "d4",
                "DfE",
                1,
                Stream.of(
                        value(2023, "Neglect_Latest", "139"),
                        value(2023, "Emotional_Latest", "210"),
                        value(2023, "Physical_Latest", "26"),
                        value(2023, "Sexual_Latest", "c"),
                        value(2023, "Multiple_Latest", "c"),
                        value(2021, "Sexual_Latest", "4"))));
        records.asKeeper(
                () -> published.receive("c1", "DfE", 2, Stream.of(value(2022, "Re_referrals_percent", "2.1"))));
    }

    private static Value value(int year, String column, String printed) {
        boolean number = !printed.equals("c");
        return new Value(
                "372",
                "Rotherham",
                "authority",
                "Yorkshire and The Humber",
                year,
                column,
                number ? new BigDecimal(printed) : null,
                number ? null : printed);
    }

    /** The table of 2023 as a yearly report once printed it: 18 and 2, both of which the Department suppresses. */
    @Test
    void two_counts_that_official_statistics_suppress_are_not_printed_by_ours() {
        Period day = Period.of("2023-03-31");
        List<FigureView> table = table(day, 141, 210, 25, 18, 2);
        SafeFigures safe = protect(table);
        assertThat(shown(safe, table)).containsExactly("141", "210", "25", "suppressed", "suppressed", "396");
        assertThat(safe.findings()).isEmpty();
    }

    @Test
    void what_official_statistics_suppress_stays_hidden_however_large_ours_is() {
        Period day = Period.of("2023-03-31");
        List<FigureView> table = table(day, 141, 210, 25, 18, 7);
        assertThat(shown(protect(table), table)).containsExactly("141", "210", "25", "suppressed", "suppressed", "401");
        List<FigureView> elsewhere = table(DAY, 141, 210, 25, 18, 7);
        assertThat(shown(protect(elsewhere), elsewhere)).containsExactly("141", "210", "25", "18", "7", "401");
    }

    @Test
    void a_small_count_that_official_statistics_print_is_told_to_who_publishes() {
        List<FigureView> table = table(Period.of("2021-03-31"), 100, 200, 30, 4, 20);
        SafeFigures safe = protect(table);
        assertThat(shown(safe, table)).containsExactly("100", "200", "30", "4", "20", "354");
        assertThat(safe.findings())
                .containsExactly(
                        "“Children subject of a child protection plan, 31 March 2021, category sexual” is small and"
                                + " others have published it, so that it cannot be protected here.");
    }

    @Test
    void a_quarter_does_not_follow_from_its_year() {
        List<FigureView> figures = new ArrayList<>();
        String[] counts = {"14", "4", "22", "17"};
        for (int quarter = 1; quarter <= 4; quarter++) {
            figures.add(flow("protection.conferences", "2021-22 Q" + quarter, counts[quarter - 1]));
        }
        assertThat(shown(protect(figures), figures)).containsExactly("14", "suppressed", "22", "17");
        figures.add(flow("protection.conferences", "2021-22", "57"));
        SafeFigures safe = protect(figures);
        assertThat(shown(safe, figures)).containsExactly("suppressed", "suppressed", "22", "17", "57");
        assertThat(safe.findings()).isEmpty();
    }

    @Test
    void a_quarter_that_is_printed_nowhere_does_not_follow_from_its_year_and_the_others() {
        flow("protection.conferences", "2020-21 Q4", "3");
        List<FigureView> figures = List.of(
                flow("protection.conferences", "2020-04-01/2020-12-31", "40"),
                flow("protection.conferences", "2020-21", "43"));
        assertThat(shown(protect(figures), figures))
                .filteredOn("suppressed"::equals)
                .hasSize(1);
    }

    @Test
    void years_that_overlap_do_not_give_away_what_only_one_of_them_has() {
        flow("protection.conferences", "2018-04-01/2018-09-30", "2");
        flow("protection.conferences", "2018-10-01/2019-03-31", "30");
        flow("protection.conferences", "2019-04-01/2019-09-30", "31");
        List<FigureView> figures = List.of(
                flow("protection.conferences", "2018-19", "32"),
                flow("protection.conferences", "2018-10-01/2019-09-30", "61"),
                flow("protection.conferences", "2019-04-01/2019-09-30", "31"));
        assertThat(shown(protect(figures), figures)).contains("suppressed");
    }

    @Test
    void a_rate_a_share_and_a_mean_of_few_are_hidden_with_their_count() {
        FigureView rate = view("care.started_rate", "2021-22", null, known("0.7", "4", "58114"));
        FigureView share = view("protection.conferences_in_time", "2021-22", null, known("97", "97", "100"));
        FigureView mean = view("protection.plan_length_ended", "2021-22", null, known("310", "1240", "4"));
        FigureView large = view("frontdoor.re_referrals", "2021-22", null, known("20", "200", "1000"));
        FigureView people = view("population.wards", "2021", null, known("3", null, null));
        List<FigureView> figures = List.of(rate, share, mean, large, people);
        assertThat(shown(protect(figures), figures))
                .containsExactly("suppressed", "suppressed", "suppressed", "20.0", "3");
    }

    /** Of 190 referrals, 2.1% can only be 4. */
    @Test
    void a_percentage_in_official_statistics_hides_the_whole_that_would_tell_its_part() {
        for (String year : List.of("2021-22", "2019-20")) {
            List<FigureView> figures = List.of(
                    flow("frontdoor.referrals", year, "190"),
                    view("frontdoor.re_referrals", year, null, known("2.105", "4", "190")));
            assertThat(shown(protect(figures), figures))
                    .as(year)
                    .containsExactly(year.equals("2021-22") ? "suppressed" : "190", "suppressed");
        }
    }

    @Test
    void the_part_of_a_share_is_hidden_wherever_its_count_is() {
        List<FigureView> figures = new ArrayList<>(table(DAY, 141, 210, 25, 18, 2));
        figures.add(view(PLANS + "_share", DAY.code(), new Split("category", "multiple"), known("0.505", "2", "396")));
        figures.add(view(PLANS + "_share", DAY.code(), new Split("category", "neglect"), known("35.6", "141", "396")));
        assertThat(shown(protect(figures), figures))
                .containsExactly("141", "210", "25", "suppressed", "suppressed", "396", "suppressed", "35.6");
    }

    @Test
    void of_one_part_that_is_asked_for_the_whole_and_the_others_are_heeded() {
        table(DAY, 300, 0, 0, 3, 0);
        List<FigureView> figures = List.of(
                measures.figure(PLANS, DAY).orElseThrow(),
                measures.figure(PLANS, DAY, new Split("category", "neglect")).orElseThrow());
        assertThat(shown(protect(figures), figures))
                .filteredOn("suppressed"::equals)
                .hasSize(1);
    }

    @Test
    void whatever_the_counts_are_nothing_small_is_shown_and_nothing_is_left_to_find() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<FigureView> table = table(
                    DAY,
                    random.nextInt(14),
                    random.nextInt(14),
                    random.nextInt(14),
                    random.nextInt(14),
                    random.nextInt(14));
            SafeFigures safe = protect(table);
            assertThat(safe.findings()).as("seed " + seed).isEmpty();
            assertThat(shown(safe, table)).as("seed " + seed).doesNotContain("1", "2", "3", "4", "5");
        }
    }

    @Test
    void a_figure_that_was_not_protected_with_the_others_is_not_given() {
        SafeFigures safe = protect(table(DAY, 10, 10, 10, 10, 10));
        assertThatThrownBy(() -> safe.of(flow("protection.conferences", "2021-22", "57")))
                .hasMessage("protection.conferences was not protected with the others.");
    }

    private List<FigureView> table(Period day, int... counts) {
        int whole = 0;
        for (int i = 0; i < counts.length; i++) {
            measures.set(PLANS, day.code() + "[" + CATEGORIES.get(i) + "]", String.valueOf(counts[i]));
            whole += counts[i];
        }
        measures.set(PLANS, day.code(), String.valueOf(whole));
        List<FigureView> figures =
                new ArrayList<>(measures.figures(PLANS, day, "category").orElseThrow());
        figures.add(measures.figure(PLANS, day).orElseThrow());
        return figures;
    }

    private FigureView flow(String id, String period, String count) {
        measures.set(id, Period.of(period).code(), count);
        return measures.figure(id, Period.of(period)).orElseThrow();
    }

    private FigureView view(String id, String period, @Nullable Split split, Figure figure) {
        Measure measure = measures.find(id).orElseThrow();
        return new FigureView(id, Period.of(period), split, figure, measure.unit(), measure.places(), null, 1);
    }

    private static Figure known(String value, @Nullable String numerator, @Nullable String denominator) {
        return new Figure.Known(
                new BigDecimal(value),
                numerator == null ? null : new BigDecimal(numerator),
                denominator == null ? null : new BigDecimal(denominator));
    }

    private SafeFigures protect(List<FigureView> figures) {
        DisclosureControl control = new DisclosureControl(measures, new DisclosureProfiles(), around);
        return Reading.as(Reader.REPORT, () -> control.protect(figures));
    }

    private static List<String> shown(SafeFigures safe, List<FigureView> figures) {
        return figures.stream().map(figure -> safe.of(figure).shown()).toList();
    }
}
