package uk.throughline.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/** What somebody has beside a password: an app that makes one-time codes, and codes on paper for when it is lost. */
@Service
public class SecondFactors {
    /** After so many wrong codes no code is looked at for a while. Only who knows the password comes so far. */
    private static final int WRONG_CODES = 10;

    private static final Duration WAIT = Duration.ofMinutes(15);

    private final FactorStore store;
    private final SessionStore sessions;
    private final LostCodesStore lost;
    private final Access access;
    private final InstallationKey codeKeys;
    private final InstantSource clock;
    private final TransactionTemplate transactions;

    SecondFactors(
            FactorStore store,
            SessionStore sessions,
            LostCodesStore lost,
            Access access,
            InstallationKey codeKeys,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.sessions = sessions;
        this.lost = lost;
        this.access = access;
        this.codeKeys = codeKeys;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * How the reader of now stands.
     *
     * @param since when they set codes up; empty while they have not
     * @param onPaper how many codes on paper they have left
     * @param needed whether they open children's records and so need one
     */
    public record State(Optional<Instant> since, int onPaper, boolean needed) {}

    /**
     * A key that is offered and not kept yet.
     *
     * @param text as one types it into an app
     * @param address as the app reads it from a picture
     */
    public record Offer(String text, String address) {}

    /** What became of a code at sign-in. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** Too many were wrong: none is looked at for a quarter of an hour. */
        WAIT
    }

    /** How the reader of now stands. */
    @Transactional(readOnly = true)
    public State state() {
        String reader = Reading.current().id();
        return new State(store.since(reader), store.unused(reader), store.opensRecords(reader));
    }

    /** A new key for the reader of now, which counts only when a code of it was typed. */
    public Offer offer() {
        return offered(OneTimeCodes.text(OneTimeCodes.newSecret()));
    }

    /** The same key again, for a page that is shown again. */
    public Offer offered(String text) {
        return new Offer(text, OneTimeCodes.address(Reading.current().id(), OneTimeCodes.secret(text)));
    }

    /**
     * Keeps the key that was offered, once a code of it was typed, and gives new codes on paper. All other sessions end.
     *
     * @param session the one in which it is done, which has then shown a code
     * @param before a code of the key that is replaced; not looked at where there is none
     */
    @Transactional
    public Outcome<List<String>> setUp(String text, String typed, String before, long session) {
        String reader = Reading.current().id();
        Optional<FactorStore.Kept> replaced = store.key(reader);
        if (replaced.isPresent() && look(reader, replaced.get(), before) != Verdict.RIGHT) {
            return Outcome.refused(
                    "before", "This is not a code of the app or the paper that you use now. Wait for the next one.");
        }
        byte[] secret = OneTimeCodes.secret(text);
        OptionalLong step = OneTimeCodes.step(secret, typed, clock.instant());
        if (step.isEmpty()) {
            return Outcome.refused(
                    "code",
                    "This is not the code that the app shows now. Check that the telephone's clock is right, and type the next"
                            + " one.");
        }
        store.keep(reader, codeKeys.encryptor().encrypt(secret), step.getAsLong());
        access.wasDone("set up codes", "sign-in", "");
        sessions.showed(session, Sessions.Factor.PASSWORD_AND_CODE.words());
        sessions.endOthers(reader, session, "codes were set up anew");
        return Outcome.done(paper(reader));
    }

    /** New codes on paper for the reader of now; the earlier ones do not count any more. */
    @Transactional
    public Outcome<List<String>> newPaper(String typed) {
        String reader = Reading.current().id();
        Optional<FactorStore.Kept> key = store.key(reader);
        if (key.isEmpty() || look(reader, key.get(), typed) != Verdict.RIGHT) {
            return Outcome.refused("code", "This is not the code that the app shows now. Wait for the next one.");
        }
        return Outcome.done(paper(reader));
    }

    private List<String> paper(String reader) {
        List<String> codes = RecoveryCodes.make();
        store.giveRecovery(reader, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    /** Whether somebody who is signing in has set codes up. What two people have said to be lost is forgotten here. */
    public boolean has(Reader reader) {
        return asSignIn(() -> {
            if (lost.counts(reader.id())) {
                store.drop(reader.id());
                lost.end(reader.id(), "forgotten");
                access.wasDone("codes forgotten", "sign-in", reader.id());
            }
            return store.has(reader.id());
        });
    }

    /** Whether the reader of now types a code of theirs. */
    boolean shows(String typed) {
        String reader = Reading.current().id();
        return store.key(reader)
                .filter(key -> look(reader, key, typed) == Verdict.RIGHT)
                .isPresent();
    }

    /** Forgets the codes of somebody, by who looks after the machine itself. Says whether there were any. */
    @Transactional
    public boolean forget(String reader, String reason) {
        boolean had = store.has(reader);
        store.drop(reader);
        access.wasDone("codes forgotten", "sign-in", reader + ": " + reason);
        return had;
    }

    /** Looks at a code of somebody whose password was right. */
    public Verdict check(Reader reader, String typed) {
        return asSignIn(() -> {
            Verdict verdict = store.key(reader.id())
                    .map(key -> look(reader.id(), key, typed))
                    .orElse(Verdict.WRONG);
            if (verdict != Verdict.RIGHT) {
                access.wasDone("code refused", "sign-in", reader.id());
            } else {
                lost.end(reader.id(), "a code was shown");
            }
            return verdict;
        });
    }

    private Verdict look(String reader, FactorStore.Kept key, String typed) {
        Instant now = clock.instant();
        Instant last = key.wrongAt();
        boolean lately = last != null && now.isBefore(last.plus(WAIT));
        if (lately && key.wrong() >= WRONG_CODES) {
            return Verdict.WAIT;
        }
        OptionalLong step = OneTimeCodes.step(codeKeys.encryptor().decrypt(key.secret()), typed, now);
        if (step.isPresent() && store.take(reader, step.getAsLong())) {
            return Verdict.RIGHT;
        }
        if (RecoveryCodes.looksLike(typed) && store.takeRecovery(reader, RecoveryCodes.hash(typed))) {
            return Verdict.RIGHT;
        }
        store.wrong(reader, lately ? key.wrong() + 1 : 1, now);
        return Verdict.WRONG;
    }

    private <T> T asSignIn(Supplier<T> work) {
        return Reading.as(Reader.SIGN_IN, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
