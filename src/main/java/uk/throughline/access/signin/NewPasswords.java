package uk.throughline.access.signin;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Access;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/** Choosing a password by a link from a letter. Who has codes shows one too, so that a mailbox alone opens nobody's account. */
@Service
public class NewPasswords {
    private final LinkStore links;
    private final PasswordStore passwords;
    private final SessionStore sessions;
    private final Passwords rules;
    private final SecondFactors factors;
    private final Access access;
    private final TransactionTemplate transactions;

    NewPasswords(
            LinkStore links,
            PasswordStore passwords,
            SessionStore sessions,
            Passwords rules,
            SecondFactors factors,
            Access access,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.rules = rules;
        this.factors = factors;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Whose password is chosen by a link.
     *
     * @param needsCode whether they must show a code too
     */
    public record Whose(Reader reader, boolean needsCode) {}

    /** Somebody who has just chosen a password, with what they have shown. */
    public record Chosen(Reader reader, Sessions.Factor factor) {}

    /** Whose link that is; empty when it was used, has run out or never was. */
    public Optional<Whose> whose(String key) {
        return as(Reader.SIGN_IN, () -> links.reader(LinkKey.hash(key)).flatMap(access::reader))
                .map(reader -> new Whose(reader, factors.has(reader)));
    }

    /** Chooses the password. The link ends, and so do all sessions of the person. */
    public Outcome<Chosen> choose(String key, String fresh, String again, String code, String partnership) {
        Optional<Whose> whose = whose(key);
        if (whose.isEmpty()) {
            return Outcome.refused("link", "This link does not count any more. Ask for another letter.");
        }
        Reader reader = whose.get().reader();
        if (!fresh.equals(again)) {
            return Outcome.refused("again", "The two differ. Type the new password twice.");
        }
        return as(reader, () -> rules.acceptedOfReader("fresh", fresh, partnership)
                .then(hash -> whose.get().needsCode() && !factors.shows(code)
                        ? Outcome.refused("code", "This is not the code that the app shows now. Type the next one.")
                        : keep(key, reader, hash, whose.get().needsCode())));
    }

    private Outcome<Chosen> keep(String key, Reader reader, String hash, boolean showedCode) {
        if (!links.use(LinkKey.hash(key))) {
            return Outcome.refused("link", "This link does not count any more. Ask for another letter.");
        }
        passwords.keep(reader.id(), hash);
        sessions.endOthers(reader.id(), 0, "a new password was chosen");
        access.wasDone("chose a password by a link", "sign-in", "");
        return Outcome.done(
                new Chosen(reader, showedCode ? Sessions.Factor.PASSWORD_AND_CODE : Sessions.Factor.PASSWORD));
    }

    private <T> T as(Reader reader, Supplier<T> work) {
        return Reading.as(reader, () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
