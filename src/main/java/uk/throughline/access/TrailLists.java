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
    /** By time, which an index has for each kind of filter: an old day is found in it and not by walking back from now. */
    private static final String ENTRY = """
            select e.entry_id, e.at, coalesce(r.name, case r.kind when 'person' then r.reader_id else r.post end, e.reader_id) as who,
                case r.kind when 'person' then r.post else '' end as post,
                e.act, e.subject, coalesce(cardinality(e.child_ids), 0) as children, coalesce(e.detail ->> 'note', '') as note
            from (%s) e left join access.reader r on r.reader_id = e.reader_id
            order by e.at desc, e.entry_id desc
            """;

    private static final String EVERYTHING = "select e.* from access.trail_entry e where true";

    private static final String BEFORE =
            " and (e.at, e.entry_id) < ((select b.at from access.trail_entry b where b.entry_id = :before), :before)";

    private static final String READERS = """
            select reader_id from access.reader
            where (:reader = '' or strpos(lower(coalesce(name, '') || ' ' || post || ' ' || reader_id), lower(:reader)) > 0)
              and (cast(:person as bigint) is null or number = :person)
            """;

    /** By steps along the index: there are few subjects and many entries. */
    private static final String SUBJECTS = """
            with recursive known(subject) as (
                (select subject from access.trail_entry order by subject limit 1)
                union all
                select (select e.subject from access.trail_entry e where e.subject > k.subject order by e.subject limit 1)
                from known k where k.subject is not null
            ) select subject from known where strpos(lower(subject), lower(:subject)) > 0
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

    /**
     * Only conditions that are asked for stand in the statement, so that the index of the narrowest serves it. Of several subjects or
     * people the latest of each are put together, because an index is in the order of time only within one of them.
     */
    List<Entry> entries(Filter filter, @Nullable Long before, int rows) {
        boolean ofSubject = !filter.subject().isBlank();
        boolean ofPeople = !filter.reader().isBlank() || filter.person() != null;
        String latest = EVERYTHING + (before == null ? "" : BEFORE) + conditions(filter);
        String found;
        if (filter.child() != null) {
            found = latest
                    + (ofSubject ? " and e.subject in (" + SUBJECTS + ")" : "")
                    + (ofPeople ? " and e.reader_id in (" + READERS + ")" : "");
        } else if (ofSubject) {
            found = "select l.* from (" + SUBJECTS + ") s cross join lateral (" + latest + " and e.subject = s.subject"
                    + (ofPeople ? " and e.reader_id in (" + READERS + ")" : "")
                    + " order by e.at desc, e.entry_id desc limit :rows) l";
        } else if (ofPeople) {
            found = "select l.* from (" + READERS + ") p cross join lateral (" + latest
                    + " and e.reader_id = p.reader_id order by e.at desc, e.entry_id desc limit :rows) l";
        } else {
            found = latest;
        }
        return jdbc.sql(ENTRY.formatted(found + " order by at desc, entry_id desc limit :rows"))
                .param("before", before, Types.BIGINT)
                .param("rows", rows)
                .param("reader", filter.reader().strip())
                .param("person", filter.person(), Types.BIGINT)
                .param("subject", filter.subject().strip())
                .param("act", filter.act())
                .param("from", At.of(start(filter.from(), 0)), At.TYPE)
                .param("to", At.of(start(filter.to(), 1)), At.TYPE)
                .param("child", filter.child(), Types.BIGINT)
                .query((row, n) -> entry(row))
                .list();
    }

    private static String conditions(Filter filter) {
        return (filter.act().isBlank() ? "" : " and e.act = :act")
                + (filter.from() == null ? "" : " and e.at >= :from")
                + (filter.to() == null ? "" : " and e.at < :to")
                // put together and sorted, because those of one child are few
                + (filter.child() == null ? "" : " and e.child_ids @> array[:child]");
    }

    List<Entry> own(@Nullable Long before, int rows) {
        return jdbc.sql(ENTRY.formatted(EVERYTHING + (before == null ? "" : BEFORE)
                        + " and e.reader_id = access.reader() order by e.at desc, e.entry_id desc limit :rows"))
                .param("before", before, Types.BIGINT)
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
