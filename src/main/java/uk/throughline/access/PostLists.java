package uk.throughline.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.throughline.access.Posts.Held;
import uk.throughline.access.Posts.Post;
import uk.throughline.kernel.Dates;

/** What posts there are, what they carry and who holds them, as far as the reader of now keeps their agency. */
@Repository
class PostLists {
    private static final String NOW = "%1$s.from_at <= now() and (%1$s.to_at is null or %1$s.to_at > now())";
    private static final String POST = """
            select p.post_id, p.kind, p.title, p.agency, p.ended_at,
                array(select g.permission from access.post_grant g where g.post_id = p.post_id and %s) as carries,
                array(select coalesce(r.name, r.reader_id) from access.post_held h join access.reader r on r.reader_id = h.reader_id
                    where h.post_id = p.post_id and %s and p.ended_at is null order by h.held_id) as holders
            from access.post p
            where ((select access.may('administer')) or p.agency in (select access.agencies_kept()))
            """.formatted(NOW.formatted("g"), NOW.formatted("h"));
    private static final String FILTERED = """
             and p.ended_at is null
             and (:words = '' or strpos(lower(p.title || ' ' || p.agency), lower(:words)) > 0)
             and (not :vacant or not exists (select from access.post_held h where h.post_id = p.post_id and %s))
            """.formatted(NOW.formatted("h"));
    private static final String HELD = """
            select h.held_id, h.post_id, p.title, p.agency, r.number, coalesce(r.name, r.reader_id) as name, h.how, h.from_at, h.to_at,
                h.reason, coalesce(g.post, h.given_by) as given_by, coalesce(h.ended_because, '') as ended_because, h.confirmed_at,
                %s and (p.ended_at is null or p.ended_at > now()) as standing
            from access.post_held h join access.post p on p.post_id = h.post_id join access.reader r on r.reader_id = h.reader_id
            left join access.reader g on g.reader_id = h.given_by
            """.formatted(NOW.formatted("h"));

    private final JdbcClient jdbc;

    PostLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Posts.Kind> kinds() {
        return jdbc.sql("""
                        select k.kind, k.title, k.about,
                            array(select g.permission from access.post_kind_grant g where g.kind = k.kind) as carries
                        from access.post_kind k order by k.place
                        """)
                .query((row, n) -> new Posts.Kind(
                        row.getString("kind"),
                        row.getString("title"),
                        row.getString("about"),
                        permissions(row.getArray("carries"))))
                .list();
    }

    List<Post> page(PostFilter filter, int rows, int page) {
        return jdbc.sql(POST + FILTERED + " order by p.agency, p.title, p.post_id limit :rows offset :skipped")
                .param("words", filter.words().strip())
                .param("vacant", filter.vacant())
                .param("rows", rows)
                .param("skipped", (page - 1L) * rows)
                .query((row, n) -> post(row))
                .list();
    }

    long count(PostFilter filter) {
        return jdbc.sql("select count(*) from (" + POST + FILTERED + ") posts")
                .param("words", filter.words().strip())
                .param("vacant", filter.vacant())
                .query(Long.class)
                .single();
    }

    Optional<Post> find(long number) {
        return jdbc.sql(POST + " and p.post_id = :number")
                .param("number", number)
                .query((row, n) -> post(row))
                .optional();
    }

    List<Held> heldOf(long post, int rows) {
        return jdbc.sql(HELD + " where h.post_id = :post order by h.from_at desc, h.held_id desc limit :rows")
                .param("post", post)
                .param("rows", rows)
                .query((row, n) -> held(row))
                .list();
    }

    List<Held> heldBy(long person, int rows) {
        return jdbc.sql(HELD + " where r.number = :person order by h.from_at desc, h.held_id desc limit :rows")
                .param("person", person)
                .param("rows", rows)
                .query((row, n) -> held(row))
                .list();
    }

