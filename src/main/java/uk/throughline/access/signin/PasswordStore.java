package uk.throughline.access.signin;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords' digests in the access schema. */
@Repository
class PasswordStore {
    private final JdbcClient jdbc;

    PasswordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> hash(String reader) {
        return jdbc.sql("select hash from access.password where reader_id = :reader")
                .param("reader", reader)
                .query(String.class)
                .optional();
    }

    void keep(String reader, String hash) {
        jdbc.sql("""
                        insert into access.password (reader_id, hash) values (:reader, :hash)
                        on conflict (reader_id) do update set hash = excluded.hash, set_at = now()
                        """).param("reader", reader).param("hash", hash).update();
    }

    boolean isPerson(String reader) {
        return jdbc.sql("select exists (select from access.reader where reader_id = :reader and kind = 'person')")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    /** What everyone knows of the person. */
    List<String> about(String reader) {
        return jdbc.sql("""
                        select w from access.reader r,
                            unnest(array[r.reader_id, r.post, coalesce(r.agency, ''), coalesce(r.name, ''), coalesce(r.email, '')]) w
                        where r.reader_id = :reader and w <> ''
                        """).param("reader", reader).query(String.class).list();
    }
}
