package uk.throughline.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Receipts as they are read. What a reader may not see of them is not there. */
@Repository
class ReceiptLists {
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    ReceiptLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Receipt> receipt(long number) {
        return jdbc.sql("""
                        select r.*,
                            (select p.replaced_by from intake.replaced_return p where p.number = r.number) as replaced_by,
                            (select array_agg(m.number order by m.number) from intake.receipt m
                                where m.mends = r.number and m.state = 'ACCEPTED') as mended_by,
                            r.state = 'CHECKED' and exists (select from intake.receipt s
                                where s.state = 'ACCEPTED' and s.number > r.number or s.withdrawn_as > r.number) as outdated
                        from intake.receipt r where r.number = :number or r.checked_as = :number
                        """)
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
                row.getLong("ended_by_absence"),
                settled(row),
                row.getObject("replaced_by", Long.class),
                row.getObject("mends", Long.class),
                row.getArray("mended_by") == null
                        ? List.of()
                        : List.of((Long[]) row.getArray("mended_by").getArray()),
                changes(row));
    }

    private Receipt.@Nullable Changes changes(ResultSet receipt) throws SQLException {
        Map<Receipt.Change, Long> children = new EnumMap<>(Receipt.Change.class);
        jdbc.sql("select what, cardinality(ids) as children from intake.compared_children where number = :number")
                .param("number", receipt.getLong("number"))
                .query(row -> {
                    children.put(Receipt.Change.valueOf(row.getString("what")), row.getLong("children"));
                });
        return children.isEmpty()
                ? null
                : new Receipt.Changes(
                        receipt.getObject("compared_with", Long.class),
                        receipt.getBoolean("whole"),
                        receipt.getBoolean("outdated"),
                        children.getOrDefault(Receipt.Change.NEW, 0L),
                        children.getOrDefault(Receipt.Change.GONE, 0L),
                        children.getOrDefault(Receipt.Change.CHANGED, 0L),
                        children.getOrDefault(Receipt.Change.UNCHANGED, 0L));
    }

    private static Receipt.@Nullable Settled settled(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("settled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Receipt.Settled(at.toInstant(), row.getString("settled_by"), row.getString("settled_because"));
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

    /** The children who are so in what a return changes, by the sender's ids. */
    List<String> compared(long number, Receipt.Change what, int page) {
        return jdbc.sql("""
                        select id from intake.compared_children c cross join unnest(c.ids) with ordinality as i(id, nth)
                        where c.number = :number and c.what = :what order by nth limit :limit offset :offset
                        """)
                .param("number", number)
                .param("what", what.name())
                .param("limit", PAGE)
                .param("offset", (long) (Math.max(1, page) - 1) * PAGE)
                .query(String.class)
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
