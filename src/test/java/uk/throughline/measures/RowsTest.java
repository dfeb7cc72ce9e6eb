package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.ApplicationTest;

/** The rows behind a figure are the reader's own act: under row security and in the trail. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowsTest {
    private static final Reader ANALYST = new Reader("analyst", "Analyst");
    private static final Reader EXCLUDED = new Reader("manager", "Business manager");
    private static final Reader SCRUTINEER = new Reader("scrutineer", "Independent scrutineer");
    private static final Period YEAR_END = Period.of("2024-03-31");

    @Autowired
    private Measures measures;

    @Autowired
    private Access access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PlatformTransactionManager transactions;

    private long own;

    @BeforeAll
    void keepRecords() {
        RecordsFixture records = new RecordsFixture(jdbc, transactions);
        records.partnership(partnerships, "mean");
        for (int i = 1; i <= 60; i++) {
            long child = records.child("C" + i, "2012-02-03", null, i % 2 == 0 ? "M" : "F", "WROM");
            records.plan(child, "2023-05-01", null, i <= 55 ? "NEG" : "PHY", 0);
            own = child;
        }
        records.estimate("ward", "W01", 2023, 0, 19, 300, null, null);
        records.accepted(measures, "Population", "2023-01-01", "2023-12-31", 1);
        records.accepted(measures, "CIN census", "2023-04-01", "2024-03-31", 2);
        Reading.run(Reader.SET_UP, () -> {
            admit(ANALYST, Set.of(Permission.READ_FIGURES, Permission.READ_RECORDS));
            admit(EXCLUDED, Set.of(Permission.READ_FIGURES, Permission.READ_RECORDS));
            admit(SCRUTINEER, Set.of(Permission.READ_FIGURES));
        });
        asSetUp("""
                insert into access.grant_given (reader_id, kind, permission, child_id, from_at, reason, given_by)
                values ('manager', 'EXCLUDED', 'read records', :child, now() - interval '1 hour', 'A relative', 'Data protection officer')
                """);
    }

    @Test
    void a_page_of_rows_has_the_childs_own_id_dates_and_labels() {
        RowsPage page = rows(ANALYST, null, 1);
        assertThat(page.columns())
                .containsExactly("Child", "From", "To", "Started on", "Category", "Sex", "Ethnicity", "Age band");
        assertThat(page.rows()).hasSize(50);
        assertThat(page.rows().getFirst())
                .containsExactly("C1", "1 May 2023", "", "1 May 2023", "neglect", "female", "Gypsy/Roma", "10 to 15");
        assertThat(page.total()).isEqualTo(60);
        assertThat(page.pages()).isEqualTo(2);
        assertThat(page.figure().shown()).isEqualTo("60");
        assertThat(rows(ANALYST, null, 2).rows()).hasSize(10);
        assertThat(rows(ANALYST, null, 9).rows()).isEmpty();
        assertThat(rows(ANALYST, null, 9).total()).isEqualTo(60);
    }

    @Test
    void a_part_has_its_own_rows_and_so_has_a_share_of_it() {
        assertThat(rows(ANALYST, Split.of("category=physical"), 1).total()).isEqualTo(5);
        assertThat(rows(ANALYST, Split.of("ethnicity=white"), 1).total()).isEqualTo(60);
        RowsPage share = Reading.as(
                        ANALYST, () -> measures.rows("protection.plans_open_share", YEAR_END, Split.of("sex=male"), 1))
                .orElseThrow();
        assertThat(share.figure().inWords()).isEqualTo("50.0%");
        assertThat(share.total()).isEqualTo(30);
    }

    @Test
    void an_exclusion_leaves_no_trace_in_the_rows_and_the_figure_stays_whole() {
        RowsPage page = rows(EXCLUDED, null, 2);
        assertThat(page.total()).isEqualTo(59);
        assertThat(page.rows()).noneMatch(row -> row.getFirst().equals("C60"));
        assertThat(page.figure().shown()).isEqualTo("60");
        assertThat(figureOf(EXCLUDED, "2023-06-01"))
                .as("counted when asked for")
                .isEqualTo("60");
    }

    @Test
    void who_may_not_read_records_is_refused_and_the_refusal_is_in_the_trail() {
        assertThatThrownBy(
                        () -> Reading.as(SCRUTINEER, () -> measures.rows("protection.plans_open", YEAR_END, null, 1)))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("read records");
        assertThat(trail("refused", "scrutineer")).anyMatch(line -> line.contains("read records"));
    }

    @Test
    void the_rows_of_a_population_are_about_no_child_and_open_to_who_reads_figures() {
        RowsPage page = Reading.as(SCRUTINEER, () -> measures.rows("population.all", Period.of("2023"), null, 1))
                .orElseThrow();
        assertThat(page.columns()).containsExactly("Date", "Ward", "Age from", "Age to", "People");
        assertThat(page.rows()).containsExactly(List.of("30 June 2023", "W01", "0", "19", "300"));
    }

    @Test
    void every_read_is_in_the_trail_with_the_children_of_the_page() {
        rows(ANALYST, Split.of("category=physical"), 1);
        assertThat(trail("read", "analyst"))
                .contains("rows of protection.plans_open for 2024-03-31, category=physical, page 1 5");
    }

    @Test
    void published_statistics_have_no_rows() {
        Outcome<RowsPage> asked = Reading.as(
                ANALYST, () -> measures.rows("protection.plans_open_rate", YEAR_END, Split.of("area=England"), 1));
        assertThat(asked).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().reason())
                .contains("have no rows here"));
    }

    private RowsPage rows(Reader reader, Split split, int page) {
        return Reading.as(reader, () -> measures.rows("protection.plans_open", YEAR_END, split, page))
                .orElseThrow();
    }

    private String figureOf(Reader reader, String date) {
        return Reading.as(reader, () -> measures.figure("protection.plans_open", Period.of(date)))
                .orElseThrow()
                .shown();
    }

    private void admit(Reader reader, Set<Permission> permissions) {
        access.admit(new Access.Person(reader.id(), reader.post(), "Council"), "", permissions, "Post");
    }

    private void asSetUp(String sql) {
        Reading.run(Reader.SET_UP, () -> new TransactionTemplate(transactions)
                .execute(status -> jdbc.sql(sql).param("child", own).update()));
    }

    private List<String> trail(String act, String reader) {
        return Reading.as(Reader.SET_UP, () -> new TransactionTemplate(transactions).execute(status -> jdbc.sql("""
                                select subject || ' ' || coalesce(cardinality(child_ids), 0) from access.trail_entry
                                where act = :act and reader_id = :reader
                                """)
                .param("act", act)
                .param("reader", reader)
                .query(String.class)
                .list()));
    }
}
