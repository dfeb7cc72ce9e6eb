package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.kernel.WorkingDays;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** Awkward children, counted on PostgreSQL. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountingTest {
    @Autowired
    private Measures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void keepRecords() {
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        plans(records);
        conferencesAndReferrals(records);
        care(records);
        records.estimate("authority", "372", 2022, 0, 17, 50_000, null, null);
        records.estimate("authority", "372", 2023, 0, 17, 60_000, null, null);
        records.estimate("authority", "372", 2021, 0, 17, 40_000, "2021-04-01", "2022-03-31");
        records.estimate("ward", "W01", 2021, 0, 19, 300, null, null);
        records.estimate("ward", "W01", 2021, 20, 120, 700, null, null);
        records.estimate("ward", "W02", 2021, 0, 19, 100, null, null);
        records.estimate("ward", "W02", 2021, 20, 120, 900, null, null);
        records.accepted(measures, "Population", "2021-01-01", "2023-12-31", 1);
        records.accepted(measures, "CIN census", "2021-04-01", "2024-03-31", 2);
        records.accepted(measures, "SSDA903", "2022-04-01", "2024-03-31", 3);
    }

    private static void plans(RecordsFixture records) {
        long leapDay = records.child("C1", "2008-02-29", null, "F", "WBRI");
        records.plan(leapDay, "2022-06-01", null, "EMO", 0);
        records.category(leapDay, "2022-06-01", "2023-06-15", "NEG");
        long endsOnTheDay = records.child("C2", "2010-05-05", null, "M", "WROM");
        records.plan(endsOnTheDay, "2023-01-10", "2024-03-31", "PHY", 2);
        long startsOnTheDay = records.child("C3", "2020-03-31", null, "M", "APKN");
        records.plan(startsOnTheDay, "2024-03-31", null, "NEG", 0);
        long unborn = records.child("C4", null, "2024-05-20", "U", "NOBT");
        records.plan(unborn, "2024-02-01", null, "EMO", 0);
        long unknownEthnicity = records.child("C5", "2006-03-31", null, "F", null);
        records.plan(unknownEthnicity, "2023-11-01", null, "NEG", 1);
    }

    private static void conferencesAndReferrals(RecordsFixture records) {
        long older = records.child("S1", "2012-01-01", null, "F", "BCRB");
        long younger = records.child("S2", "2015-01-01", null, "M", "BCRB");
        long other = records.child("S3", "2016-01-01", null, "M", "WBRI");
        records.referral(older, "2023-05-01", "6", false);
        records.referral(younger, "2023-05-01", "6", false);
        records.referral(other, "2023-05-01", "2A", false);
        records.referral(other, "2024-03-01", "6", true);
        // Monday 22 May to Tuesday 13 June 2023: 15 working days, because of the spring bank holiday on 29 May.
        records.conference(older, "2023-05-01", "2023-05-22", "2023-06-13");
        records.conference(younger, "2023-05-01", "2023-05-22", "2023-06-13");
        records.conference(other, "2023-05-01", "2023-05-22", "2023-06-14");
    }

    private static void care(RecordsFixture records) {
        long child = records.child("L1", "2012-01-01", null, "F", "WBRI");
        records.episode(child, "2022-05-01", "2023-05-01", "C1");
        records.episode(child, "2023-05-01", null, "C2");
        long twice = records.child("L2", "2013-01-01", null, "M", "MWBC");
        records.episode(twice, "2023-04-10", "2023-05-10", "V2");
        records.episode(twice, "2023-08-10", "2023-09-10", "V2");
        long shortBreaks = records.child("L3", "2014-01-01", null, "M", "WBRI");
        records.episode(shortBreaks, "2023-06-01", null, "V4");
    }

    @Test
    void a_plan_counts_from_its_first_day_and_no_more_on_its_last() {
        assertThat(number("protection.plans_open", "2024-03-31")).isEqualTo("4");
        assertThat(number("protection.plans_open", "2024-03-30")).isEqualTo("4");
        assertThat(number("protection.plans_open", "2023-01-09")).isEqualTo("1");
        assertThat(number("protection.plans_open", "2023-01-10")).isEqualTo("2");
    }

    @Test
    void a_plan_stands_in_the_category_it_had_at_the_date() {
        assertThat(part("protection.plans_open", "2023-06-14", "category=emotional"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2023-06-15", "category=emotional"))
                .isEqualTo("0");
        assertThat(part("protection.plans_open", "2023-06-15", "category=neglect"))
                .isEqualTo("1");
        assertThat(parts("protection.plans_open", "2024-03-31", "category"))
                .containsExactly(
                        Map.entry("emotional", "1"),
                        Map.entry("neglect", "3"),
                        Map.entry("physical", "0"),
                        Map.entry("sexual", "0"),
                        Map.entry("multiple", "0"));
    }

    @Test
    void a_child_born_on_29_february_is_older_on_1_march() {
        assertThat(part("protection.plans_open", "2024-02-28", "age_band=10 to 15"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2024-02-29", "age_band=16 and 17"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2023-02-28", "age_band=10 to 15"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2024-03-30", "age_band=16 and 17"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2024-03-31", "age_band=18 and over"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2024-03-31", "age_band=unborn"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2024-03-31", "age_band=1 to 4"))
                .isEqualTo("1");
    }

    @Test
    void a_split_may_be_asked_by_label_by_wider_group_and_by_code() {
        assertThat(part("protection.plans_open", "2024-03-30", "ethnicity=Gypsy/Roma"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2024-03-30", "ethnicity=WROM"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2024-03-30", "ethnicity=white"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2024-03-31", "ethnicity=not white"))
                .isEqualTo("1");
        assertThat(part("protection.plans_open", "2024-03-31", "ethnicity=not known"))
                .isEqualTo("2");
        assertThat(part("protection.plans_open", "2024-03-31", "ethnicity=not recorded"))
                .isEqualTo("1");
    }

    @Test
    void a_share_keeps_its_parts_and_a_rate_its_population() {
        FigureView share = asked(() ->
                measures.figure("protection.plans_open_share", at("2024-03-31"), Split.of("ethnicity=not white")));
        assertThat(share.inWords()).isEqualTo("25.0%");
        assertThat(share.figure()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.numerator()).isEqualByComparingTo("1");
            assertThat(known.denominator()).isEqualByComparingTo("4");
        });
        FigureView rate = asked(() -> measures.figure("protection.plans_open_rate", at("2024-03-31")));
        assertThat(rate.inWords()).isEqualTo("0.7 per 10,000 children aged 0-17");
        assertThat(rate.population()).isEqualTo("ONS, mid-2023");
        assertThat(((Figure.Known) rate.figure()).value()).isEqualByComparingTo("0.6666666666666667");
    }

    @Test
    void a_rate_takes_the_population_that_the_partnership_adopted_or_the_year_before() {
        assertThat(asked(() -> measures.figure("protection.plans_open_rate", at("2022-03-31")))
                        .population())
                .isEqualTo("ONS, mid-2021, adopted by the partnership");
        assertThat(asked(() -> measures.figure("protection.plans_open_rate", at("2023-03-31")))
                        .population())
                .isEqualTo("ONS, mid-2022");
        assertThat(asked(() -> measures.figure("protection.plans_started_rate", Period.of("2022-23")))
                        .population())
                .isEqualTo("ONS, mid-2022");
        assertThat(asked(() -> measures.figure("protection.plans_open_rate", at("2023-04-01")))
                        .population())
                .isEqualTo("ONS, mid-2023");
    }

    @Test
    void children_at_one_meeting_are_one_conference_and_several_children() {
        assertThat(number("protection.conferences", "2023-04-01/2023-09-30")).isEqualTo("2");
        assertThat(number("protection.conference_children", "2023-24 Q1")).isEqualTo("3");
        assertThat(number("protection.conferences", "2023-10-01/2024-03-31")).isEqualTo("0");
    }

    @Test
    void conferences_are_in_time_by_working_days_with_bank_holidays_left_out() {
        assertThat(asked(() -> measures.figure("protection.conferences_in_time", Period.of("2023-24")))
                        .inWords())
                .isEqualTo("66.7%");
        assertThat(asked(() -> measures.figure("protection.conferences_in_time", Period.of("2023-24 Q4")))
                        .inWords())
                .isEqualTo("not applicable");
    }

    @Test
    void a_second_referral_within_a_year_is_a_re_referral() {
        assertThat(asked(() -> measures.figure("frontdoor.re_referrals", Period.of("2023-24")))
                        .inWords())
                .isEqualTo("25.0%");
        assertThat(asked(() -> measures.figure("frontdoor.no_further_action", Period.of("2023-24 Q4")))
                        .inWords())
                .isEqualTo("100.0%");
        assertThat(part("frontdoor.referrals", "2023-24", "source=schools and education"))
                .isEqualTo("1");
        assertThat(part("frontdoor.referrals", "2023-24", "source=Police")).isEqualTo("3");
    }

    @Test
    void care_over_several_episodes_is_one_period_and_short_breaks_are_none() {
        assertThat(number("care.looked_after", "2023-05-01")).isEqualTo("2");
        assertThat(number("care.looked_after", "2024-03-31")).isEqualTo("1");
        assertThat(number("care.started", "2023-24")).isEqualTo("1");
        assertThat(number("care.started", "2023-04-10/2023-08-09")).isEqualTo("1");
        assertThat(number("care.ceased", "2023-24")).isEqualTo("1");
        assertThat(number("care.started", "2022-23")).isEqualTo("1");
    }

    @Test
    void median_and_mean_lengths_are_of_the_plans_that_ended() {
        assertThat(asked(() -> measures.figure("protection.plan_length_ended", Period.of("2023-24")))
                        .inWords())
                .isEqualTo("446 days");
        assertThat(asked(() -> measures.figure("protection.plan_length_ended_mean", Period.of("2023-24")))
                        .inWords())
                .isEqualTo("446 days");
        assertThat(asked(() -> measures.figure("protection.plan_length_ended", Period.of("2022-23")))
                        .inWords())
                .isEqualTo("not applicable");
        assertThat(asked(() -> measures.figure("protection.plans_started_subsequent", Period.of("2023-24")))
                        .inWords())
                .isEqualTo("33.3%");
    }

    @Test
    void the_population_is_told_by_calendar_year() {
        assertThat(asked(() -> measures.figure("population.all", Period.of("2021")))
                        .inWords())
                .isEqualTo("2,000 people");
        assertThat(number("population.aged_0_19", "2021")).isEqualTo("400");
        assertThat(asked(() -> measures.figure("population.aged_0_19_share", Period.of("2021")))
                        .inWords())
                .isEqualTo("20.0%");
        assertThat(asked(() -> measures.figure("population.wards", Period.of("2021")))
                        .inWords())
                .isEqualTo("2 wards");
        assertThat(asked(() -> measures.figure("population.all", Period.of("2022")))
                        .inWords())
                .isEqualTo("not collected");
    }

    @Test
    void what_no_return_covers_is_not_collected_and_what_one_covers_may_be_nought() {
        assertThat(asked(() -> measures.figure("protection.plans_open", at("2021-03-31")))
                        .inWords())
                .isEqualTo("not collected");
        assertThat(asked(() -> measures.figure("protection.plans_started", Period.of("2024-03-31/2024-04-01")))
                        .inWords())
                .isEqualTo("not collected");
        assertThat(number("protection.plans_open", "2021-06-30")).isEqualTo("0");
        assertThat(asked(() -> measures.figure("care.looked_after", at("2022-03-31"), Split.of("sex=female")))
                        .inWords())
                .isEqualTo("not collected");
    }

    @Test
    void a_question_that_does_not_fit_is_refused_with_what_to_ask() {
        assertThat(refusal(() -> measures.figure("protection.plans_open", Period.of("2023-24"))))
                .isEqualTo(
                        "\"Children subject of a child protection plan\" is counted at a date, not over a period. Ask for"
                                + " 2024-03-31 instead of 2023-24.");
        assertThat(refusal(() -> measures.figure("protection.plans_started", at("2023-12-31"))))
                .contains("Ask for 2023-24 instead of 2023-12-31.");
        assertThat(refusal(() -> measures.figure("protection.plans_started_rate", Period.of("2023-24 Q1"))))
                .contains("whole years only")
                .contains("Ask for 2023-24");
        assertThat(refusal(() -> measures.figure("population.all", Period.of("2021-22"))))
                .contains("Ask for 2022");
        assertThat(refusal(() -> measures.figure("protection.plans", at("2024-03-31"))))
                .contains("There is no measure \"protection.plans\"");
        assertThat(refusal(() -> measures.figure("protection.plans_open", at("2024-03-31"), Split.of("ward=Hellaby"))))
                .contains("It is split by category, age_band, sex, ethnicity.");
        assertThat(refusal(() -> measures.figure("protection.plans_open", at("2024-03-31"), Split.of("sex=tall"))))
                .contains("Ask for one of: female, male, not recorded.");
        assertThat(refusal(() -> measures.figure("protection.plans_open_share", at("2024-03-31"))))
                .contains("Ask for one, such as category=");
    }

    @Test
    void figures_are_kept_for_quarter_ends_and_for_quarters_half_years_and_years() {
        assertThat(
                        Reading.as(Reader.COMMAND_LINE, () -> measures.kept("protection.plans_open", null, "category"))
                                .stream()
                                .map(view -> view.period().code())
                                .distinct())
                .hasSize(12)
                .startsWith("2021-06-30")
                .endsWith("2024-03-31");
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> measures.kept("protection.conferences", null, null)).stream()
                        .map(view -> view.period().code()))
                .hasSize(12 + 6 + 3)
                .contains("2023-24", "2023-24 Q1", "2023-04-01/2023-09-30", "2023-10-01/2024-03-31");
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> measures.latest("protection.plans_open", Measures.Every.YEAR)))
                .contains(at("2024-03-31"));
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> measures.keptPeriods("population.all", Measures.Every.YEAR)))
                .containsExactly(Period.of("2021"), Period.of("2022"), Period.of("2023"));
    }

    @Test
    void a_series_gives_kept_and_other_periods_in_the_order_asked() {
        List<FigureView> series = Reading.as(
                        Reader.COMMAND_LINE,
                        () -> measures.series(
                                "protection.plans_open",
                                List.of(at("2024-03-31"), at("2023-05-31"), at("2020-03-31"), at("2023-03-31"))))
                .orElseThrow();
        assertThat(series.stream().map(FigureView::shown)).containsExactly("4", "2", "not collected", "2");
    }

    @Test
    void working_days_in_the_database_are_those_of_the_kernel() {
        long seed = Long.getLong("throughline.seed", new java.util.Random().nextLong());
        System.out.println("Seed of working days: -Dthroughline.seed=" + seed);
        java.util.Random random = new java.util.Random(seed);
        TransactionTemplate template = new TransactionTemplate(transactions);
        Reading.run(
                Reader.COUNTER,
                () -> template.executeWithoutResult(status -> {
                    WorkingDays kernel =
                            new WorkingDays(new HashSet<>(jdbc.sql("select day from guidance.rows_bank_holiday")
                                    .query(LocalDate.class)
                                    .list()));
                    assertThat(kernel.bankHolidays()).hasSizeBetween(180, 200).contains(LocalDate.of(2022, 9, 19));
                    for (int i = 0; i < 40; i++) {
                        LocalDate from = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(7900));
                        LocalDate to = from.plusDays(random.nextInt(120) - 20);
                        assertThat(jdbc.sql("""
                                        select (select number from guidance.rows_working_day where day = :to)
                                             - (select number from guidance.rows_working_day where day = :from)
                                        """)
                                        .param("from", from)
                                        .param("to", to)
                                        .query(Integer.class)
                                        .single())
                                .as("from %s to %s, seed %d", from, to, seed)
                                .isEqualTo(kernel.between(from, to));
                    }
                }));
    }

    private String number(String measure, String period) {
        return asked(() -> measures.figure(measure, Period.of(period))).shown();
    }

    private String part(String measure, String period, String split) {
        return asked(() -> measures.figure(measure, Period.of(period), Split.of(split)))
                .shown();
    }

    private List<Map.Entry<String, String>> parts(String measure, String period, String dimension) {
        return asked(() -> measures.figures(measure, Period.of(period), dimension)).stream()
                .map(view -> Map.entry(view.split().value(), view.shown()))
                .collect(Collectors.toList());
    }

    private static Period at(String date) {
        return Period.of(date);
    }

    private static <T> T asked(Supplier<Outcome<T>> question) {
        return Reading.as(Reader.COMMAND_LINE, question::get).orElseThrow();
    }

    private static <T> String refusal(Supplier<Outcome<T>> question) {
        return Reading.as(Reader.COMMAND_LINE, question::get) instanceof Outcome.Refused<T>(var refusal)
                ? refusal.reason()
                : "not refused";
    }
}
