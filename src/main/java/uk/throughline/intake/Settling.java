package uk.throughline.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.children.RecordKeeper;
import uk.throughline.children.Withdrawal;
import uk.throughline.intake.KnownReturns.Known;
import uk.throughline.intake.locks.Lock;
import uk.throughline.intake.locks.Locks;
import uk.throughline.kernel.Outcome;
import uk.throughline.measures.PublishedStatistics;
import uk.throughline.population.Populations;

/** Sends returns back and withdraws them, each in one transaction of the reader that keeps records. */
@Component
class Settling {
    private static final int LONGEST_REASON = 1_000;

    private final KnownReturns known;
    private final ReceiptStore store;
    private final List<RecordKeeper> keepers;
    private final PublishedStatistics published;
    private final Populations populations;
    private final Locks locks;
    private final Access access;
    private final InstantSource clock;

    Settling(
            KnownReturns known,
            ReceiptStore store,
            List<RecordKeeper> keepers,
            PublishedStatistics published,
            Populations populations,
            Locks locks,
            Access access,
            InstantSource clock) {
        this.known = known;
        this.store = store;
        this.keepers = keepers;
        this.published = published;
        this.populations = populations;
        this.locks = locks;
        this.access = access;
        this.clock = clock;
    }

    /** The reason as it is kept, or why it is none. */
    static Outcome<String> reason(String given) {
        String because = given.strip();
        if (because.isEmpty()) {
            return Outcome.refused("because", "Say why, so that who sent it knows what to do");
        }
        if (because.length() > LONGEST_REASON) {
            return Outcome.refused("because", "Say why in at most 1,000 characters");
        }
        return Outcome.done(because);
    }

    /** @return the number of the return */
    Outcome<Long> sendBack(long number, String because, Reader by) {
        store.waitForTurn();
        Known before = known.known(number).orElse(null);
        if (before == null) {
            return none(number);
        }
        if (before.state() != Receipt.State.CHECKED) {
            return Outcome.refused(
                    "return",
                    "Return " + number + " does not wait to be accepted, so it cannot be sent back."
                            + (before.state() == Receipt.State.ACCEPTED ? " Withdraw it instead." : ""));
        }
        store.settle(before.number(), Receipt.State.SENT_BACK, clock.instant(), by.post(), because, null);
        access.wasDone("sent back", "return " + before.number(), "by " + by.id());
        return Outcome.done(before.number());
    }

    /** @return the number of the return */
    Outcome<Long> withdraw(long number, String because, Reader by) {
        store.waitForTurn();
        Known before = known.known(number).orElse(null);
        if (before == null) {
            return none(number);
        }
        if (before.state() != Receipt.State.ACCEPTED) {
            return Outcome.refused("return", "Return " + number + " is not accepted, so there is nothing to withdraw.");
        }
        Optional<Known> later = known.after(before.number(), before.told());
        if (later.isPresent()) {
            return Outcome.refused(
                    "return",
                    "Return " + later.get().number() + " (" + later.get().fileName()
                            + ") of the same kind was accepted after it and stands on it. Withdraw that one first.");
        }
        Lock lock = locks.onReturn(before.number()).orElse(null);
        if (lock != null) {
            return Outcome.refused("return", Locks.inWords(lock));
        }
        long as = store.nextNumber();
        Withdrawal withdrawal = new Withdrawal(before.number(), as);
        keepers.forEach(keeper -> keeper.withdraw(withdrawal));
        published.withdraw(before.number(), as);
        populations.withdraw(before.number(), as);
        store.settle(before.number(), Receipt.State.WITHDRAWN, clock.instant(), by.post(), because, as);
        access.wasDone("withdrew", "return " + before.number(), "by " + by.id());
        return Outcome.done(before.number());
    }

    private static Outcome<Long> none(long number) {
        return Outcome.refused("return", "There is no return with the number " + number + ".");
    }
}
