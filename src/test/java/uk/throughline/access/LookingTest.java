package uk.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import uk.throughline.access.UnusualLooking.Answer;
import uk.throughline.access.UnusualLooking.Finding;
import uk.throughline.access.UnusualLooking.State;
import uk.throughline.kernel.Outcome;

/** What is unusual, who sees it and who answers it. */
class LookingTest extends LookingBase {
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final String REASON = "Audit of all plans, agreed with the director";

    @Test
    void more_different_children_than_the_rule_allows_are_listed_and_the_same_ones_again_are_not() {
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 60);
        look(NURSE, "read", TUESDAY.atTime(11, 0), 41, 60);
        anHourLater();
        assertThat(found()).isEmpty();
        look(NURSE, "read", TUESDAY.atTime(12, 0), 101, 1);
        anHourLater();
        assertThat(found()).containsExactly("many 2026-03-03 101");
        Finding one = found(OVERSEER).getFirst();
        assertThat(one.post()).isEqualTo("Named nurse");
        assertThat(one.usual()).isNull();
        assertThat(one.state()).isEqualTo(State.OPEN);
    }

    @Test
    void what_is_usual_for_the_person_is_not_listed() {
        for (int day = 1; day <= 3; day++) {
            look(NURSE, "read", TUESDAY.minusDays(day * 7L).atTime(TEN), 1, 50);
        }
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 150);
        anHourLater();
        assertThat(found()).isEmpty();
        look(NURSE, "read", TUESDAY.atTime(TEN), 151, 1);
        anHourLater();
        assertThat(found()).containsExactly("many 2026-03-03 151");
        assertThat(found(OVERSEER).getFirst().usual()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T06:59:59, true",
        "2026-03-03T07:00:00, false",
        "2026-03-03T19:59:59, false",
        "2026-03-03T20:00:00, true",
        "2026-03-07T12:00:00, true",
        "2026-04-03T12:00:00, true",
        "2026-07-01T07:00:00, false",
        "2026-07-01T06:59:59, true",
        "2026-07-01T20:00:00, true"
    })
    void out_of_hours_is_by_the_clock_of_london_with_weekends_and_bank_holidays(String at, boolean listed) {
        look(NURSE, "read", java.time.LocalDateTime.parse(at), 1, 1);
        anHourLater();
        assertThat(found()).hasSize(listed ? 1 : 0);
    }

    @Test
    void who_works_out_of_hours_does_not_fill_the_list_and_who_rarely_does_is_listed() {
        for (int day = 1; day <= 3; day++) {
            look(NURSE, "read", TUESDAY.minusDays(day * 7L).atTime(TEN), 1, 1);
        }
        look(NURSE, "read", TUESDAY.minusDays(1).atTime(22, 0), 1, 1);
        anHourLater();
        assertThat(found()).containsExactly("hours 2026-03-02 1");
        look(NURSE, "read", TUESDAY.atTime(22, 0), 1, 1);
        anHourLater();
        assertThat(found()).as("one day of four was out of hours").containsExactly("hours 2026-03-02 1");
    }

    @Test
    void ten_refusals_and_a_large_file_are_listed_and_who_oversees_the_trail_looks_at_no_child() {
        refusals(NURSE, TUESDAY.atTime(TEN), 9);
        look(SECOND, "export", TUESDAY.atTime(TEN), 1, 500);
        owner.sql("update access.looking_rule set factor = 0, most = 100000 where kind = 'many'")
                .update();
        anHourLater();
        assertThat(found()).isEmpty();
        refusals(NURSE, TUESDAY.atTime(TEN), 1);
        look(SECOND, "export", TUESDAY.atTime(TEN), 501, 1);
        owner.sql("""
                insert into access.trail_entry (at, reader_id, act, subject, child_ids)
                values ('2026-03-03 23:00+00', 'second', 'read', 'the trail', '{1}')
                """).update();
        anHourLater();
        assertThat(found()).containsExactlyInAnyOrder("refused 2026-03-03 10", "file 2026-03-03 501");
    }

    @Test
    void looking_again_at_all_of_the_trail_changes_nothing() {
        look(NURSE, "read", TUESDAY.atTime(22, 0), 1, 300);
        anHourLater();
        List<Finding> before = found(OVERSEER);
        owner.sql("update access.looking_done set seal_id = 0").update();
        anHourLater();
        assertThat(found(OVERSEER)).isEqualTo(before).hasSize(2);
    }

    @Test
    void two_that_look_at_once_list_everything_once() throws Exception {
        for (int day = 0; day < 30; day++) {
            look(NURSE, "read", TUESDAY.minusDays(day).atTime(TEN), 1, 101);
            as(Reader.SET_UP, trail::seal);
        }
        Callable<Boolean> work = () -> as(Reader.LOOKING, finder::goOn);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Boolean> did = new java.util.ArrayList<>();
            for (var one : both.invokeAll(List.of(work, work))) {
                did.add(one.get());
            }
            assertThat(did).containsExactlyInAnyOrder(true, false);
        }
        assertThat(found().stream().filter(one -> one.startsWith("many"))).hasSize(1);
        assertThat(found()).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_that_is_committed_after_a_later_one_is_not_passed_over() throws SQLException {
        try (Connection slow =
                DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword())) {
            slow.setAutoCommit(false);
            slow.createStatement().execute("""
                    insert into access.trail_entry (at, reader_id, act, subject, child_ids)
                    select '2026-03-03 10:00+00', 'nurse', 'read', 'a list', array_agg(n) from generate_series(1, 101) n
                    """);
            look(NURSE, "read", TUESDAY.atTime(TEN), 1, 1);
            anHourLater();
            assertThat(found()).isEmpty();
            slow.commit();
        }
        anHourLater();
        assertThat(found()).containsExactly("many 2026-03-03 101");
    }

    @Test
    void nobody_sees_or_answers_what_is_about_themselves_by_page_or_by_sql() {
        look(OVERSEER, "read", TUESDAY.atTime(TEN), 1, 101);
        anHourLater();
        Finding one = found(SECOND).getFirst();
        assertThat(found(OVERSEER)).isEmpty();
        assertThat(as(OVERSEER, () -> looking.find(one.number()))).isEmpty();
        refused(answer(OVERSEER, one, "dismissed", REASON, ""), "how", "answered this meanwhile");
        assertThat(as(OVERSEER, () -> jdbc.sql(
                                "update access.looking_finding set state = 'dismissed', answer = 'nothing at all', answered_by = 'overseer'")
                        .update()))
                .isZero();
        assertThatThrownBy(() -> as(OVERSEER, () -> jdbc.sql("""
                        insert into access.looking_expected (kind, reader_id, from_on, until_on, reason)
                        values ('many', 'overseer', '2026-01-01', '2027-01-01', 'I always do that')
                        """).update())).isInstanceOf(DataAccessException.class);
        assertThat(as(OVERSEER, () -> jdbc.sql("select count(*) from access.looking_day")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(found(SECOND).getFirst().state()).isEqualTo(State.OPEN);
    }

    @Test
    void who_does_not_oversee_access_has_none_of_it() {
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 101);
        anHourLater();
        assertThatThrownBy(() -> found(ADMINISTRATOR)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> looking.answer(1, new Answer("dismissed", REASON, ""))))
                .isInstanceOf(NotAllowed.class);
        assertThat(as(ADMINISTRATOR, () -> jdbc.sql("select count(*) from access.looking_finding")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void an_answer_needs_a_reason_and_is_given_once() {
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 101);
        anHourLater();
        Finding one = found(OVERSEER).getFirst();
        refused(answer(OVERSEER, one, "dismissed", " too few ", ""), "words", "at least 10");
        refused(answer(OVERSEER, one, "", REASON, ""), "how", "Choose");
        refused(answer(OVERSEER, one, "open", REASON, ""), "how", "Choose");
        refused(answer(OVERSEER, one, "taken up", REASON, "3 April 2099"), "until", "Only what is dismissed");
        refused(answer(OVERSEER, one, "dismissed", REASON, "3 April 2099"), "until", "or an earlier day");
        refused(answer(OVERSEER, one, "dismissed", REASON, "yesterday"), "until", "Give a day such as");
        assertThat(found(OVERSEER).getFirst().state()).isEqualTo(State.OPEN);
        done(answer(OVERSEER, one, "taken up", "Asked the manager what it was for", ""));
        done(answer(SECOND, one, "dismissed", REASON, ""));
        refused(answer(OVERSEER, one, "dismissed", REASON, ""), "how", "meanwhile");
        Finding answered = found(OVERSEER).getFirst();
        assertThat(answered.state()).isEqualTo(State.DISMISSED);
        assertThat(answered.answer()).isEqualTo(REASON);
        assertThat(answered.answeredBy()).isEqualTo("Caldicott guardian");
        assertThat(owner.sql(
                                "select detail::text from access.trail_entry where subject = 'access.looking_finding' and act = 'update' and reader_id = 'second'")
                        .query(String.class)
                        .single())
                .contains(REASON);
    }

    @Test
    void what_was_dismissed_is_open_again_when_it_has_doubled() {
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 110);
        anHourLater();
        Finding one = found(OVERSEER).getFirst();
        done(answer(OVERSEER, one, "dismissed", REASON, ""));
        look(NURSE, "read", TUESDAY.atTime(TEN), 111, 109);
        anHourLater();
        assertThat(found(OVERSEER).getFirst().state()).isEqualTo(State.DISMISSED);
        look(NURSE, "read", TUESDAY.atTime(TEN), 220, 1);
        anHourLater();
        assertThat(found(OVERSEER).getFirst().state()).isEqualTo(State.OPEN);
    }

    @Test
    void a_known_false_alarm_is_kept_but_not_open_until_its_day_and_only_for_its_kind() {
        LocalDate until = today.plusDays(30);
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 110);
        anHourLater();
        done(answer(OVERSEER, found(OVERSEER).getFirst(), "dismissed", REASON, until.toString()));
        look(NURSE, "read", TUESDAY.plusDays(1).atTime(21, 0), 1, 400);
        anHourLater();
        assertThat(found(OVERSEER).stream()
                        .filter(one -> one.day().equals(TUESDAY.plusDays(1)))
                        .map(one -> one.kind().word() + " " + one.state().word()))
                .containsExactlyInAnyOrder("many dismissed", "hours open");
        look(NURSE, "read", until.plusDays(1).atTime(TEN), 1, 2000);
        anHourLater();
        assertThat(found(OVERSEER).stream()
                        .filter(one -> one.day().equals(until.plusDays(1)) && one.kind() == UnusualLooking.Kind.MANY)
                        .map(Finding::state))
                .containsExactly(State.OPEN);
    }

    @Test
    void what_was_found_is_not_changed_by_who_answers_it() {
        look(NURSE, "read", TUESDAY.atTime(TEN), 1, 110);
        anHourLater();
        assertThatThrownBy(() -> as(OVERSEER, () -> jdbc.sql(
                                "update access.looking_finding set amount = 1, answered_by = 'overseer'")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(OVERSEER, () -> jdbc.sql("update access.looking_finding set on_day = '2020-01-01'")
                        .update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> as(OVERSEER, () -> jdbc.sql("delete from access.looking_finding")
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void who_oversees_alone_learns_that_somebody_else_should() {
        assertThat(as(OVERSEER, looking::othersOversee)).isTrue();
        owner.sql("update access.reader set left_at = now() where reader_id = 'second'")
                .update();
        assertThat(as(OVERSEER, looking::othersOversee)).isFalse();
    }

    private Outcome<Long> answer(Reader by, Finding one, String how, String words, String until) {
        return as(by, () -> looking.answer(one.number(), new Answer(how, words, until)));
    }
}
