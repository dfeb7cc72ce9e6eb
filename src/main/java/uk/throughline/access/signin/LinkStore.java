package uk.throughline.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links by which passwords are chosen, in the access schema. */
@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody to write to. */
    record Addressee(String reader, String email, boolean hasPassword) {}

    /** The person with that number, where the reader of now keeps them and they are here. */
    Optional<Addressee> kept(long person) {
        return jdbc.sql("""
                        select r.reader_id as reader, coalesce(r.email, '') as email,
                            exists (select from access.session s where s.reader_id = r.reader_id and s.factor <> 'demonstration') as has_password
                        from access.reader r
                        where r.number = :person and r.kind = 'person' and (r.left_at is null or r.left_at > now())
                          and access.keeps_person(r.reader_id)
                        """).param("person", person).query(Addressee.class).optional();
    }

    /** Whoever signs in as that, or has that e-mail address. */
    Optional<Addressee> known(String idOrEmail) {
        return jdbc.sql("""
                        select r.reader_id as reader, coalesce(r.email, '') as email, true as has_password from access.reader r
                        where (r.reader_id = :typed or lower(r.email) = lower(:typed)) and r.kind = 'person'
                          and (r.left_at is null or r.left_at > now()) limit 1
                        """).param("typed", idOrEmail).query(Addressee.class).optional();
    }

    boolean madeWithin(String reader, Duration time) {
        return jdbc.sql(
                        "select exists (select from access.link where reader_id = :reader and made_at > now() - make_interval(secs => :secs))")
                .param("reader", reader)
                .param("secs", time.toSeconds())
                .query(Boolean.class)
                .single();
    }

    void make(String reader, String purpose, String hash, Duration lasts) {
        jdbc.sql("""
                        insert into access.link (reader_id, purpose, hash, ends_at)
                        values (:reader, :purpose, :hash, now() + make_interval(secs => :secs))
                        """)
                .param("reader", reader)
                .param("purpose", purpose)
                .param("hash", hash)
                .param("secs", lasts.toSeconds())
                .update();
    }

    void endAll(String reader, String because) {
        jdbc.sql(
                        "update access.link set ended_at = now(), ended_because = :because where reader_id = :reader and ended_at is null")
                .param("because", because)
                .param("reader", reader)
                .update();
    }

    /** Whose link that is, while it counts. */
    Optional<String> reader(String hash) {
        return jdbc.sql("""
                        select l.reader_id from access.link l join access.reader r on r.reader_id = l.reader_id
                        where l.hash = :hash and l.ended_at is null and l.ends_at > now() and (r.left_at is null or r.left_at > now())
                        """).param("hash", hash).query(String.class).optional();
    }

    /** Takes the link for good; another who comes with it at the same time waits and gets nothing. */
    boolean use(String hash) {
        return jdbc.sql("""
                        update access.link set ended_at = now(), ended_because = 'a password was chosen'
                        where hash = :hash and ended_at is null and ends_at > now()
                        """).param("hash", hash).update() == 1;
    }

    /** What became of the invitations of a person, the last first, in words. */
    List<String> invitations(long person) {
        return jdbc.sql("""
                        select case when l.ended_at is not null and l.ended_because = 'a password was chosen' then 'accepted'
                                    when l.ended_at is not null then l.ended_because
                                    when l.ends_at <= now() then 'ran out' else 'open' end
                        from access.link l join access.reader r on r.reader_id = l.reader_id
                        where r.number = :person and l.purpose = 'invitation' order by l.link_id desc limit 5
                        """).param("person", person).query(String.class).list();
    }
}
