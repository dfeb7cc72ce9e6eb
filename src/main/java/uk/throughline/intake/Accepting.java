package uk.throughline.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.throughline.children.Kept;
import uk.throughline.intake.staging.Staging;

/**
 * Accepts what is acceptable; of a return that is only checked, it does just that and undoes it again, so that the receipt says
 * exactly what accepting would do now. A return that is accepted without having been checked is kept once and compared with none.
 */
@Component
class Accepting {
    private final Acceptance acceptance;
    private final ComparisonLists comparisons;
    private final JdbcClient jdbc;

    Accepting(Acceptance acceptance, ComparisonLists comparisons, JdbcClient jdbc) {
        this.acceptance = acceptance;
        this.comparisons = comparisons;
        this.jdbc = jdbc;
    }

    /** What became of the records, or would. */
    record Done(Kept kept, @Nullable Comparison comparison) {
        static final Done NOTHING = new Done(Kept.NOTHING, null);
    }

    Done take(Recognised kind, Staging staging, LocalDate from, LocalDate to, Turn turn) {
        if (turn.accept()) {
            return keep(kind, staging, from, to, turn);
        }
        jdbc.sql("savepoint rehearsal").update();
        try {
            return keep(kind, staging, from, to, turn);
        } finally {
            jdbc.sql("rollback to savepoint rehearsal").update();
            jdbc.sql("release savepoint rehearsal").update();
        }
    }

    private Done keep(Recognised kind, Staging staging, LocalDate from, LocalDate to, Turn turn) {
        if (turn.compared()) {
            comparisons.begin();
        }
        Kept kept = acceptance.accept(kind, staging, from, to, turn);
        return new Done(kept, turn.compared() ? comparisons.of(kind, staging, turn) : null);
    }
}
