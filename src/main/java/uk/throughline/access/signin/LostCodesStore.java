package uk.throughline.access.signin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Dates;

/** What was asked and confirmed of codes that were lost, in the access schema. */
@Repository
class LostCodesStore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);

    private final JdbcClient jdbc;
    private final LinkStore people;

    LostCodesStore(JdbcClient jdbc, LinkStore people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Optional<LinkStore.Addressee> kept(long person) {
        return people.kept(person);
    }

    /** Whether somebody whom the reader of now keeps has codes: that alone is told to who keeps them. */
    boolean has(long person) {
        return jdbc.sql("""
                        select access.has_codes(r.reader_id) from access.reader r
                        where r.number = :person and access.keeps_person(r.reader_id)
                        """)
                .param("person", person)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    Optional<LostCodes.Asked> asked(long person) {
        return jdbc.sql("""
                        select l.reason, coalesce(b.name, b.post) as by, l.asked_by = access.reader() as by_reader, l.counts_from
                        from access.codes_lost l join access.reader r on r.reader_id = l.reader_id
                            left join access.reader b on b.reader_id = l.asked_by
                        where r.number = :person and l.ended_at is null
                        """)
                .param("person", person)
                .query((row, n) -> new LostCodes.Asked(
                        row.getString("reason"),
                        java.util.Objects.requireNonNullElse(row.getString("by"), "somebody"),
                        row.getBoolean("by_reader"),
                        row.getTimestamp("counts_from") == null
                                ? ""
                                : TIME.format(row.getTimestamp("counts_from")
                                        .toInstant()
                                        .atZone(Dates.LONDON))))
                .optional();
    }

    void ask(String reader, String reason) {
        jdbc.sql("insert into access.codes_lost (reader_id, reason) values (:reader, :reason)")
                .param("reader", reader)
                .param("reason", reason)
                .update();
    }

    boolean confirm(String reader, int hours) {
        return jdbc.sql("""
                        update access.codes_lost set confirmed_by = access.reader(), confirmed_at = now(),
                            counts_from = now() + make_interval(hours => :hours)
                        where reader_id = :reader and ended_at is null and confirmed_by is null
                        """).param("hours", hours).param("reader", reader).update() == 1;
    }

    boolean end(String reader, String because) {
        return jdbc.sql("""
                        update access.codes_lost set ended_at = now(), ended_because = :because
                        where reader_id = :reader and ended_at is null
                        """).param("because", because).param("reader", reader).update() == 1;
    }

    /** Whether it counts now that somebody's codes are lost. */
    boolean counts(String reader) {
        return jdbc.sql(
                        "select exists (select from access.codes_lost where reader_id = :reader and ended_at is null and counts_from <= now())")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }
}
