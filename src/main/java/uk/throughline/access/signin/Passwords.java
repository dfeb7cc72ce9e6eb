package uk.throughline.access.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Access;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

/**
 * Choosing and changing passwords. Length counts, not kinds of letters (NCSC and NIST SP 800-63B): what is refused is short, among the
 * thirty thousand commonest that have leaked, made of them so plainly that it is guessed, or made of what everyone knows of the person.
 */
@Service
public class Passwords {
    /** Characters; see the class. */
    public static final int SHORTEST = 12;

    /** Bytes, of which bcrypt takes no more. */
    private static final int LONGEST = 72;

    /** Of zxcvbn's scores from 0 to 4: at least 10^8 guesses. */
    private static final int HARD_ENOUGH = 3;

    private static final int SHORTEST_WORD = 4;

    private final PasswordStore store;
    private final PasswordEncoder encoder;
    private final SessionStore sessions;
    private final Access access;
    private final Zxcvbn estimate = new Zxcvbn();

    Passwords(PasswordStore store, PasswordEncoder encoder, SessionStore sessions, Access access) {
        this.store = store;
        this.encoder = encoder;
        this.sessions = sessions;
        this.access = access;
    }

    /**
     * A password as it is kept, where it may be one.
     *
     * @param field the field that a refusal speaks of
     * @param known what everyone knows of the person: id, name, e-mail address, agency, partnership
     */
    public Outcome<String> accepted(String field, String typed, List<String> known) {
        String password = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Outcome.refused(
                    field,
                    "Give at least " + SHORTEST
                            + " characters. Three or four words that have nothing to do with each other are easiest to keep.");
        }
        if (bytes > LONGEST) {
            return Outcome.refused(
                    field,
                    "Give at most " + LONGEST + " letters; letters with accents and signs count as two or more.");
        }
        List<String> words = words(known);
        if (madeOf(password, words) || estimate.measure(password, words).getScore() < HARD_ENOUGH) {
            return Outcome.refused(
                    field,
                    "This password is too easy to guess: it is among those that have leaked most often, or made of common words,"
                            + " patterns or names that go with you. Choose three or four words that have nothing to do with each"
                            + " other.");
        }
        return Outcome.done(hash(password));
    }

    private String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password could not be kept");
        }
        return hash;
    }

    /** Whether half of it or more is what everyone knows, once or many times. */
    private static boolean madeOf(String password, List<String> words) {
        String left = password.toLowerCase(Locale.ROOT);
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left.length() * 2 <= password.length();
    }

    private static List<String> words(List<String> known) {
        return known.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    /** Whether the reader of now has one. */
    @Transactional(readOnly = true)
    public boolean has() {
        return store.hash(Reading.current().id()).isPresent();
    }

    /**
     * Changes the password of the reader of now and ends all their other sessions.
     *
     * @param partnership its name, which no password is made of
     * @param session the one that goes on
     */
    @Transactional
    public Outcome<Boolean> change(String old, String fresh, String again, String partnership, long session) {
        String reader = Reading.current().id();
        if (store.hash(reader).filter(hash -> encoder.matches(old, hash)).isEmpty()) {
            access.wasDone("password refused", "sign-in", "");
            return Outcome.refused("old", "This is not the password that you sign in with now.");
        }
        if (old.equals(fresh)) {
            return Outcome.refused("fresh", "This is the password that you have already. Choose another one.");
        }
        if (!fresh.equals(again)) {
            return Outcome.refused("again", "The two differ. Type the new password twice.");
        }
        return acceptedOfReader("fresh", fresh, partnership).map(hash -> {
            store.keep(reader, hash);
            sessions.endOthers(reader, session, "the password was changed");
            return true;
        });
    }

    /** Keeps a password of the reader of now in today's way, when it was kept in an older one. */
    @Transactional
    public void keptAnew(String hash) {
        store.keep(Reading.current().id(), hash);
    }

    /** Gives somebody a password, by who looks after the machine itself, and ends their sessions. Says whether there is such a person. */
    @Transactional
    public boolean give(String reader, String hash) {
        if (!store.isPerson(reader)) {
            return false;
        }
        store.keep(reader, hash);
        sessions.endOthers(reader, 0, "a new password was given");
        access.wasDone("gave a password", "sign-in", reader);
        return true;
    }

    /** The same for a password of the reader of now. */
    Outcome<String> acceptedOfReader(String field, String typed, String partnership) {
        List<String> known = Stream.concat(store.about(Reading.current().id()).stream(), Stream.of(partnership))
                .toList();
        return accepted(field, typed, known);
    }
}
