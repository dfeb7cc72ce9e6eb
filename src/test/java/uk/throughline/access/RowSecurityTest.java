package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.testing.TestDatabase;

class RowSecurityTest {
    private static final Reader ANALYST = new Reader("analyst", "Analyst");
    private static final Reader SCRUTINEER = new Reader("scrutineer", "Independent scrutineer");

    private final DatabaseConnection database = TestDatabase.fresh();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.url(), database.user(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(source);
    private final TransactionTemplate transactions = new TransactionTemplate(new ReaderBoundTransactions(source));

    RowSecurityTest() {
        as(Reader.SET_UP, () -> {
            Access access = new Access(new AccessStore(jdbc), new PostStore(jdbc));
            access.admit(
                    new Access.Person("analyst", "Analyst", "Council"), "", Set.of(Permission.READ_RECORDS), "Post");
            access.admit(
                    new Access.Person("scrutineer", "Independent scrutineer", ""),
                    "",
                    Set.of(Permission.READ_FIGURES),
                    "Post");
            return 0;
        });
        as(Reader.INTAKE, () -> jdbc.sql("insert into children.child (la_child_id) values ('C1'), ('C2'), ('C3')")
                .update());
    }

    @Test
    void who_has_a_standing_grant_sees_the_records_and_who_has_none_sees_nothing() {
        assertThat(as(ANALYST, this::seen)).containsExactly("C1", "C2", "C3");
        assertThat(as(SCRUTINEER, this::seen)).isEmpty();
    }

    @Test
    void without_a_reader_nothing_is_seen_and_nothing_is_written() {
        List<String> withoutReader = transactions.execute(status -> seen());
        assertThat(withoutReader).isEmpty();
        assertThatThrownBy(() -> transactions.execute(
                        status -> jdbc.sql("insert into children.child (la_child_id) values ('C9')")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void only_the_taking_in_of_returns_keeps_records() {
        assertThatThrownBy(() -> as(ANALYST, () -> jdbc.sql("insert into children.child (la_child_id) values ('C9')")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void an_exclusion_wins_over_a_standing_and_a_specific_grant() {
        grant("analyst", "SPECIFIC", "read records", "C2", null);
        grant("analyst", "EXCLUDED", "read records", "C2", null);
        assertThat(as(ANALYST, this::seen)).containsExactly("C1", "C3");
        assertThat(as(Reader.COUNTER, this::seen)).as("counts stay whole").containsExactly("C1", "C2", "C3");
    }

    @Test
    void a_specific_grant_opens_one_child_until_it_ends() {
        grant("scrutineer", "SPECIFIC", "read records", "C3", null);
        grant("scrutineer", "SPECIFIC", "read records", "C1", "now() - interval '1 hour'");
        assertThat(as(SCRUTINEER, this::seen)).containsExactly("C3");
    }

    @Test
    void a_sealed_child_is_withheld_from_a_standing_grant() {
        long child = childId("C1");
        as(Reader.SET_UP, () -> jdbc.sql(
                        "insert into access.classified_child (child_id, classification, reason, classified_by) values (:child, 'sealed', 'Court order', 'Legal')")
                .param("child", child)
                .update());
        assertThat(as(ANALYST, this::seen)).containsExactly("C2", "C3");
        grant("analyst", "CHALLENGED", "read records", "C1", "now() + interval '3 hours'");
        assertThat(as(ANALYST, this::seen)).containsExactly("C1", "C2", "C3");
    }

    @Test
    void nothing_leaks_from_one_transaction_to_the_next_on_the_same_connection() {
        assertThat(as(ANALYST, this::seen)).hasSize(3);
        assertThat(jdbc.sql("select coalesce(current_setting('app.reader', true), '')")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void a_column_that_the_trail_leaves_out_is_in_none_of_its_entries() {
        JdbcTemplate owner = new JdbcTemplate(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        owner.execute("""
                        select set_config('app.reader', 'analyst', false);
                        create schema scratch;
                        create table scratch.letter (number integer, "to whom" text, content text);
                        select access.trail_changes_of('scratch', 'letter');
                        select access.trail_changes_without('scratch', 'letter', 'content');
                        insert into scratch.letter select n, 'nobody', 'secret' from generate_series(1, 2) n;
                        update scratch.letter set "to whom" = 'somebody' where number = 1;
                        delete from scratch.letter where number = 2;
                        insert into scratch.letter select n, 'many', 'secret' from generate_series(3, 23) n;
                        update scratch.letter set content = 'other' where number = 99;
                        """);
        List<String> entries = as(Reader.SET_UP, () -> jdbc.sql(
                        "select act || ' ' || detail from access.trail_entry where subject = 'scratch.letter' order by entry_id")
                .query(String.class)
                .list());
        assertThat(entries).hasSize(4);
        assertThat(entries.subList(0, 3))
                .containsExactly(
                        "insert {\"kept\": [{\"new\": {\"number\": 1, \"to whom\": \"nobody\"}}, {\"new\": {\"number\": 2, \"to whom\": \"nobody\"}}], \"rows\": 2}",
                        "update {\"kept\": {\"new\": [{\"number\": 1, \"to whom\": \"somebody\"}], \"old\": [{\"number\": 1, \"to whom\": \"nobody\"}]}, \"rows\": 1}",
                        "delete {\"kept\": [{\"old\": {\"number\": 2, \"to whom\": \"nobody\"}}], \"rows\": 1}");
        assertThat(entries.getLast())
                .startsWith("insert {\"rows\": 21, \"digest\": \"")
                .doesNotContain("secret");
    }

    @Test
    void a_transaction_keeps_its_reader() {
        assertThatThrownBy(() -> as(SCRUTINEER, () -> as(ANALYST, this::seen)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private List<String> seen() {
        return jdbc.sql("select la_child_id from children.child order by la_child_id")
                .query(String.class)
                .list();
    }

    private void grant(String reader, String kind, String permission, String child, String to) {
        long childId = childId(child);
        as(Reader.SET_UP, () -> jdbc.sql(
                        "insert into access.grant_given (reader_id, kind, permission, child_id, from_at, to_at, reason, given_by) values"
                                + " (:reader, :kind, :permission, :child, now() - interval '2 hours', " + to
                                + ", 'Work', 'Manager')")
                .param("reader", reader)
                .param("kind", kind)
                .param("permission", permission)
                .param("child", childId)
                .update());
    }

    private long childId(String laChildId) {
        return as(Reader.INTAKE, () -> jdbc.sql("select child_id from children.child where la_child_id = :id")
                .param("id", laChildId)
                .query(Long.class)
                .single());
    }

    private <T> T as(Reader reader, Supplier<T> work) {
        return Reading.as(reader, () -> transactions.execute(status -> work.get()));
    }
}
