package uk.throughline.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.kernel.Outcome;

/** The people of the agencies: who they are, and that they come and leave. What they may do comes from the posts that they hold. */
@Service
@Transactional
public class People {
    private static final String KEEPS_OTHERS =
            "This person keeps people or records. Only who administers the partnership's access changes that.";

    private final PeopleStore store;
    private final PeopleLists lists;
    private final PostStore posts;
    private final PostLists held;
    private final Giving giving;

    People(PeopleStore store, PeopleLists lists, PostStore posts, PostLists held, Giving giving) {
        this.store = store;
        this.lists = lists;
        this.posts = posts;
        this.held = held;
        this.giving = giving;
    }

    /**
     * Somebody who signs in.
     *
     * @param number what the person's page is addressed by
     * @param id what they sign in as
     * @param name what they are called; the id where nobody said
     * @param posts that they hold now
     * @param leftAt null while they are here
     */
    public record Person(
            long number,
            String id,
            String name,
            String email,
            String agency,
            List<String> posts,
            @Nullable Instant leftAt) {}

    /** What a form says of a person, as it was typed. */
    public record Details(String name, String email, String agency) {}

    /** A page of people by name. Needs {@link Permission#ADMINISTER} or the own agency's. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public List<Person> page(PeopleFilter filter, int rows, int page) {
        giving.requireKeeper();
        return lists.page(filter, rows, page);
    }

    /** How many people the filter leaves. */
    @Transactional(readOnly = true)
    public long count(PeopleFilter filter) {
        return lists.count(filter);
    }

    /** The person with that number, where the reader of now keeps their agency. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Optional<Person> find(long number) {
        giving.requireKeeper();
        return lists.find(number);
    }

    /** What the person held, holds and will hold, latest first. */
    @Transactional(readOnly = true)
    public List<Posts.Held> posts(long number) {
        return held.heldBy(number, 200);
    }

    /** Agencies that have posts or people, by name; only their own for who keeps one agency's. */
    @Transactional(readOnly = true)
    public List<String> agencies() {
        return lists.agencies();
    }

    /** Adds somebody who holds no post yet, and gives the number of their page. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Long> add(Details details) {
        giving.requireKeeper();
        return checked(details, 0).map(typed -> store.add(signsInAs(typed.email()), typed));
    }

    /** Changes what a person is called and where they are reached. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Person> change(long number, Details details) {
        giving.requireKeeper();
        if (lists.find(number).isEmpty()) {
            return Outcome.refused("person", "There is no such person in your agency.");
        }
        if (!lists.mayChange(number)) {
            return Outcome.refused("person", KEEPS_OTHERS);
        }
        return checked(details, number).map(typed -> {
            store.change(number, typed);
            return lists.find(number).orElseThrow();
        });
    }

    /** Says that a person left: whatever they hold ends at once, and they cannot sign in any more. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Person> leave(long number, String reason) {
        giving.requireKeeper();
        Optional<Person> person = lists.find(number).filter(one -> one.leftAt() == null);
        if (person.isEmpty()) {
            return Outcome.refused("person", "This person has left already, so nothing was changed.");
        }
        if (lists.isReader(number)) {
            return Outcome.refused("person", "Somebody else must say that you left.");
        }
        if (!lists.mayChange(number)) {
            return Outcome.refused("person", KEEPS_OTHERS);
        }
        return Giving.text("reason", "why they leave", reason).then(because -> {
            if (held.heldBy(number, 1000).stream().anyMatch(one -> one.standing() && held.administers(one.number()))
                    && !lists.administeredWithoutPerson(number)) {
                return Outcome.refused("person", Giving.LAST_ADMINISTRATOR);
            }
            posts.endAllOf(person.get().id(), because);
            store.leave(number);
            return Outcome.done(lists.find(number).orElseThrow());
        });
    }

    /** Lets somebody who left sign in again; what they held does not come back. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Person> comeBack(long number) {
        giving.requireKeeper();
        if (lists.find(number).filter(one -> one.leftAt() != null).isEmpty()) {
            return Outcome.refused("person", "This person has not left, so nothing was changed.");
        }
        store.comeBack(number);
        return Outcome.done(lists.find(number).orElseThrow());
    }

    private Outcome<Details> checked(Details typed, long number) {
        String email = typed.email().strip();
        if (!email.matches("[^\\s@,;<>]{1,64}@[^\\s@,;<>]+\\.[^\\s@,;<>]{2,}") || email.length() > 254) {
            return Outcome.refused("email", "Give an e-mail address such as name@agency.example.");
        }
        if (lists.emailIsTaken(email, number)) {
            return Outcome.refused(
                    "email", "Somebody has this e-mail address already. Look for them in the list of people.");
        }
        return Giving.text("name", "what the person is called", typed.name())
                .then(name -> Giving.text("agency", "the agency that the person works for", typed.agency())
                        .then(agency -> giving.keeps(agency)
                                ? Outcome.done(new Details(name, email, agency))
                                : Outcome.refused("agency", "You keep the people of your own agency only.")));
    }

    /** From the address before the at sign; a number is added where somebody signs in so already. */
    private String signsInAs(String email) {
        String base = email.substring(0, email.indexOf('@'))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-")
                .replaceAll("^[^a-z]+", "");
        String wanted = base.substring(0, Math.min(50, base.length())).replaceAll("[.-]+$", "");
        return store.free(wanted.length() < 2 ? "person" : wanted);
    }
}
