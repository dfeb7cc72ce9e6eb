package uk.throughline.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Readers, grants and the trail in the access schema. */
@Repository
class AccessStore {
    /** Readers by the posts that they hold now, and where they hold none by what they were called first. */
    private static final String KNOWN_AS = """
            select r.reader_id as id, coalesce(h.titles, r.post) as post, coalesce(h.agency, r.agency, '') as agency
            from access.reader r left join lateral (
                select string_agg(p.title || case h.how when 'acting' then ' (acting)' when 'cover' then ' (cover)' else '' end, ', '
                        order by h.held_id) as titles, min(p.agency) as agency
                from access.post_held h join access.post p on p.post_id = h.post_id
                where h.reader_id = r.reader_id and h.from_at <= now() and (h.to_at is null or h.to_at > now())
                  and (p.ended_at is null or p.ended_at > now())
            ) h on true""";

    private final JdbcClient jdbc;

    AccessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean may(String permission) {
        return jdbc.sql("select access.may(:permission)")
                .param("permission", permission)
                .query(Boolean.class)
                .single();
    }

    Set<Permission> permissions() {
        Set<String> words =
                jdbc.sql("select access.permissions()").query(String.class).set();
        return Arrays.stream(Permission.values())
                .filter(permission -> words.contains(permission.words()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void trail(String act, String subject, Collection<Long> childIds, String detail) {
        jdbc.sql("""
                        insert into access.trail_entry (act, subject, child_ids, detail)
                        values (:act, :subject, :children, case when :detail = '' then null else jsonb_build_object('note', :detail) end)
                        """)
                .param("act", act)
                .param("subject", subject)
                .param("children", childIds.toArray(Long[]::new))
                .param("detail", detail)
                .update();
    }

    Optional<Reader> reader(String id) {
        return jdbc.sql(KNOWN_AS + " where r.reader_id = :id")
                .param("id", id)
                .query(Reader.class)
                .optional();
    }

    Optional<String> agency() {
        return jdbc.sql("select a from access.agencies() a order by a limit 1")
                .query(String.class)
                .optional();
    }

    Optional<String> passwordHash(String id) {
        return jdbc.sql("""
                        select p.hash from access.password p join access.reader r on r.reader_id = p.reader_id
                        where r.reader_id = :id and r.kind = 'person' and (r.left_at is null or r.left_at > now())
                        """).param("id", id).query(String.class).optional();
    }

    List<Access.Person> people() {
        return jdbc.sql("""
                        select id, post, agency from (%s where r.kind = 'person' and (r.left_at is null or r.left_at > now())) known
                        order by post, id limit 500
                        """.formatted(KNOWN_AS)).query(Access.Person.class).list();
    }

    void admit(Access.Person person) {
        jdbc.sql("""
                        insert into access.reader (reader_id, kind, post, agency) values (:id, 'person', :post, :agency)
                        on conflict (reader_id) do update set post = excluded.post, agency = excluded.agency
                        """)
                .param("id", person.id())
                .param("post", person.post())
                .param("agency", person.agency())
                .update();
    }

    void keepPassword(String id, String hash) {
        jdbc.sql("""
                        insert into access.password (reader_id, hash) values (:id, :hash)
                        on conflict (reader_id) do update set hash = excluded.hash, set_at = now()
                        """).param("id", id).param("hash", hash).update();
    }
}
