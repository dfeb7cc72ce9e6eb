package uk.throughline.access.signin;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.letters.Letters;

/** Letters with a link by which somebody chooses a password: invited by who keeps people, or because they have lost it. */
@Service
public class Invitations {
    /** The path of a link, before its key. */
    public static final String LINK = "/sign-in/link/";

    private static final Duration INVITED = Duration.ofDays(3);
    private static final Duration LOST = Duration.ofHours(1);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final LinkStore store;
    private final Access access;
    private final Letters letters;
    private final TransactionTemplate transactions;

    Invitations(LinkStore store, Access access, Letters letters, PlatformTransactionManager transactions) {
        this.store = store;
        this.access = access;
        this.letters = letters;
        this.transactions = new TransactionTemplate(transactions);
    }

    private record Made(String reader, String email, String key) {}

    /**
     * Invites somebody whom the reader of now keeps. An earlier link of theirs ends.
     *
     * @param partnership its name, for the letter
     * @return the address that it was sent to
     */
    public Outcome<String> invite(long person, String partnership) {
        if (!letters.canBeSent() || !letters.canLink()) {
            return Outcome.refused(
                    "invite",
                    "No letters can be sent yet: whoever looks after this installation must set spring.mail.host,"
                            + " throughline.mail.from and throughline.address.");
        }
        return in(() -> make(person)).then(made -> {
            String text = "You have been given access to Throughline, the working record of " + partnership
                    + ".\n\nChoose a password here within three days: " + letters.link(LINK + made.key())
                    + "\n\nYou sign in as: " + made.reader()
                    + "\n\nThe link counts once. If you did not expect this letter, delete it.\n";
            if (letters.send(List.of(made.email()), "Your access to Throughline", text)) {
                return Outcome.done(made.email());
            }
            in(() -> {
                store.endAll(made.reader(), "the letter could not be sent");
                return true;
            });
            return Outcome.refused("invite", "The mail server did not take the letter. Try again later.");
        });
    }

    private Outcome<Made> make(long person) {
        Optional<LinkStore.Addressee> to = store.kept(person);
        if (to.isEmpty() || to.get().reader().equals(Reading.current().id())) {
            return Outcome.refused("invite", "You cannot invite this person.");
        }
        if (to.get().email().isEmpty()) {
            return Outcome.refused("invite", "Give an e-mail address of this person first.");
        }
        if (to.get().hasPassword()) {
            return Outcome.refused(
                    "invite",
                    "This person has signed in already. If the password is lost, they ask for a letter on the page to sign in.");
        }
        String key = LinkKey.make();
        store.endAll(to.get().reader(), "another letter was sent");
        store.make(to.get().reader(), "invitation", LinkKey.hash(key), INVITED);
        access.wasDone("invited", "sign-in", to.get().reader());
        return Outcome.done(new Made(to.get().reader(), to.get().email(), key));
    }

    /** What became of the invitations of a person whom the reader of now keeps, the last first: open, accepted, ran out and so on. */
    @Transactional(readOnly = true)
    public List<String> of(long person) {
        return store.invitations(person);
    }

    /** Whether letters can be sent at all. */
    public boolean canBeSent() {
        return letters.canBeSent() && letters.canLink();
    }

    /**
     * Sends a letter to whoever signs in as that or has that e-mail address. Whether there is anybody is told to nobody, neither in
     * words nor by the time that it takes: the caller does not wait.
     */
    public void lost(String idOrEmail) {
        Thread.startVirtualThread(() -> sendLost(idOrEmail.strip()));
    }

    private void sendLost(String typed) {
        if (!canBeSent() || typed.isEmpty()) {
            return;
        }
        Optional<Made> made = Reading.as(Reader.SIGN_IN, () -> in(() -> makeLost(typed)));
        made.ifPresent(one -> letters.send(
                List.of(one.email()),
                "Choose a new password",
                "Somebody asked for a new password for Throughline with your id or your e-mail address.\n\n"
                        + "Choose it here within an hour: " + letters.link(LINK + one.key())
                        + "\n\nYou sign in as: " + one.reader()
                        + "\n\nYou also need your app or a code on paper if you sign in with one. If it was not you, delete this"
                        + " letter: nothing has changed.\n"));
    }

    private Optional<Made> makeLost(String typed) {
        return store.known(typed.toLowerCase(Locale.ROOT))
                .filter(to -> !to.email().isEmpty() && !store.madeWithin(to.reader(), BETWEEN))
                .map(to -> {
                    String key = LinkKey.make();
                    store.endAll(to.reader(), "another letter was sent");
                    store.make(to.reader(), "lost password", LinkKey.hash(key), LOST);
                    access.wasDone("letter for a lost password", "sign-in", to.reader());
                    return new Made(to.reader(), to.email(), key);
                });
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