    Optional<Held> held(long number) {
        return jdbc.sql(HELD + " where h.held_id = :number")
                .param("number", number)
                .query((row, n) -> held(row))
                .optional();
    }

    /** What stands and was last confirmed before that moment, by agency and name. */
    List<Held> unconfirmed(Instant before, int rows) {
        return jdbc.sql(HELD + " where " + NOW.formatted("h") + """
                         and h.confirmed_at < :before and r.left_at is null and (p.ended_at is null or p.ended_at > now())
                         and ((select access.may('administer')) or h.post_id in (select access.posts_kept()))
                        order by p.agency, name, p.title, h.held_id limit :rows""")
                .param("before", At.of(before), At.TYPE)
                .param("rows", rows)
                .query((row, n) -> held(row))
                .list();
    }

    boolean keeps(String agency) {
        return jdbc.sql("select (select access.may('administer')) or :agency in (select access.agencies_kept())")
                .param("agency", agency)
                .query(Boolean.class)
                .single();
    }

    boolean mayGive(long post) {
        return jdbc.sql("select (select access.may('administer')) or :post in (select access.posts_kept())")
                .param("post", post)
                .query(Boolean.class)
                .single();
    }

    /** Whoever asks the same of this post waits until the transaction of now is over. */
    void alone(long post) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.post'), cast(:post as integer))")
                .param("post", post)
                .query(row -> {});
    }

    /** Whether what is held carries the administering of access. */
    boolean administers(long held) {
        return jdbc.sql("""
                        select exists (select from access.post_held h join access.post_grant g on g.post_id = h.post_id
                            where h.held_id = :held and g.permission = 'administer' and %s and %s)
                        """.formatted(NOW.formatted("h"), NOW.formatted("g")))
                .param("held", held)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody would administer access for good without that post, and without what is held under that number. */
    boolean administeredWithout(long post, long held) {
        return jdbc.sql("""
                        select exists (select from access.post_held h join access.post_grant g on g.post_id = h.post_id
                            join access.post p on p.post_id = h.post_id join access.reader r on r.reader_id = h.reader_id
                            where g.permission = 'administer' and %s and h.from_at <= now() and h.to_at is null
                              and p.ended_at is null and r.left_at is null and h.post_id <> :post and h.held_id <> :held)
                        """.formatted(NOW.formatted("g")))
                .param("post", post)
                .param("held", held)
                .query(Boolean.class)
                .single();
    }

    private static Post post(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Post(
                row.getLong("post_id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("agency"),
                ended == null ? null : ended.toInstant(),
                permissions(row.getArray("carries")),
                List.of((String[]) row.getArray("holders").getArray()));
    }

    private static Held held(ResultSet row) throws SQLException {
        OffsetDateTime to = row.getObject("to_at", OffsetDateTime.class);
        return new Held(
                row.getLong("held_id"),
                row.getLong("post_id"),
                row.getString("title"),
                row.getString("agency"),
                row.getLong("number"),
                row.getString("name"),
                Posts.How.of(row.getString("how")).orElseThrow(),
                day(row.getObject("from_at", OffsetDateTime.class)),
                to == null ? null : lastDay(to),
                row.getString("reason"),
                row.getString("given_by"),
                row.getString("ended_because"),
                day(row.getObject("confirmed_at", OffsetDateTime.class)),
                row.getBoolean("standing"));
    }

    private static LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), Dates.LONDON);
    }

    /** The last day on which it still counted: an end at midnight is of the day before. */
    private static LocalDate lastDay(OffsetDateTime to) {
        return LocalDate.ofInstant(to.toInstant().minusNanos(1), Dates.LONDON);
    }

    private static Set<Permission> permissions(@Nullable Array words) throws SQLException {
        Set<String> named = words == null ? Set.of() : Set.of((String[]) words.getArray());
        return Arrays.stream(Permission.values())
                .filter(permission -> named.contains(permission.words()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
