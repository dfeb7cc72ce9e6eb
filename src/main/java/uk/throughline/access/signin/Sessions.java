package uk.throughline.access.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;

/** Where people are signed in. A session that was ended here is over at its next request, wherever that is made. */
@Service
@EnableConfigurationProperties(SignInSettings.class)
public class Sessions {
    private final SessionStore store;
    private final SignInSettings settings;
    private final Access access;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    /** When each was last used: kept where the browsers' sessions are kept, so that looking at a page writes nothing. */
    private final Cache<Long, Instant> used;

    Sessions(
            SessionStore store,
            SignInSettings settings,
            Access access,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.used = Caffeine.newBuilder().expireAfterWrite(settings.longest()).build();
    }

    /** How somebody showed who they are. */
    public enum Factor {
        PASSWORD("password"),
        PASSWORD_AND_CODE("password and code"),
        /** Nobody showed anything: only invented records, only on the machine itself. */
        DEMONSTRATION("demonstration");

        private final String words;

        Factor(String words) {
            this.words = words;
        }

        /** As it is kept and shown. */
        public String words() {
            return words;
        }

        static Factor of(String words) {
            return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What a session is worth at a request.
     *
     * @param stands whether it goes on
     * @param over why it does not; empty while it stands
     * @param ends when it ends if nothing is asked any more
     * @param needsFactor whether the person opens children's records and has shown a password only
     */
    public record Standing(boolean stands, String over, Instant ends, boolean needsFactor) {}

    /** Why a session does not stand any more, where it was the time. */
    public static final Set<String> TIME = Set.of("nothing was done", "it had lasted as long as any may");

    /** Why a session ended that somebody ended. */
    public static final String SIGNED_OUT = "signed out";

    /** A session as lists show it; the last use is null where this server has not seen it since it started. */
    public record Session(
            long number,
            String device,
            String address,
            String factor,
            Instant startedAt,
            @Nullable Instant usedAt,
            @Nullable Instant endedAt,
            String endedBecause) {

        Session used(@Nullable Instant at) {
            return new Session(number, device, address, factor, startedAt, at, endedAt, endedBecause);
        }
    }

    /** Begins a session of somebody who has just shown who they are, and gives its number. */
    public long begin(Reader reader, Factor factor, String device, String address) {
        return as(reader, () -> {
            long session = store.begin(reader.id(), factor.words(), device, address);
            access.wasDone("signed in", "pages", "");
            used.put(session, clock.instant());
            return session;
        });
    }

    /** What a session is worth now, which also uses it; asked at every request. */
    public Standing standing(long session) {
        Instant now = clock.instant();
        Standing kept = as(Reader.SIGN_IN, () -> store.standing(session, settings.longest()));
        Instant last = used.getIfPresent(session);
        if (!kept.stands()) {
            return kept;
        }
        if (last == null || !now.isBefore(last.plus(settings.idle()))) {
            return new Standing(false, "nothing was done", now, false);
        }
        used.put(session, now);
        Instant idle = now.plus(settings.idle());
        return idle.isBefore(kept.ends()) ? new Standing(true, "", idle, kept.needsFactor()) : kept;
    }

    /** Ends one of somebody's own sessions, because they said so or because of the time. */
    public void end(Reader reader, long session, String because) {
        as(reader, () -> {
            if (store.end(reader.id(), session, because)) {
                access.wasDone("signed out", "pages", because.equals(SIGNED_OUT) ? "" : because);
            }
            return true;
        });
    }

    /** Ends all sessions of the reader of now but this one, and says how many they were. */
    @Transactional
    public int endOthers(long keep, String because) {
        int ended = store.endOthers(Reading.current().id(), keep, because);
        if (ended > 0) {
            access.wasDone("signed out elsewhere", "pages", because);
        }
        return ended;
    }

    /** Ends all sessions of a person whom the reader of now keeps, and says how many they were. */
    @Transactional
    public int endAllOf(long person, String because) {
        return store.endAllOf(person, because);
    }

    /** Where the reader of now is signed in, latest first. */
    @Transactional(readOnly = true)
    public List<Session> open() {
        Instant idle = clock.instant().minus(settings.idle());
        return store.open(Reading.current().id(), settings.longest()).stream()
                .map(session -> session.used(used.getIfPresent(session.number())))
                .filter(session -> session.usedAt() != null && session.usedAt().isAfter(idle))
                .toList();
    }

    /** Where the reader of now was signed in before, latest first. */
    @Transactional(readOnly = true)
    public List<Session> ended(int rows) {
        return store.ended(Reading.current().id(), settings.longest(), rows);
    }

    private <T> T as(Reader reader, Supplier<T> work) {
        return Reading.as(reader, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
