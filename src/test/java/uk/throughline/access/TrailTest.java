package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import uk.throughline.access.Trail.Fault;
import uk.throughline.access.Trail.Found;

/** Every way to tamper with the trail that the database's owner has, found out and named; and that the application has none. */
class TrailTest extends PeopleBase {
    private final Trail trail = new Trail(new TrailStore(jdbc));
    private final long first;

    TrailTest() {
        asSetUp(trail::seal);
        first = owner.sql("select coalesce(max(entry_id), 0) from access.trail_entry")
                .query(Long.class)
                .single();
        for (int batch = 0; batch < 3; batch++) {
            for (int n = 0; n < 4; n++) {
                String what = "batch " + batch + ", " + n;
                as(ADMINISTRATOR, () -> {
                    access.wasRead(what, List.of(1L, 2L));
                    return 0;
                });
            }
            asSetUp(trail::seal);
        }
    }

    @Test
    void an_untouched_trail_is_whole_and_sealing_nothing_makes_no_seal() {
        assertThat(asSetUp(trail::verify)).isEmpty();
        long seals = seals();
        assertThat(asSetUp(trail::seal)).isZero();
        assertThat(seals()).isEqualTo(seals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "act = 'refused'",
                "subject = 'nothing'",
                "reader_id = 'somebody'",
                "at = at - interval '1 second'",
                "child_ids = array[1, 3]",
                "child_ids = null",
                "detail = '{\"note\": \"x\"}'"
            })
    void a_changed_entry_is_named_whatever_of_it_was_changed(String change) {
        long entry = entry(6);
        owner.sql("update access.trail_entry set " + change + " where entry_id = :entry")
                .param("entry", entry)
                .update();
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.fault()).isEqualTo(Fault.CHANGED);
            assertThat(one.entry()).isEqualTo(entry);
            assertThat(one.inWords())
                    .startsWith("Entry " + entry + " in seal ")
                    .endsWith("was changed after it was written.");
        });
    }

    @Test
    void of_several_the_first_is_named_first() {
        owner.sql("update access.trail_entry set act = 'x' where entry_id in (:late, :early)")
                .param("late", entry(9))
                .param("early", entry(2))
                .update();
        assertThat(found()).extracting(Found::entry).containsExactly(entry(2), entry(9));
    }

    @Test
    void a_removed_entry_is_named() {
        long entry = entry(5);
        owner.sql("delete from access.trail_entry where entry_id = :entry")
                .param("entry", entry)
                .update();
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.fault()).isEqualTo(Fault.REMOVED);
            assertThat(one.entry()).isEqualTo(entry);
        });
    }

    @Test
    void an_entry_put_into_a_sealed_batch_is_named() {
        long seal = sealOf(entry(5));
        owner.sql(
                        "insert into access.trail_entry (reader_id, act, subject, sealed_in) values ('analyst', 'read', 'x', :seal)")
                .param("seal", seal)
                .update();
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.fault()).isEqualTo(Fault.PUT_IN);
            assertThat(one.seal()).isEqualTo(seal);
            assertThat(one.act()).isEqualTo("read");
        });
    }

    @Test
    void entries_that_exchanged_their_places_are_named() {
        owner.sql("""
                        update access.trail_entry e set at = o.at, act = o.act, subject = o.subject, reader_id = o.reader_id
                        from access.trail_entry o
                        where e.entry_id in (:one, :other) and o.entry_id in (:one, :other) and e.entry_id <> o.entry_id
                        """).param("one", entry(4)).param("other", entry(5)).update();
        assertThat(found()).extracting(Found::entry).containsExactly(entry(4), entry(5));
    }

    @Test
    void an_entry_moved_to_another_seal_is_missed_in_one_and_named_in_the_other() {
        long seal = sealOf(entry(9));
        owner.sql("update access.trail_entry set sealed_in = :seal where entry_id = :entry")
                .param("seal", seal)
                .param("entry", entry(1))
                .update();
        assertThat(found()).extracting(Found::fault).containsExactly(Fault.REMOVED, Fault.PUT_IN);
    }

    @Test
    void who_rewrites_an_entry_and_what_its_seal_keeps_of_it_must_rewrite_the_seal_too() {
        owner.sql("update access.trail_entry set act = 'x' where entry_id = :entry")
                .param("entry", entry(5))
                .update();
        owner.sql("""
                        update access.trail_seal s set entry_digests = (select string_agg(access.entry_digest(e), ''::bytea order by entry_id)
                            from access.trail_entry e where e.sealed_in = s.seal_id) where seal_id = :seal
                        """).param("seal", sealOf(entry(5))).update();
        assertThat(found()).singleElement().extracting(Found::fault).isEqualTo(Fault.SEAL_REWRITTEN);
        owner.sql(
                        "update access.trail_seal set digest = access.seal_digest(previous_digest, sealed_at, entry_ids, entry_digests) where seal_id = :seal")
                .param("seal", sealOf(entry(5)))
                .update();
        assertThat(found())
                .as("and every seal after it")
                .singleElement()
                .extracting(Found::fault)
                .isEqualTo(Fault.SEAL_BEFORE_GONE);
    }

    @Test
    void a_seal_whose_time_or_number_of_entries_was_changed_is_named() {
        long seal = sealOf(entry(5));
        owner.sql("update access.trail_seal set sealed_at = sealed_at - interval '1 day' where seal_id = :seal")
                .param("seal", seal)
                .update();
        owner.sql("update access.trail_seal set entries = 3 where seal_id = :seal")
                .param("seal", sealOf(entry(9)))
                .update();
        assertThat(found()).extracting(Found::fault).containsExactly(Fault.SEAL_REWRITTEN, Fault.SEAL_REWRITTEN);
    }

    @Test
    void a_batch_removed_with_its_seal_breaks_the_chain() {
        long seal = sealOf(entry(5));
        owner.sql("delete from access.trail_entry where sealed_in = :seal")
                .param("seal", seal)
                .update();
        owner.sql("delete from access.trail_seal where seal_id = :seal")
                .param("seal", seal)
                .update();
        assertThat(found()).singleElement().satisfies(one -> {
            assertThat(one.fault()).isEqualTo(Fault.SEAL_BEFORE_GONE);
            assertThat(one.seal()).isEqualTo(seal + 1);
        });
    }

    @Test
    void an_end_that_was_cut_off_or_written_anew_is_found_by_a_seal_noted_elsewhere() {
        Trail.Seal noted = asSetUp(() -> trail.latest().orElseThrow());
        assertThat(asSetUp(() -> trail.verifyAgainst(List.of(noted)))).isEmpty();
        owner.sql("delete from access.trail_entry where sealed_in = :seal")
                .param("seal", noted.number())
                .update();
        owner.sql("delete from access.trail_seal where seal_id = :seal")
                .param("seal", noted.number())
                .update();
        assertThat(found()).as("what is left is whole").isEmpty();
        assertThat(asSetUp(() -> trail.verifyAgainst(List.of(noted))))
                .singleElement()
                .asString()
                .startsWith("Seal " + noted.number())
                .contains("is not there any more: the trail was cut off");
        Trail.Seal earlier = new Trail.Seal(noted.number() - 1, noted.at(), noted.digest());
        assertThat(asSetUp(() -> trail.verifyAgainst(List.of(earlier))))
                .singleElement()
                .asString()
                .contains("was rewritten up to there");
    }

    @Test
    void seals_of_before_entries_were_kept_in_them_still_hold_and_name_what_was_changed() {
        owner.sql("""
                        update access.trail_seal s set over_lines = true, digest = encode(sha256(convert_to(previous_digest || E'\\n' ||
                            (select string_agg(access.trail_line(e), E'\\n' order by e.entry_id) from access.trail_entry e where e.sealed_in = s.seal_id), 'UTF8')), 'hex')
                        where seal_id = (select max(seal_id) from access.trail_seal)
                        """).update();
        assertThat(found()).isEmpty();
        owner.sql("update access.trail_entry set act = 'x' where entry_id = :entry")
                .param("entry", entry(10))
                .update();
        assertThat(found()).extracting(Found::entry).containsExactly(entry(10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.trail_entry set act = 'x'",
                "delete from access.trail_entry",
                "truncate access.trail_entry",
                "alter table access.trail_entry disable row level security",
                "alter table access.reader disable trigger trail_update",
                "set session_replication_role = replica",
                "set role throughline_owner",
                "drop table access.trail_entry",
                "update access.trail_seal set digest = 'x'",
                "delete from access.trail_seal",
                "insert into access.trail_seal (entries, previous_digest, digest) values (0, '', '')",
                "insert into access.trail_entry (reader_id, act, subject) values ('somebody', 'read', 'x')",
                "insert into access.trail_entry (entry_id, act, subject) overriding system value values (1, 'read', 'x')",
                "insert into access.trail_entry (at, act, subject) values (now() - interval '1 day', 'read', 'x')",
                "insert into access.trail_entry (act, subject, sealed_in) values ('read', 'x', 1)",
                "create trigger t before insert on access.trail_entry for each row execute function access.trail_change()"
            })
    void the_application_can_do_nothing_to_the_trail_but_add_to_it(String attempt) {
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> jdbc.sql(attempt).update()))
                .isInstanceOf(DataAccessException.class);
        assertThat(found()).isEmpty();
    }

    @Test
    void an_act_and_its_entry_stand_together_or_not_at_all() {
        long before = entries();
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> {
                    access.wasRead("list", List.of(1L));
                    people.add(new People.Details("Never Kept", "never@agency.example", "Trust"));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(entries()).isEqualTo(before);
        assertThat(as(ADMINISTRATOR, () -> people.count(new PeopleFilter("Never Kept", false))))
                .isZero();
    }

    @Test
    void a_connection_killed_in_the_middle_leaves_neither_the_act_nor_its_entry() throws SQLException {
        long before = entries();
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.reader', 'system:intake', true)");
            statement.execute("insert into children.child (la_child_id) values ('KILLED')");
            var pid = statement.executeQuery("select pg_backend_pid()");
            pid.next();
            int backend = pid.getInt(1);
            // the role of the application may end its own connections
            jdbc.sql("select pg_terminate_backend(:backend)")
                    .param("backend", backend)
                    .query(row -> {});
            assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        }
        assertThat(entries()).isEqualTo(before);
        assertThat(owner.sql("select count(*) from access.trail_entry where detail::text like '%KILLED%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(as(Reader.INTAKE, () -> jdbc.sql("select child_id from children.child where la_child_id = 'KILLED'")
                        .query(Long.class)
                        .optional()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void a_long_trail_is_verified_seal_by_seal() {
        owner.sql(
                        "insert into access.trail_entry (reader_id, act, subject, child_ids) select 'analyst', 'read', 'list ' || n, array[n] from generate_series(1, 20000) n")
                .update();
        assertThat(asSetUp(trail::seal)).isEqualTo(20000);
        for (int n = 0; n < 1100; n++) {
            owner.sql("insert into access.trail_entry (reader_id, act, subject) values ('analyst', 'read', 'x')")
                    .update();
            asSetUp(trail::seal);
        }
        assertThat(found()).isEmpty();
        owner.sql(
                        "update access.trail_entry set act = 'x' where entry_id = (select max(entry_id) from access.trail_entry)")
                .update();
        assertThat(found()).hasSize(1);
        owner.sql("update access.trail_entry set act = 'x'").update();
        assertThat(found()).as("no more than can be read").hasSize(100);
    }

    private <T> T asSetUp(java.util.function.Supplier<T> work) {
        return as(Reader.SET_UP, work);
    }

    private List<Found> found() {
        return asSetUp(trail::verify);
    }

    /** The entry that was the so-manieth to be written, from nought. */
    private long entry(int n) {
        return owner.sql(
                        "select entry_id from access.trail_entry where entry_id > :first order by entry_id limit 1 offset :n")
                .param("first", first)
                .param("n", n)
                .query(Long.class)
                .single();
    }

    private long sealOf(long entry) {
        return owner.sql("select sealed_in from access.trail_entry where entry_id = :entry")
                .param("entry", entry)
                .query(Long.class)
                .single();
    }

    private long entries() {
        return owner.sql("select count(*) from access.trail_entry")
                .query(Long.class)
                .single();
    }

    private long seals() {
        return owner.sql("select count(*) from access.trail_seal")
                .query(Long.class)
                .single();
    }
}
