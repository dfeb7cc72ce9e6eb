package uk.throughline.access.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of one-time codes and recovery codes in the access schema. */
@Repository
class FactorStore {
    private final JdbcClient jdbc;

    FactorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's key, with how often and when a wrong code was typed last. */
    record Kept(
            byte[] secret,
            Instant confirmedAt,
            int wrong,
            @Nullable Instant wrongAt) {}

    Optional<Kept> key(String reader) {
        return jdbc.sql(
                        "select secret, confirmed_at, wrong, wrong_at from access.code_key where reader_id = :reader for update")
                .param("reader", reader)
                .query((row, n) -> new Kept(
                        row.getBytes("secret"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getInt("wrong"),
                        row.getTimestamp("wrong_at") == null
                                ? null
                                : row.getTimestamp("wrong_at").toInstant()))
                .optional();
    }

    Optional<Instant> since(String reader) {
        return jdbc.sql("select confirmed_at from access.code_key where reader_id = :reader")
                .param("reader", reader)
                .query((row, n) -> row.getTimestamp("confirmed_at").toInstant())
                .optional();
    }

    boolean has(String reader) {
        return jdbc.sql("select exists (select from access.code_key where reader_id = :reader)")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }

    void keep(String reader, byte[] secret, long step) {
        jdbc.sql("""
                        insert into access.code_key (reader_id, secret, last_step) values (:reader, :secret, :step)
                        on conflict (reader_id) do update set secret = excluded.secret, last_step = excluded.last_step,
                            confirmed_at = now(), wrong = 0, wrong_at = null
                        """)
                .param("reader", reader)
                .param("secret", secret)
                .param("step", step)
                .update();
    }

    /** Takes a code of that half minute, unless one of it or of a later one was taken before. */
    boolean take(String reader, long step) {
        return jdbc.sql("""
                        update access.code_key set last_step = :step, wrong = 0, wrong_at = null
                        where reader_id = :reader and last_step < :step
                        """).param("step", step).param("reader", reader).update() == 1;
    }

    void wrong(String reader, int wrong, Instant at) {
        jdbc.sql("update access.code_key set wrong = :wrong, wrong_at = :at where reader_id = :reader")
                .param("wrong", wrong)
                .param("at", java.sql.Timestamp.from(at))
                .param("reader", reader)
                .update();
    }

    boolean takeRecovery(String reader, String hash) {
        return jdbc.sql(
                                "update access.recovery_code set used_at = now() where reader_id = :reader and hash = :hash and used_at is null")
                        .param("reader", reader)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void giveRecovery(String reader, Collection<String> hashes) {
        dropRecovery(reader);
        jdbc.sql("insert into access.recovery_code (reader_id, hash) select :reader, h from unnest(:hashes) h")
                .param("reader", reader)
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    private void dropRecovery(String reader) {
        jdbc.sql("delete from access.recovery_code where reader_id = :reader")
                .param("reader", reader)
                .update();
    }

    void drop(String reader) {
        dropRecovery(reader);
        jdbc.sql("delete from access.code_key where reader_id = :reader")
                .param("reader", reader)
                .update();
    }

    int unused(String reader) {
        return jdbc.sql("select count(*) from access.recovery_code where reader_id = :reader and used_at is null")
                .param("reader", reader)
                .query(Integer.class)
                .single();
    }

    boolean opensRecords(String reader) {
        return jdbc.sql("select access.opens_records(:reader)")
                .param("reader", reader)
                .query(Boolean.class)
                .single();
    }
}
