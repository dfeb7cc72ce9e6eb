package uk.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.measures.Measures;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresAndRowsCommandTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @Autowired
    private Measures measures;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeAll
    void keepRecords() {
        Reading.run(Reader.INTAKE, () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into children.child (la_child_id) values ('C1'), ('C2'), ('C3')")
                    .update();
            jdbc.sql("""
                            insert into protection.plan (child_id, started_on, referred_on, initial_category, received_in, as_at)
                            select child_id, date '2023-05-01', date '2023-04-01', 'NEG', 1, date '2024-03-31' from children.rows_child
                            """).update();
            jdbc.sql("""
                            insert into protection.plan_category (child_id, plan_started_on, from_on, category, received_in, as_at)
                            select child_id, date '2023-05-01', date '2023-05-01', case when la_child_id = 'C3' then 'EMO' else 'NEG' end, 1, date '2024-03-31'
                            from children.rows_child
                            """).update();
        }));
        Reading.run(Reader.COUNTER, () -> {
            measures.covered("CIN census", LocalDate.of(2023, 4, 1), LocalDate.of(2024, 3, 31), 1);
            measures.bringUpToDate(List.of("CIN census"));
        });
        Reading.run(
                Reader.SET_UP,
                () -> access.admit(
                        new Access.Person("analyst", "Analyst", "Council"),
                        "",
                        Set.of(Permission.READ_FIGURES, Permission.READ_RECORDS),
                        "Post"));
    }

    @Test
    void a_figure_is_printed_tidy() {
        assertThat(figures(
                        "--measure",
                        "protection.plans_open",
                        "--period",
                        "2024-03-31",
                        "--split",
                        "category=neglect",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(printed.toString().lines())
                .containsExactly(
                        "measure,period,split,value,numerator,denominator,unit,status,vintage",
                        "protection.plans_open,2024-03-31,category=neglect,2,,,children,known,1");
    }

    @Test
    void shares_bear_what_they_are_made_of_and_rounded_values() {
        figures(
                "--measure",
                "protection.plans_open_share",
                "--period",
                "2024-03-31",
                "--split",
                "category",
                "--format",
                "csv");
        assertThat(printed.toString())
                .contains("protection.plans_open_share,2024-03-31,category=neglect,66.7,2,3,%,known,1");
    }

    @Test
    void without_filters_every_kept_figure_is_printed() {
        assertThat(figures("--format", "csv")).isZero();
        assertThat(printed.toString().lines().toList())
                .hasSizeGreaterThan(500)
                .contains("protection.plans_open,2023-06-30,,3,,,children,known,1")
                .contains("protection.conferences,2023-04-01/2023-09-30,,0,,,conferences,known,1")
                .contains(
                        "protection.plans_open_rate,2024-03-31,,,,,\"per 10,000 children aged 0-17\",not collected,1");
    }

    @Test
    void a_period_that_is_not_kept_is_counted_now_and_json_is_json() {
        assertThat(figures("--measure", "protection.plans_open", "--period", "2023-05-31", "--format", "json"))
                .isZero();
        assertThat(printed.toString())
                .startsWith("[")
                .contains(
                        "{\"measure\":\"protection.plans_open\",\"period\":\"2023-05-31\",\"split\":null,\"value\":\"3\"");
    }

    @Test
    void what_cannot_be_answered_says_why_and_what_to_do() {
        assertThat(figures("--measure", "protection.plan")).isEqualTo(1);
        assertThat(figures("--period", "last year")).isEqualTo(2);
        assertThat(figures("--format", "xml")).isEqualTo(2);
        assertThat(figures("--measure", "protection.plans_open", "--period", "2023-24"))
                .isEqualTo(1);
        assertThat(complained.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("Leave out --measure"))
                .anyMatch(line -> line.contains("\"last year\" is not a period."))
                .anyMatch(line -> line.contains("Ask for 2024-03-31"));
    }

    @Test
    void rows_are_printed_for_a_reader_who_may_read_records_and_for_nobody_else() {
        assertThat(rows(
                        "--measure",
                        "protection.plans_open",
                        "--period",
                        "2024-03-31",
                        "--split",
                        "category=emotional",
                        "--reader",
                        "analyst",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(printed.toString().lines().skip(1))
                .singleElement()
                .asString()
                .startsWith("C3,1 May 2023,");
        assertThat(rows("--measure", "protection.plans_open", "--period", "2024-03-31"))
                .isEqualTo(1);
        assertThat(rows("--measure", "protection.plans_open", "--period", "2024-03-31", "--reader", "stranger"))
                .isEqualTo(1);
        assertThat(complained.toString()).contains("read records").contains("There is no reader \"stranger\".");
    }

    private int figures(String... arguments) {
        return run(new FiguresCommand(() -> measures), arguments);
    }

    private int rows(String... arguments) {
        return run(new RowsCommand(() -> measures, () -> access), arguments);
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complained))
                .execute(arguments);
    }

    @org.junit.jupiter.api.BeforeEach
    void forget() {
        printed.getBuffer().setLength(0);
        complained.getBuffer().setLength(0);
    }
}
