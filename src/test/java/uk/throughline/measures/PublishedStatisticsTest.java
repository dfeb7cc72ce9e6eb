package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import uk.throughline.measures.PublishedStatistics.Neighbour;
import uk.throughline.measures.PublishedStatistics.Value;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedStatisticsTest {
    private static final Period YEAR_END = Period.of("2024-03-31");

    @Autowired
    private PublishedStatistics published;

    @Autowired
    private Measures measures;

    @Autowired
    private AsCounter asCounter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    private RecordsFixture records;

    @BeforeAll
    void receive() {
        records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        receive(
                "d1",
                1,
                Stream.of(
                        england(2024, "CPP_At31_rate", "41.6"),
                        england(2023, "CPP_At31_rate", "42.7"),
                        region(2024, "CPP_At31_rate", "50.1"),
                        authority("372", "Rotherham", 2024, "CPP_At31_rate", "45.6", null),
                        authority("371", "Doncaster", 2024, "CPP_At31_rate", "60.0", null),
                        authority("370", "Barnsley", 2024, "CPP_At31_rate", "30.0", null),
                        authority("332", "Dudley", 2024, "CPP_At31_rate", null, "c"),
                        authority("394", "Sunderland", 2024, "CPP_At31_rate", "90", null),
                        authority("372", "Rotherham", 2023, "CPP_At31_rate", "70.4", null)));
        receive(
                "c4",
                1,
                Stream.of(
                        authority("372", "Rotherham", 2024, "Duration_0-10_days", "20", null),
                        authority("372", "Rotherham", 2024, "Duration_11-15_days", "350", null),
                        authority("372", "Rotherham", 2024, "ICPC", "449", null),
                        authority("371", "Doncaster", 2024, "Duration_0-10_days", null, "c"),
                        authority("371", "Doncaster", 2024, "Duration_11-15_days", "100", null),
                        authority("371", "Doncaster", 2024, "ICPC", "200", null)));
        receive(
                "cla",
                1,
                Stream.of(
                        england(2024, "rate_per_10000: Children looked after on 31 March each year", "70"),
                        authority(
                                "372",
                                "Rotherham",
                                2024,
                                "rate_per_10000: Children looked after on 31 March each year",
                                null,
                                "k")));
        records.asKeeper(() -> published.receiveNeighbours(
                2021,
                1,
                List.of(
                        new Neighbour("372", 1, "371", "Extremely Close"),
                        new Neighbour("372", 2, "332", "Very Close"),
                        new Neighbour("372", 3, "370", "Very Close"))));
        records.asKeeper(
                () -> published.receiveNeighbours(2025, 1, List.of(new Neighbour("372", 1, "394", "Very close"))));
    }

    @Test
    void neighbours_are_the_mean_of_those_with_a_value_and_say_who_was_left_out() {
        Comparator neighbours = comparators("protection.plans_open_rate").stream()
                .filter(comparator -> comparator.kind() == Comparator.Kind.NEIGHBOURS)
                .findFirst()
                .orElseThrow();
        assertThat(neighbours.area()).isEqualTo("Statistical neighbours (mean of 2)");
        assertThat(neighbours.figure().shown()).isEqualTo("45.0");
        assertThat(neighbours.note()).isEqualTo("Without a published value: Dudley.");
        assertThat(neighbours.published()).isEqualTo("DfE children in need, table D1, year ending 31 March 2024");
    }

    @Test
    void england_the_region_and_ours_as_published_stand_beside_the_neighbours() {
        assertThat(comparators("protection.plans_open_rate").stream()
                        .map(comparator ->
                                comparator.area() + " " + comparator.figure().shown()))
                .containsExactly(
                        "England 41.6",
                        "Yorkshire and The Humber 50.1",
                        "Statistical neighbours (mean of 2) 45.0",
                        "Rotherham as published 45.6");
    }

    @Test
    void area_is_a_split_of_its_own() {
        assertThat(area("protection.plans_open_rate", "England").inWords())
                .isEqualTo("41.6 per 10,000 children aged 0-17");
        assertThat(area("protection.plans_open_rate", "statistical neighbours").shown())
                .isEqualTo("45.0");
        assertThat(area("care.looked_after_rate", "Rotherham as published").shown())
                .as("published as a number that rounds to nought")
                .isEqualTo("0.0");
    }

    @Test
    void a_share_is_made_of_its_columns_and_hidden_where_one_is_hidden() {
        FigureView ours = area("protection.conferences_in_time", "Rotherham as published", "2023-24");
        assertThat(ours.inWords()).isEqualTo("82.4%");
        assertThat(((Figure.Known) ours.figure()).denominator()).isEqualByComparingTo("449");
        assertThat(Reading.as(
                        Reader.COMMAND_LINE,
                        () -> measures.authorities("protection.conferences_in_time", Period.of("2023-24"))))
                .singleElement()
                .satisfies(value -> assertThat(value.ours()).isTrue());
    }

    @Test
    void a_later_date_gets_the_last_published_year_under_its_own_year() {
        List<Comparator> later = Reading.as(
                Reader.COMMAND_LINE, () -> measures.comparators("protection.plans_open_rate", Period.of("2025-02-28")));
        assertThat(later)
                .allSatisfy(
                        comparator -> assertThat(comparator.figure().period()).isEqualTo(YEAR_END));
        assertThat(Reading.as(
                                Reader.COMMAND_LINE,
                                () -> measures.comparatorSeries("protection.plans_open_rate", YEAR_END))
                        .stream()
                        .filter(comparator -> comparator.kind() == Comparator.Kind.ENGLAND)
                        .map(comparator -> comparator.figure().period().code()))
                .containsExactly("2023-03-31", "2024-03-31");
    }

    @Test
    void authorities_stand_lowest_first_with_ours_and_our_neighbours_marked() {
        List<Measures.AuthorityValue> all =
                Reading.as(Reader.COMMAND_LINE, () -> measures.authorities("protection.plans_open_rate", YEAR_END));
        assertThat(all.stream().map(Measures.AuthorityValue::name))
                .containsExactly("Barnsley", "Rotherham", "Doncaster", "Sunderland");
        assertThat(all.stream().filter(Measures.AuthorityValue::neighbour).map(Measures.AuthorityValue::name))
                .containsExactly("Barnsley", "Doncaster");
    }

    @Test
    void the_neighbours_of_2025_are_of_the_set_of_2025() {
        Areas areas = new Areas(
                java.util.Map.of(),
                new java.util.TreeMap<>(java.util.Map.of(
                        2021, java.util.Map.of("372", List.of("371")), 2025, java.util.Map.of("372", List.of("394")))));
        assertThat(areas.neighboursOf("372", 2013)).containsExactly("371");
        assertThat(areas.neighboursOf("372", 2024)).containsExactly("371");
        assertThat(areas.neighboursOf("372", 2025)).containsExactly("394");
    }

    @Test
    void the_same_value_again_writes_nothing_and_another_supersedes_it() {
        assertThat(receive("d6", 2, Stream.of(england(2024, "Reviewed", "1")))).isEqualTo(1);
        assertThat(receive("d6", 3, Stream.of(england(2024, "Reviewed", "1.0"))))
                .isZero();
        assertThat(receive("d6", 4, Stream.of(england(2024, "Reviewed", "2")))).isEqualTo(1);
        assertThat(asCounter.ask(() -> jdbc.sql(
                                "select value || ' ' || vintage || ' ' || coalesce(superseded_in, 0) from measures.published_value where dataset = 'd6' order by value_id")
                        .query(String.class)
                        .list()))
                .containsExactly("1 2 4", "2 4 0");
    }

    @Test
    void many_values_are_received_in_seconds() {
        long begun = System.nanoTime();
        long received = receive(
                "many",
                5,
                IntStream.range(0, 100_000)
                        .mapToObj(n -> authority(
                                Integer.toString(100 + n % 150),
                                "Area " + n % 150,
                                2000 + n / 150 % 25,
                                "column " + n / 3750,
                                "" + n,
                                null)));
        System.out.printf("100,000 values received in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(received).isEqualTo(100_000);
        assertThat((System.nanoTime() - begun) / 1e9).isCloseTo(0, within(20.0));
    }

    private List<Comparator> comparators(String measure) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.comparators(measure, YEAR_END));
    }

    private FigureView area(String measure, String area) {
        return area(measure, area, "2024-03-31");
    }

    private FigureView area(String measure, String area, String period) {
        return Reading.as(
                        Reader.COMMAND_LINE, () -> measures.figure(measure, Period.of(period), new Split("area", area)))
                .orElseThrow();
    }

    private long receive(String dataset, long vintage, Stream<Value> values) {
        return records.asKeeper(() -> published.receive(dataset, "DfE", vintage, values));
    }

    private static Value england(int year, String column, String value) {
        return new Value("E92000001", "England", "country", "", year, column, new BigDecimal(value), null);
    }

    private static Value region(int year, String column, String value) {
        return new Value(
                "E12000003", "Yorkshire and The Humber", "region", "", year, column, new BigDecimal(value), null);
    }

    private static Value authority(String code, String name, int year, String column, String value, String symbol) {
        return new Value(
                code,
                name,
                "authority",
                "Yorkshire and The Humber",
                year,
                column,
                value == null ? null : new BigDecimal(value),
                symbol);
    }
}
