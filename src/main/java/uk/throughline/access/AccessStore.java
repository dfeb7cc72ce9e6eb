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
        return jdbc.sql("select reader_id as id, post from access.reader where reader_id = :id")
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
        return jdbc.sql(
                        "select password_hash from access.reader where reader_id = :id and kind = 'person' and password_hash is not null and (left_at is null or left_at > now())")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Access.Person> people() {
        return jdbc.sql("""
                        select reader_id as id, post, coalesce(agency, '') as agency from access.reader
                        where kind = 'person' and (left_at is null or left_at > now()) order by post limit 500
                        """).query(Access.Person.class).list();
    }

    void admit(Access.Person person, String passwordHash, Set<Permission> permissions, String reason) {
        jdbc.sql("""
                        insert into access.reader (reader_id, kind, post, agency, password_hash)
                        values (:id, 'person', :post, :agency, nullif(:hash, ''))
                        on conflict (reader_id) do update set post = excluded.post, agency = excluded.agency,
                            password_hash = coalesce(excluded.password_hash, access.reader.password_hash)
                        """)
                .param("id", person.id())
                .param("post", person.post())
                .param("agency", person.agency())
                .param("hash", passwordHash)
                .update();
        long post = jdbc.sql("""
                        select p.post_id from access.post_held h join access.post p on p.post_id = h.post_id
                        where h.reader_id = :id and p.title = :post and p.agency = :agency
                          and (h.to_at is null or h.to_at > now()) and (p.ended_at is null or p.ended_at > now())
                        order by h.held_id limit 1
                        """)
                .param("id", person.id())
                .param("post", person.post())
                .param("agency", person.agency())
                .query(Long.class)
                .optional()
                .orElseGet(() -> moved(person, reason));
        carry(post, permissions, reason);
    }

    /** A post of the person's own; what was held before ends. */
    private long moved(Access.Person person, String reason) {
        jdbc.sql("""
                        update access.post_held set to_at = greatest(from_at, now()), ended_because = :reason
                        where reader_id = :id and (to_at is null or to_at > now())
                        """).param("id", person.id()).param("reason", reason).update();
        long post = jdbc.sql("""
                        insert into access.post (kind, title, agency)
                        select coalesce((select kind from access.post_kind where title = :post), 'other'), :post, :agency
                        returning post_id
                        """)
                .param("post", person.post())
                .param("agency", person.agency())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into access.post_held (post_id, reader_id, how, reason) values (:held, :id, 'holder', :reason)
                        """)
                .param("held", post)
                .param("id", person.id())
                .param("reason", reason)
                .update();
        return post;
    }

    /** The post carries exactly these from now on. */
    void carry(long post, Set<Permission> permissions, String reason) {
        String[] words = permissions.stream().map(Permission::words).toArray(String[]::new);
        jdbc.sql("""
                        update access.post_grant set to_at = greatest(from_at, now())
                        where post_id = :post and to_at is null and permission <> all (:kept)
                        """).param("post", post).param("kept", words).update();
        jdbc.sql("""
                        insert into access.post_grant (post_id, permission, reason)
                        select :post, asked, :reason from unnest(:kept) asked
                        where not exists (select from access.post_grant g
                            where g.post_id = :post and g.permission = asked and g.to_at is null)
                        """)
                .param("post", post)
                .param("kept", words)
                .param("reason", reason)
                .update();
    }

    long sealTrail() {
        return jdbc.sql("select access.seal_trail()").query(Long.class).single();
    }

    List<String> brokenSeals() {
        return jdbc.sql("select 'Seal ' || seal_id || ': ' || why from access.broken_seals() limit 100")
                .query(String.class)
                .list();
    }
}
