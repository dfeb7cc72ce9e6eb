package uk.throughline.access;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.UnusualLooking.Filter;
import uk.throughline.access.UnusualLooking.Finding;
import uk.throughline.access.UnusualLooking.Kind;

/** Findings, as far as the reader of now may see them. */
@Repository
class LookingLists {
    /** By the posts that the person held on the day; where none, by what they are called. */
    private static final String FINDING = """
            select f.finding_id, f.kind, r.number, coalesce(r.name, '') as name, coalesce(h.titles, r.post) as post, f.on_day, f.amount, f.usual, f.most,
                f.state, coalesce(f.answer, '') as answer, coalesce(a.post, '') as answered_by, f.answered_at
            from access.looking_finding f join access.reader r on r.reader_id = f.reader_id
            left join access.reader a on a.reader_id = f.answered_by
            left join lateral (
                select string_agg(distinct p.title, ', ') as titles from access.post_held h join access.post p on p.post_id = h.post_id
                where h.reader_id = f.reader_id and h.from_at < (f.on_day + 1)::timestamp at time zone 'Europe/London'
                  and (h.to_at is null or h.to_at > f.on_day::timestamp at time zone 'Europe/London')
            ) h on true
            """;

    private static final String WHERE = """
             where (:state = '' or f.state = :state) and (:kind = '' or f.kind = :kind)
               and (:who = '' or f.reader_id in (
                   select reader_id from access.reader where strpos(lower(coalesce(name, '') || ' ' || post || ' ' || reader_id), lower(:who)) > 0))
            """;

    private final JdbcClient jdbc;

    LookingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> page(Filter filter, int rows, int page) {
        return filtered(
                        FINDING + WHERE + " order by f.on_day desc, f.finding_id desc limit :rows offset :skipped",
                        filter)
                .param("rows", rows)
                .param("skipped", (page - 1L) * rows)
                .query((row, n) -> finding(row))
                .list();
    }

    long count(Filter filter) {
        return filtered("select count(*) from access.looking_finding f" + WHERE, filter)
                .query(Long.class)
                .single();
    }

    Optional<Finding> find(long number) {
        return jdbc.sql(FINDING + " where f.finding_id = :number")
                .param("number", number)
                .query((row, n) -> finding(row))
                .optional();
    }

    boolean othersOversee() {
        return jdbc.sql("select access.others_oversee()").query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("state", filter.state())
                .param("kind", filter.kind())
                .param("who", filter.who().strip());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        BigDecimal usual = row.getBigDecimal("usual");
        return new Finding(
                row.getLong("finding_id"),
                Kind.of(row.getString("kind")).orElseThrow(),
                row.getLong("number"),
                row.getString("name"),
                row.getString("post"),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                row.getInt("amount"),
                usual == null ? null : usual.doubleValue(),
                row.getInt("most"),
                UnusualLooking.State.of(row.getString("state")).orElseThrow(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant());
    }
}
