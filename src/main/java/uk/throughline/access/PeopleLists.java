package uk.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who there is, as far as the reader of now keeps their agency. */
@Repository
class PeopleLists {
    private static final String PEOPLE = """
            select r.number, r.reader_id, coalesce(r.name, r.reader_id) as name, coalesce(r.email, '') as email,
                coalesce(r.agency, '') as agency, r.left_at,
                array(select p.title || case h.how when 'acting' then ' (acting)' when 'cover' then ' (cover)' else '' end
                    from access.post_held h join access.post p on p.post_id = h.post_id
                    where h.reader_id = r.reader_id and h.from_at <= now() and (h.to_at is null or h.to_at > now())
                      and (p.ended_at is null or p.ended_at > now()) order by h.held_id) as posts
            from access.reader r
            where r.kind = 'person' and ((select access.may('administer')) or r.agency in (select access.agencies_kept()))
            """;
    private static final String FILTERED = """
            select * from (%s and (r.left_at is not null) = :left) people
            where :words = '' or strpos(lower(name || ' ' || agency || ' ' || email || ' ' || reader_id || ' '
                || array_to_string(posts, ' ')), lower(:words)) > 0
            """.formatted(PEOPLE);

    private final JdbcClient jdbc;

    PeopleLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<People.Person> page(PeopleFilter filter, int rows, int page) {
        return jdbc.sql(FILTERED + " order by lower(name), number limit :rows offset :skipped")
                .param("words", filter.words().strip())
                .param("left", filter.left())
                .param("rows", rows)
                .param("skipped", (page - 1L) * rows)
                .query((row, n) -> person(row))
                .list();
    }

    long count(PeopleFilter filter) {
        return jdbc.sql("select count(*) from (" + FILTERED + ") found")
                .param("words", filter.words().strip())
                .param("left", filter.left())
                .query(Long.class)
                .single();
    }

    Optional<People.Person> find(long number) {
        return jdbc.sql(PEOPLE + " and r.number = :number")
                .param("number", number)
                .query((row, n) -> person(row))
                .optional();
    }

    /** Whether that is the reader of now. */
    boolean isReader(long number) {
        return jdbc.sql(
                        "select exists (select from access.reader where number = :number and reader_id = access.reader())")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    boolean mayChange(long number) {
        return jdbc.sql("""
                        select (select access.may('administer')) or not access.keeps_others(r.reader_id)
                        from access.reader r where r.number = :number
                        """).param("number", number).query(Boolean.class).single();
    }

    boolean emailIsTaken(String email, long butBy) {
        return jdbc.sql("select access.email_is_taken(:email, :number)")
                .param("email", email)
                .param("number", butBy)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody else administers access, with no end set. */
    boolean administeredWithoutPerson(long number) {
        return jdbc.sql("""
                        select exists (select from access.post_held h join access.post_grant g on g.post_id = h.post_id
                            join access.post p on p.post_id = h.post_id join access.reader r on r.reader_id = h.reader_id
                            where g.permission = 'administer' and g.from_at <= now() and (g.to_at is null or g.to_at > now())
                              and h.from_at <= now() and h.to_at is null and p.ended_at is null and r.left_at is null
                              and r.number <> :number)
                        """).param("number", number).query(Boolean.class).single();
    }

    List<String> agencies() {
        return jdbc.sql("""
                        select agency from (
                            select agency from access.post where ended_at is null
                            union select agency from access.reader where kind = 'person' and left_at is null
                        ) known
                        where agency <> '' and ((select access.may('administer')) or agency in (select access.agencies_kept()))
                        order by agency limit 1000
                        """).query(String.class).list();
    }

    private static People.Person person(ResultSet row) throws SQLException {
        OffsetDateTime left = row.getObject("left_at", OffsetDateTime.class);
        return new People.Person(
                row.getLong("number"),
                row.getString("reader_id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("agency"),
                List.of((String[]) row.getArray("posts").getArray()),
                left == null ? null : left.toInstant());
    }
}
