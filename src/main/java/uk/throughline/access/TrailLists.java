package uk.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.TrailReading.Entry;
import uk.throughline.access.TrailReading.Filter;

/** Entries of the trail, as far as the reader of now may see them. */
@Repository
class TrailLists {
    private static final String ENTRY = """
            select e.entry_id, e.at, coalesce(r.name, case r.kind when 'person' then r.reader_id else r.post end, e.reader_id) as who,
                case r.kind when 'person' then r.post else '' end as post,
                e.act, e.subject, coalesce(cardinality(e.child_ids), 0) as children, coalesce(e.detail ->> 'note', '') as note
            from access.trail_entry e left join access.reader r on r.reader_id = e.reader_id
            where e.entry_id < :before
            """;

    private final JdbcClient jdbc;

    TrailLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By steps along the index: there are few acts and many entries. */
    List<String> acts() {
        return jdbc.sql("""
                        with recursive known(act) as (
                            (select act from access.trail_entry order by act limit 1)
                            union all
                            select (select e.act from access.trail_entry e where e.act > k.act order by e.act limit 1)
                            from known k where k.act is not null
                        ) select act from known where act is not null limit 200
                        """).query(String.class).list();
    }

    /** Only conditions that are asked for stand in the statement, so that the index of the narrowest serves it. */
    List<Entry> entries(Filter filter, long before, int rows) {
        StringBuilder sql = new StringBuilder(ENTRY);
        if (!filter.reader().isBlank()) {
            sql.append("""
                     and e.reader_id = any (array(select reader_id from access.reader
                        where strpos(lower(coalesce(name, '') || ' ' || post || ' ' || reader_id), lower(:reader)) > 0))
                    """);
        }
        if (!filter.act().isBlank()) {
            sql.append(" and e.act = :act");
        }
        if (filter.from() != null) {
            sql.append(" and e.at >= :from");
        }
        if (filter.to() != null) {
            sql.append(" and e.at < :to");
        }
        if (filter.child() != null) {
            sql.append(" and e.child_ids @> array[:child]");
        }
        return jdbc.sql(sql.append(" order by e.entry_id desc limit :rows").toString())
                .param("before", before)
                .param("rows", rows)
                .param("reader", filter.reader().strip())
                .param("act", filter.act())
                .param("from", At.of(start(filter.from(), 0)), At.TYPE)
                .param("to", At.of(start(filter.to(), 1)), At.TYPE)
                .param("child", filter.child(), Types.BIGINT)
                .query((row, n) -> entry(row))
                .list();
    }

    List<Entry> own(long before, int rows) {
        return jdbc.sql(ENTRY + " and e.reader_id = access.reader() order by e.entry_id desc limit :rows")
                .param("before", before)
                .param("rows", rows)
                .query((row, n) -> entry(row))
                .list();
    }

    private static java.time.@Nullable Instant start(@Nullable LocalDate day, int daysLater) {
        return day == null ? null : Giving.start(day.plusDays(daysLater));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("entry_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("post"),
                row.getString("act"),
                row.getString("subject"),
                row.getInt("children"),
                row.getString("note"));
    }
}
