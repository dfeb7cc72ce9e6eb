package uk.throughline.measures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/** Alerts for who may read figures: what stands, and who saw it. */
@Service
@Transactional
public class Alerts {
    private static final int LONGEST_NOTE = 1_000;

    private final AlertStore store;
    private final Access access;
    private final InstantSource clock;

    Alerts(AlertStore store, Access access, InstantSource clock) {
        this.store = store;
        this.access = access;
        this.clock = clock;
    }

    /**
     * A page of those that stand and that nobody has seen, the latest begun and then the worst first; or of all that ever were,
     * newest first.
     *
     * @param page from 1
     */
    @Transactional(readOnly = true)
    public List<Alert> page(boolean all, int rows, int page) {
        access.require(Permission.READ_FIGURES);
        return store.page(all, rows, page);
    }

    /** When the last of those that stand and that nobody has seen was raised; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> lastRaised() {
        access.require(Permission.READ_FIGURES);
        return store.lastRaised();
    }

    /** How many stand and are not seen, or how many there are of all. */
    @Transactional(readOnly = true)
    public long count(boolean all) {
        access.require(Permission.READ_FIGURES);
        return store.count(all);
    }

    @Transactional(readOnly = true)
    public Optional<Alert> find(long number) {
        access.require(Permission.READ_FIGURES);
        return store.find(number);
    }

    /** Says, in the name of the reader's own post, that it was seen, and so the run that it is of; needs the grant to comment on figures. The note may be empty. */
    public Outcome<Alert> see(long number, String note) {
        access.require(Permission.COMMENT_ON_FIGURES);
        String kept = note.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (kept.length() > LONGEST_NOTE) {
            return Outcome.refused("note", "A note has at most 1,000 characters: shorten it.");
        }
        Optional<Alert> alert = store.find(number);
        if (alert.isEmpty()) {
            return Outcome.refused("alert", "There is no such alert.");
        }
        return alert.get().seen() == null && store.see(number, Reading.current(), kept, clock.instant())
                ? Outcome.done(store.find(number).orElseThrow())
                : Outcome.refused("note", "Somebody has said already that they saw it.");
    }
}
