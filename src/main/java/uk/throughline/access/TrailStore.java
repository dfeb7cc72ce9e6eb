package uk.throughline.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seals of the trail. */
@Repository
class TrailStore {
    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long seal() {
        return jdbc.sql("select access.seal_trail()").query(Long.class).single();
    }

    Optional<Trail.Seal> latest() {
        return jdbc.sql("select seal_id, sealed_at, digest from access.trail_seal order by seal_id desc limit 1")
                .query((row, n) -> aSeal(row))
                .optional();
    }

    Optional<Trail.Seal> find(long number) {
        return jdbc.sql("select seal_id, sealed_at, digest from access.trail_seal where seal_id = :number")
                .param("number", number)
                .query((row, n) -> aSeal(row))
                .optional();
    }

    List<Trail.Found> faults(int most) {
        return jdbc.sql("select seal_id, entry_id, at, act, fault from access.trail_faults(:most)")
                .param("most", most)
                .query((row, n) -> new Trail.Found(
                        row.getLong("seal_id"),
                        row.getObject("entry_id", Long.class),
                        instant(row, "at"),
                        Objects.requireNonNullElse(row.getString("act"), ""),
                        Trail.Fault.valueOf(row.getString("fault")
                                .toUpperCase(Locale.ROOT)
                                .replace("SEAL BEFORE IT", "SEAL BEFORE")
                                .replace(' ', '_'))))
                .list();
    }

    private static Trail.Seal aSeal(ResultSet row) throws SQLException {
        return new Trail.Seal(
                row.getLong("seal_id"), Objects.requireNonNull(instant(row, "sealed_at")), row.getString("digest"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
