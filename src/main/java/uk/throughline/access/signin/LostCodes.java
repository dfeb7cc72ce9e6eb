package uk.throughline.access.signin;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.letters.Letters;

/**
 * Codes that were lost with the paper. Two people who keep the person do it, neither of them the person, who is told at once; a day
 * later the codes do not count any more, unless somebody has shown one meanwhile. So nobody at a help desk can be talked into it alone.
 */
@Service
public class LostCodes {
    static final int HOURS = 24;
    private static final int SHORTEST = 10;

    private final LostCodesStore store;
    private final Access access;
    private final Letters letters;
    private final TransactionTemplate transactions;

    LostCodes(LostCodesStore store, Access access, Letters letters, PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * How it stands with somebody.
     *
     * @param has whether they have set codes up
     * @param asked who asked for them to be forgotten, and why; null when nobody did
     */
    public record Standing(
            boolean has, @org.jspecify.annotations.Nullable Asked asked) {}

    /**
     * @param byReader whether it was the reader of now who asked
     * @param countsFrom when the codes do not count any more, in words; empty until somebody else has confirmed it
     */
    public record Asked(String reason, String by, boolean byReader, String countsFrom) {}

    /** How it stands with somebody whom the reader of now keeps. */
    @Transactional(readOnly = true)
    public Standing of(long person) {
        return new Standing(store.has(person), store.asked(person).orElse(null));
    }

    /** Asks for somebody's codes to be forgotten; somebody else must confirm it. */
    public Outcome<Boolean> ask(long person, String reason) {
        String because = reason.strip();
        if (because.length() < SHORTEST || because.length() > 500) {
            return Outcome.refused(
                    "reason", "Say how you made sure that it is this person, in " + SHORTEST + " to 500 letters.");
        }
        Outcome<String> asked = in(() -> {
            Optional<LinkStore.Addressee> whose = store.kept(person);
            if (whose.isEmpty() || whose.get().reader().equals(Reading.current().id()) || !store.has(person)) {
                return Outcome.refused("codes", "There are no codes of this person that you may have forgotten.");
            }
            if (store.asked(person).isPresent()) {
                return Outcome.refused("codes", "This was asked for already.");
            }
            store.ask(whose.get().reader(), because);
            access.wasDone("asked to forget codes", "sign-in", whose.get().reader());
            return Outcome.done(whose.get().email());
        });
        return asked.map(email -> tell(
                email,
                "Somebody who keeps the people of your agency says that you have lost the codes"
                        + " with which you sign in to Throughline. When a second person has confirmed it and a day has gone by, they will"
                        + " not count any more."));
    }

    /** Confirms what somebody else asked for. */
    public Outcome<Boolean> confirm(long person) {
        Outcome<String> confirmed = in(() -> {
            Optional<LinkStore.Addressee> whose = store.kept(person);
            Optional<Asked> asked = store.asked(person);
            if (whose.isEmpty()
                    || asked.isEmpty()
                    || whose.get().reader().equals(Reading.current().id())) {
                return Outcome.refused("codes", "There is nothing to confirm.");
            }
            if (asked.get().byReader()) {
                return Outcome.refused("codes", "You asked for this yourself. Somebody else must confirm it.");
            }
            if (!store.confirm(whose.get().reader(), HOURS)) {
                return Outcome.refused("codes", "Somebody has confirmed this already.");
            }
            access.wasDone("confirmed to forget codes", "sign-in", whose.get().reader());
            return Outcome.done(whose.get().email());
        });
        return confirmed.map(email -> tell(
                email,
                "A second person has confirmed that you have lost the codes with which you sign in"
                        + " to Throughline. In " + HOURS
                        + " hours they will not count any more, and you set up new ones when you sign in."));
    }

    /** Takes it back before it counts. */
    @Transactional
    public Outcome<Boolean> takeBack(long person) {
        return store.kept(person)
                        .filter(whose -> store.end(whose.reader(), "taken back"))
                        .isPresent()
                ? Outcome.done(true)
                : Outcome.refused("codes", "There is nothing to take back.");
    }

    private boolean tell(String email, String what) {
        return !email.isEmpty()
                && letters.send(
                        java.util.List.of(email),
                        "The codes with which you sign in",
                        what
                                + "\n\nIf you still have them, sign in with one now: that stops it. Then tell whoever keeps the people of"
                                + " your agency.\n");
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
