package uk.throughline.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.kernel.Dates;

/** The trail as a chain: sealed batch by batch, and held against its seals. */
@Service
@Transactional
public class Trail {
    private static final int MOST = 100;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK);

    private final TrailStore store;

    Trail(TrailStore store) {
        this.store = store;
    }

    /** How something is not as it was. */
    public enum Fault {
        CHANGED("was changed after it was written"),
        REMOVED("was removed"),
        PUT_IN("was put in after its seal was made"),
        SEAL_REWRITTEN("was rewritten"),
        SEAL_BEFORE_GONE("does not follow the seal before it: one between was removed or rewritten"),
        SEAL_GONE("names a seal that is not there any more");

        private final String words;

        Fault(String words) {
            this.words = words;
        }
    }

    /**
     * Something of the trail that is not as it was.
     *
     * @param entry the entry's number; null where it is the seal itself
     * @param at when the entry says that it was written, or the seal that it was made; null where it is gone
     * @param act what the entry was of, such as "read"; empty where it is gone or a seal
     */
    public record Found(
            long seal, @Nullable Long entry, @Nullable Instant at, String act, Fault fault) {
        /** In one sentence. */
        public String inWords() {
            String of = entry == null ? "Seal " + seal : "Entry " + entry + " in seal " + seal;
            String about = (act.isEmpty() ? "" : act + ", ") + (at == null ? "" : when(at));
            return of + (about.isEmpty() ? "" : " (" + about.replaceAll(", $", "") + ")") + " " + fault.words + ".";
        }
    }

    /**
     * A seal as it is noted elsewhere.
     *
     * @param digest SHA-256 in hexadecimal digits over the seal before it and its entries
     */
    public record Seal(long number, Instant at, String digest) {
        /** As it is written down: number, time and digest, divided by blanks. */
        public String line() {
            return number + " " + at + " " + digest;
        }
    }

    /** Seals the trail so far into one link of its chain and gives the number of entries sealed. */
    public long seal() {
        return store.seal();
    }

    /** The latest seal, after sealing what was not sealed yet; empty where nothing happened yet. */
    public Optional<Seal> latest() {
        store.seal();
        return store.latest();
    }

    /** What is not as it was, in the order of the trail, at most a hundred; none when the trail is whole. */
    public List<Found> verify() {
        store.seal();
        return store.faults(MOST);
    }

    /** The seals noted elsewhere that are not there any more or not what they were, in sentences; none when all are. */
    public List<String> verifyAgainst(List<Seal> noted) {
        List<String> wrong = new ArrayList<>();
        for (Seal one : noted) {
            Optional<Seal> kept = store.find(one.number());
            if (kept.isEmpty()) {
                wrong.add("Seal " + one.number() + ", noted elsewhere as made on " + when(one.at())
                        + ", is not there any more: the trail was cut off.");
            } else if (!kept.get().digest().equals(one.digest())) {
                wrong.add("Seal " + one.number() + " is not the one that was noted elsewhere as made on "
                        + when(one.at()) + ": the trail was rewritten up to there.");
            }
        }
        return wrong;
    }

    private static String when(Instant at) {
        return WHEN.format(LocalDateTime.ofInstant(at, Dates.LONDON));
    }
}
