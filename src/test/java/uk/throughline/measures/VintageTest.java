package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** A figure published once can be given again exactly, and a later return revises it without overwriting. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VintageTest {
    private static final Period YEAR_END = Period.of("2024-03-31");

    @Autowired
    private Measures measures;

    @Autowired
    private FigureLists lists;

    @Autowired
    private AsCounter asCounter;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    private RecordsFixture records;
    private long first;

    @BeforeAll
    void keepRecords() {
        records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        first = records.child("C1", "2010-01-01", null, "F", "WBRI");
        records.plan(first, "2023-05-01", null, "NEG", 0);
        long second = records.child("C2", "2011-01-01", null, "M", "WBRI");
        records.plan(second, "2023-12-01", null, "EMO", 0);
        records.estimate("authority", "372", 2023, 0, 17, 50_000, null, null);
        records.accepted(measures, "CIN census", "2023-04-01", "2024-03-31", 7);
    }

    @Test
    void a_later_return_supersedes_what_it_changes_and_leaves_what_it_does_not() {
        assertThat(figure().shown()).isEqualTo("2");
        assertThat(figure().vintage()).isEqualTo(7);

        records.endPlan(first, "2023-05-01", "2024-02-01", 9);
        records.accepted(measures, "CIN census", "2023-04-01", "2024-03-31", 9);

        assertThat(figure().shown()).isEqualTo("1");
        assertThat(figure().vintage()).isEqualTo(9);
        assertThat(figure("2023-12-31").vintage())
                .as("the same as before, so it stays")
                .isEqualTo(7);
        assertThat(part("category=neglect")).isEqualTo("0");
        assertThat(asOf(7, "", "")).isEqualTo("2");
        assertThat(asOf(8, "category", "neglect")).isEqualTo("1");
        assertThat(asOf(9, "category", "emotional")).isEqualTo("1");
        assertThat(asOf(9, "", "")).isEqualTo("1");

        long figures = count();
        records.accepted(measures, "CIN census", "2023-04-01", "2024-03-31", 10);
        assertThat(count()).as("counted anew without a change").isEqualTo(figures);
        assertThat(figure().vintage()).isEqualTo(9);

        aNewPopulationRevisesTheRate();
    }

    private void aNewPopulationRevisesTheRate() {
        assertThat(rate()).isEqualTo("0.2 per 10,000 children aged 0-17");
        records.asKeeper(() ->
                jdbc.sql("update population.estimate set superseded_in = 11").update());
        records.estimate("authority", "372", 2023, 0, 17, 10_000, null, null);
        records.accepted(measures, "Population", "2023-01-01", "2023-12-31", 11);
        assertThat(rate()).isEqualTo("1.0 per 10,000 children aged 0-17");
        assertThat(asCounter
                        .ask(() -> lists.asOf("protection.plans_open_rate", 10))
                        .get("2024-03-31")
                        .whole()
                        .figure())
                .isInstanceOfSatisfying(Figure.Known.class, known -> assertThat(known.denominator())
                        .isEqualByComparingTo("50000"));
    }

    @Test
    void only_the_counter_says_what_is_covered_and_counts() {
        assertThatThrownBy(() -> Reading.run(Reader.COMMAND_LINE, () -> measures.bringUpToDate(List.of("CIN census"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> Reading.as(Reader.PUBLIC, () -> measures.figure("protection.plans_open", YEAR_END)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void figures_are_counted_whole_inside_another_readers_transaction() {
        TransactionTemplate template = new TransactionTemplate(transactions);
        String shown = Reading.as(
                Reader.REPORT,
                () -> template.execute(status -> measures.figure("protection.plans_open", Period.of("2023-07-14"))
                        .orElseThrow()
                        .shown()));
        assertThat(shown).isEqualTo("1");
    }

    private FigureView figure() {
        return figure("2024-03-31");
    }

    private FigureView figure(String date) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.of(date)))
                .orElseThrow();
    }

    private String part(String split) {
        return Reading.as(
                        Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", YEAR_END, Split.of(split)))
                .orElseThrow()
                .shown();
    }

    private String rate() {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open_rate", YEAR_END))
                .orElseThrow()
                .inWords();
    }

    private String asOf(long vintage, String dimension, String part) {
        PeriodFigures.Kept kept = asCounter
                .ask(() -> lists.asOf("protection.plans_open", vintage))
                .get("2024-03-31")
                .get(dimension, part);
        return kept == null ? "none" : ((Figure.Known) kept.figure()).value().toPlainString();
    }

    private long count() {
        return asCounter.ask(() -> jdbc.sql("select count(*) from measures.figure")
                .query(Long.class)
                .single());
    }
}
