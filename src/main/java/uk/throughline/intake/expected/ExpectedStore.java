package uk.throughline.intake.expected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.intake.Cadence;
import uk.throughline.intake.Due;
import uk.throughline.intake.Expected;
import uk.throughline.intake.Receipt;

/** Expected returns and reminders in the intake schema. */
@Repository
class ExpectedStore {
    private final JdbcClient jdbc;

    ExpectedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By title and agency. */
    List<Expected> all() {
        return jdbc.sql("select * from intake.expected_return order by title, agency, expected_id")
                .query(ExpectedStore::expected)
                .list();
    }

    Optional<Expected> find(long id) {
        return jdbc.sql("select * from intake.expected_return where expected_id = :id")
                .param("id", id)
                .query(ExpectedStore::expected)
                .optional();
    }

    private static Expected expected(ResultSet row, int nth) throws SQLException {
        return new Expected(
                row.getLong("expected_id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("source"),
                row.getString("agency"),
                Cadence.valueOf(row.getString("every")),
                row.getInt("due_days"),
                row.getString("contact"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    /** @return its id; empty where that agency's return is expected already */
    Optional<Long> add(Expected expected) {
        return jdbc.sql("""
                        insert into intake.expected_return (kind, title, source, agency, every, due_days, contact, from_on)
                        values (:kind, :title, :source, :agency, :every, :days, :contact, :from)
                        on conflict do nothing returning expected_id
                        """)
                .param("kind", expected.kind())
                .param("title", expected.title())
                .param("source", expected.source())
                .param("agency", expected.agency())
                .param("every", expected.every().name())
                .param("days", expected.dueDays())
                .param("contact", expected.contact())
                .param("from", expected.from())
                .query(Long.class)
                .optional();
    }

    void end(long id, LocalDate until) {
        jdbc.sql("update intake.expected_return set until_on = greatest(from_on, :until) where expected_id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    /**
     * Every return of a kind that is expected, first come first. What tells of some children only, such as a daily payload or a
     * mended file, answers nothing.
     */
    List<Came> came() {
        return jdbc.sql("""
                        select r.number, r.told as kind, r.agency, r.from_on as from, r.to_on as to, r.state, r.received_at,
                            r.accepted_at, coalesce(sum(l.rows_read), 0)::bigint as read,
                            coalesce(sum(l.refused), 0)::bigint as refused, coalesce(sum(l.to_look_at), 0)::bigint as to_look_at
                        from intake.receipt r left join intake.receipt_list l on l.number = r.number
                        where r.told in (select kind from intake.expected_return) and r.whole and r.from_on is not null and r.to_on is not null
                        group by r.number order by r.received_at, r.number
                        """)
                .query((row, nth) -> new Came(
                        row.getLong("number"),
                        row.getString("kind"),
                        row.getString("agency"),
                        row.getObject("from", LocalDate.class),
                        row.getObject("to", LocalDate.class),
                        Receipt.State.valueOf(row.getString("state")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getObject("accepted_at", OffsetDateTime.class) == null
                                ? null
                                : row.getObject("accepted_at", OffsetDateTime.class)
                                        .toInstant(),
                        row.getLong("read"),
                        row.getLong("refused"),
                        row.getLong("to_look_at")))
                .list();
    }

    /** The day of the last reminder of that kind about the period. */
    Optional<LocalDate> remindedOn(Due due, boolean late) {
        return jdbc.sql("""
                        select max(sent_on) from intake.reminder
                        where expected_id = :id and period = :period and late = :late having max(sent_on) is not null
                        """)
                .param("id", due.expected().id())
                .param("period", due.period().code())
                .param("late", late)
                .query(LocalDate.class)
                .optional();
    }

    void reminded(Due due, boolean late, String contact) {
        jdbc.sql("""
                        insert into intake.reminder (expected_id, period, sent_on, late, sent_to)
                        values (:id, :period, :on, :late, :to)
                        """)
                .param("id", due.expected().id())
                .param("period", due.period().code())
                .param("on", due.today())
                .param("late", late)
                .param("to", contact)
                .update();
    }
}
