package uk.throughline.measures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reading;

/**
 * Whether the reader of now may read figures, asked anew every two seconds: a page asks for a hundred figures, and the grant is
 * about aggregates and never about a child's record.
 */
@Component
class FigureGrant {
    private static final long HOLDS_FOR_NANOS = 2_000_000_000L;
    private static final int READERS_AT_MOST = 10_000;

    private final Access access;
    private final Map<String, Long> grantedAt = new ConcurrentHashMap<>();

    FigureGrant(Access access) {
        this.access = access;
    }

    /** @throws uk.throughline.access.NotAllowed when the reader has no such grant; the refusal is in the trail */
    void require() {
        String reader = Reading.current().id();
        Long at = grantedAt.get(reader);
        if (at == null || System.nanoTime() - at > HOLDS_FOR_NANOS) {
            grantedAt.remove(reader);
            access.require(Permission.READ_FIGURES);
            if (grantedAt.size() > READERS_AT_MOST) {
                grantedAt.clear();
            }
            grantedAt.put(reader, System.nanoTime());
        }
    }
}
