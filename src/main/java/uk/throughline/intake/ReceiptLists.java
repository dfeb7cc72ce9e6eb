package uk.throughline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.kernel.Period;

/** Receipts as they are read. What a reader may not see of them is not there. */
@Repository
class ReceiptLists {
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    ReceiptLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number and state of the return with those contents. */
    Optional<Known> known(String digest) {
        return jdbc.sql(
                        "select number, state, agency, period_said, file_name, received_at from intake.receipt where digest = :digest")
                .param("digest", digest)
                .query(ReceiptLists::known)
                .optional();
    }

    Optional<Known> known(long number) {
        return jdbc.sql("""
                        select number, state, agency, period_said, file_name, received_at from intake.receipt
                        where number = :number or checked_as = :number
                        """).param("number", number).query(ReceiptLists::known).optional();
    }

    /** A return that was seen before. */
    record Known(
            long number,
            Receipt.State state,
            @Nullable String agency,
            @Nullable Period period,
            String fileName,
            Instant receivedAt) {}

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getLong("number"),
                Receipt.State.valueOf(row.getString("state")),
                row.getString("agency"),
                row.getString("period_said") == null ? null : Period.of(row.getString("period_said")),
                row.getString("file_name"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    byte[] file(long number) {
        return jdbc.sql("select content from intake.return_file where number = :number")
                .param("number", number)
                .query(byte[].class)
                .single();
    }

    /** The year ending of the return of this kind that was accepted last. */
    OptionalInt latestYear(String told) {
        return jdbc.sql("""
                        select to_on from intake.receipt where told = :told and state = 'ACCEPTED' order by number desc limit 1
                        """)
                .param("told", told)
                .query(LocalDate.class)
                .optional()
                .map(date -> OptionalInt.of(date.getYear()))
                .orElse(OptionalInt.empty());
    }

    Optional<Receipt> receipt(long number) {
        return jdbc.sql("select * from intake.receipt where number = :number or checked_as = :number")
                .param("number", number)
                .query((row, nth) -> receipt(row))
                .optional();
    }

    private Receipt receipt(ResultSet row) throws SQLException {
        long number = row.getLong("number");
        OffsetDateTime acceptedAt = row.getObject("accepted_at", OffsetDateTime.class);
        return new Receipt(
                number,
                row.getString("file_name"),
                row.getString("kind"),
                row.getString("agency"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Receipt.State.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                acceptedAt == null ? null : acceptedAt.toInstant(),
                row.getString("digest"),
                lists(number),
                findings(number),
                notUnderstood(number),
                row.getLong("new_records"),
                row.getLong("changed_records"),
                row.getLong("unchanged_records"),
                row.getLong("ended_by_absence"));
    }

    private List<Receipt.ListTotals> lists(long number) {
        return jdbc.sql("""
                        select list, rows_read as read, accepted, refused, to_look_at from intake.receipt_list
                        where number = :number order by ordinal
                        """)
                .param("number", number)
                .query(Receipt.ListTotals.class)
                .list();
    }

    private List<Receipt.Finding> findings(long number) {
        return jdbc.sql("""
                        select f.rule, f.severity, f.list, f.means, f.to_do, f.rows_found, p.list as place_list, p.line,
                            p.la_child_id, p.value
                        from intake.finding f
                        left join intake.place p on p.number = f.number and p.rule = f.rule and p.ordinal = 1
                        where f.number = :number order by f.ordinal
                        """)
                .param("number", number)
                .query((row, nth) -> new Receipt.Finding(
                        row.getString("rule"),
                        Receipt.Severity.valueOf(row.getString("severity")),
                        row.getString("list"),
                        row.getString("means"),
                        row.getString("to_do"),
                        row.getLong("rows_found"),
                        row.getString("place_list") == null ? null : place(row)))
                .list();
    }

    private static Receipt.Place place(ResultSet row) throws SQLException {
        return new Receipt.Place(
                row.getString("place_list"), row.getLong("line"), row.getString("la_child_id"), row.getString("value"));
    }

    private List<Receipt.Seen> notUnderstood(long number) {
        return jdbc.sql("""
                        select name, times from intake.not_understood where number = :number order by times desc, name limit 500
                        """).param("number", number).query(Receipt.Seen.class).list();
    }

    List<Receipt.Summary> summaries(int page) {
        return jdbc.sql("""
                        select r.number, r.file_name, r.kind, r.agency, r.to_on as to, r.state, r.received_at,
                            coalesce(sum(l.rows_read), 0)::bigint as read, coalesce(sum(l.accepted), 0)::bigint as accepted,
                            coalesce(sum(l.refused), 0)::bigint as refused, coalesce(sum(l.to_look_at), 0)::bigint as to_look_at
                        from intake.receipt r left join intake.receipt_list l on l.number = r.number
                        group by r.number order by r.number desc limit :limit offset :offset
                        """)
                .param("limit", PAGE)
                .param("offset", (long) (Math.max(1, page) - 1) * PAGE)
                .query((row, nth) -> new Receipt.Summary(
                        row.getLong("number"),
                        row.getString("file_name"),
                        row.getString("kind"),
                        row.getString("agency"),
                        row.getObject("to", LocalDate.class),
                        Receipt.State.valueOf(row.getString("state")),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getLong("read"),
                        row.getLong("accepted"),
                        row.getLong("refused"),
                        row.getLong("to_look_at")))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from intake.receipt").query(Long.class).single();
    }

    List<Receipt.Place> places(long number, String rule, int page) {
        return jdbc.sql("""
                        select list as place_list, line, la_child_id, value from intake.place
                        where number = :number and rule = :rule order by ordinal limit :limit offset :offset
                        """)
                .param("number", number)
                .param("rule", rule)
                .param("limit", PAGE)
                .param("offset", (long) (Math.max(1, page) - 1) * PAGE)
                .query((row, nth) -> place(row))
                .list();
    }

    /** The children with these ids, of those whom the reader of now may see. */
    List<Long> children(List<String> laChildIds) {
        return jdbc.sql("select child_id from children.rows_child where la_child_id = any(:ids)")
                .param("ids", laChildIds.toArray(String[]::new))
                .query(Long.class)
                .list();
    }
}
