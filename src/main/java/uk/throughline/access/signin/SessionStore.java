package uk.throughline.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions in the access schema. */
@Repository
class SessionStore {
    private static final String COLUMNS =
            "select session_id as number, device, address, factor, started_at, ended_at, coalesce(ended_because, '') as ended_because from access.session";

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(String reader, String factor, String device, String address) {
        return jdbc.sql("""
                        insert into access.session (reader_id, factor, device, address)
                        values (:reader, :factor, left(:device, 100), left(:address, 100)) returning session_id
                        """)
                .param("reader", reader)
                .param("factor", factor)
                .param("device", device)
                .param("address", address)
                .query(Long.class)
                .single();
    }

    Sessions.Standing standing(long session, Duration longest) {
        return jdbc.sql("""
                        select case when s.ended_at is not null then s.ended_because
                                    when r.left_at <= now() then 'left'
                                    when s.started_at + make_interval(secs => :longest) <= now() then 'it had lasted as long as any may' else '' end as over,
                               s.started_at + make_interval(secs => :longest) as ends,
                               s.factor = 'password' and access.opens_records(s.reader_id) as needs_factor
                        from access.session s join access.reader r on r.reader_id = s.reader_id where s.session_id = :session
                        """)
                .param("session", session)
                .param("longest", longest.toSeconds())
                .query((row, n) -> new Sessions.Standing(
                        row.getString("over").isEmpty(),
                        row.getString("over"),
                        row.getTimestamp("ends").toInstant(),
                        row.getBoolean("needs_factor")))
                .optional()
                .orElse(new Sessions.Standing(false, Sessions.SIGNED_OUT, Instant.EPOCH, false));
    }

    boolean end(String reader, long session, String because) {
        return jdbc.sql("""
                        update access.session set ended_at = now(), ended_because = :because
                        where session_id = :session and reader_id = :reader and ended_at is null
                        """)
                        .param("because", because)
                        .param("session", session)
                        .param("reader", reader)
                        .update()
                == 1;
    }

    int endOthers(String reader, long keep, String because) {
        return jdbc.sql("""
                        update access.session set ended_at = now(), ended_because = :because
                        where reader_id = :reader and session_id <> :keep and ended_at is null
                        """)
                .param("because", because)
                .param("reader", reader)
                .param("keep", keep)
                .update();
    }

    int endAllOf(long person, String because) {
        return jdbc.sql("""
                        update access.session set ended_at = now(), ended_because = :because
                        where reader_id = (select reader_id from access.reader where number = :person) and ended_at is null
                          and access.keeps_person(reader_id)
                        """).param("because", because).param("person", person).update();
    }

    void showed(long session, String factor) {
        jdbc.sql("update access.session set factor = :factor where session_id = :session and ended_at is null")
                .param("factor", factor)
                .param("session", session)
                .update();
    }

    List<Sessions.Session> open(String reader, Duration longest) {
        return jdbc.sql(COLUMNS + """
                         where reader_id = :reader and ended_at is null and started_at + make_interval(secs => :longest) > now()
                        order by session_id desc limit 100
                        """)
                .param("reader", reader)
                .param("longest", longest.toSeconds())
                .query(SessionStore::session)
                .list();
    }

    List<Sessions.Session> ended(String reader, Duration longest, int rows) {
        return jdbc.sql(COLUMNS + """
                         where reader_id = :reader and (ended_at is not null or started_at + make_interval(secs => :longest) <= now())
                        order by session_id desc limit :rows
                        """)
                .param("reader", reader)
                .param("longest", longest.toSeconds())
                .param("rows", rows)
                .query(SessionStore::session)
                .list();
    }

    private static Sessions.Session session(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        java.sql.Timestamp ended = row.getTimestamp("ended_at");
        return new Sessions.Session(
                row.getLong("number"),
                row.getString("device"),
                row.getString("address"),
                row.getString("factor"),
                row.getTimestamp("started_at").toInstant(),
                null,
                ended == null ? null : ended.toInstant(),
                row.getString("ended_because"));
    }
}
