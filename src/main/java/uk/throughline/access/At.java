package uk.throughline.access;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An instant as PostgreSQL's driver takes it. */
final class At {
    static final int TYPE = Types.TIMESTAMP_WITH_TIMEZONE;

    private At() {}

    static @Nullable OffsetDateTime of(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
