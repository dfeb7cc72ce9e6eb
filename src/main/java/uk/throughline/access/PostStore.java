package uk.throughline.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Posts, what they carry and who holds them. */
@Repository
class PostStore {
    private final JdbcClient jdbc;

    PostStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind of {@code access.post_kind}; empty for the one with that title, or another post */
    long add(String kind, String title, String agency) {
        return jdbc.sql("""
                        insert into access.post (kind, title, agency)
                        select coalesce(nullif(:kind, ''), (select kind from access.post_kind where title = :title), 'other'), :title, :agency
                        returning post_id
                        """)
                .param("kind", kind)
                .param("title", title)
                .param("agency", agency)
                .query(Long.class)
                .single();
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

    /** The post of that name that the person holds now at the agency. */
    Optional<Long> heldAs(Access.Person person) {
        return jdbc.sql("""
                        select p.post_id from access.post_held h join access.post p on p.post_id = h.post_id
                        where h.reader_id = :id and p.title = :post and p.agency = :agency
                          and (h.to_at is null or h.to_at > now()) and (p.ended_at is null or p.ended_at > now())
                        order by h.held_id limit 1
                        """)
                .param("id", person.id())
                .param("post", person.post())
                .param("agency", person.agency())
                .query(Long.class)
                .optional();
    }

    /**
     * @param from null for now
     * @param to null for an open end
     */
    long give(long post, String reader, Posts.How how, @Nullable Instant from, @Nullable Instant to, String reason) {
        return jdbc.sql("""
                        insert into access.post_held (post_id, reader_id, how, from_at, to_at, reason)
                        values (:post, :reader, :how, coalesce(:from, now()), :to, :reason) returning held_id
                        """)
                .param("post", post)
                .param("reader", reader)
                .param("how", how.words())
                .param("from", At.of(from), At.TYPE)
                .param("to", At.of(to), At.TYPE)
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /**
     * Ends what is held; what would only have begun later never begins.
     *
     * @param at null for at once
     */
    void end(long held, @Nullable Instant at, String because) {
        jdbc.sql("""
                        update access.post_held set to_at = greatest(from_at, coalesce(:at, now())), ended_because = :because where held_id = :held
                        """)
                .param("held", held)
                .param("at", At.of(at), At.TYPE)
                .param("because", because)
                .update();
    }

    /** Ends at once all that the person holds or will hold. */
    void endAllOf(String reader, String because) {
        jdbc.sql("""
                        update access.post_held set to_at = greatest(from_at, now()), ended_because = :because
                        where reader_id = :reader and (to_at is null or to_at > now())
                        """).param("reader", reader).param("because", because).update();
    }

    /** Closes a post and ends whoever holds it. */
    void close(long post, String because) {
        jdbc.sql("""
                        update access.post_held set to_at = greatest(from_at, now()), ended_because = :because
                        where post_id = :post and (to_at is null or to_at > now())
                        """).param("post", post).param("because", because).update();
        jdbc.sql("update access.post set ended_at = now() where post_id = :post")
                .param("post", post)
                .update();
    }

    void confirm(long held) {
        jdbc.sql(
                        "update access.post_held set confirmed_at = now(), confirmed_by = access.reader() where held_id = :held")
                .param("held", held)
                .update();
    }
}
