package uk.throughline.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looking people up while they sign in: acts as {@link Reader#SIGN_IN}, because nobody is the reader yet. */
@Service
public class SignIn {
    private final AccessStore store;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;

    SignIn(AccessStore store, PlatformTransactionManager transactions, PasswordEncoder passwords) {
        this.store = store;
        this.transactions = new TransactionTemplate(transactions);
        this.passwords = passwords;
    }

    /** The person with that id and a password, or empty. */
    public Optional<Account> account(String id) {
        return asSignIn(() ->
                store.reader(id).flatMap(reader -> store.passwordHash(id).map(hash -> new Account(reader, hash))));
    }

    /** The people who may sign in. */
    public List<Access.Person> people() {
        return asSignIn(store::people);
    }

    /** A password as {@link Access#admit} keeps it. */
    public String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password is needed");
        }
        return hash;
    }

    /** Puts it into the trail that a try to sign in failed; what was typed is not kept, since it may be a password. */
    public void refused() {
        asSignIn(() -> {
            store.trail("sign-in refused", "pages", List.of(), "");
            return true;
        });
    }

    private <T> T asSignIn(Supplier<T> work) {
        return Reading.as(Reader.SIGN_IN, () -> Objects.requireNonNull(transactions.execute(s -> work.get())));
    }

    /** Who signs in and what their password is checked against. */
    public record Account(Reader reader, String passwordHash) {
        @Override
        public String toString() {
            return reader.id();
        }
    }
}
