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
        Set<String> words = jdbc.sql("""
                        select distinct permission from access.grant_given
                        where reader_id = access.reader() and kind <> 'EXCLUDED' and child_id is null
                          and from_at <= now() and (to_at is null or to_at > now())
                        """).query(String.class).set();
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
        return jdbc.sql("select agency from access.reader where reader_id = access.reader() and agency is not null")
                .query(String.class)
                .optional();
    }

    Optional<String> passwordHash(String id) {
        return jdbc.sql(
                        "select password_hash from access.reader where reader_id = :id and kind = 'person' and password_hash is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<Access.Person> people() {
        return jdbc.sql("""
                        select reader_id as id, post, coalesce(agency, '') as agency from access.reader
                        where kind = 'person' order by post limit 500
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
        jdbc.sql("""
                        update access.grant_given set to_at = clock_timestamp()
                        where reader_id = :id and child_id is null and to_at is null and permission <> all (:kept)
                        """)
                .param("id", person.id())
                .param("kept", permissions.stream().map(Permission::words).toArray(String[]::new))
                .update();
        for (Permission permission : permissions) {
            jdbc.sql("""
                            insert into access.grant_given (reader_id, kind, permission, reason, given_by)
                            select :id, 'STANDARD', :permission, :reason, access.reader()
                            where not exists (select from access.grant_given
                                where reader_id = :id and permission = :permission and child_id is null and to_at is null)
                            """)
                    .param("id", person.id())
                    .param("permission", permission.words())
                    .param("reason", reason)
                    .update();
        }
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
