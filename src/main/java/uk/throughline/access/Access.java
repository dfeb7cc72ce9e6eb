package uk.throughline.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what, and the trail of what was read. */
@Service
@Transactional(propagation = Propagation.REQUIRED)
public class Access {
    private final AccessStore store;
    private final PostStore posts;

    Access(AccessStore store, PostStore posts) {
        this.store = store;
        this.posts = posts;
    }

    /** Whether the reader of now has a standing grant for it. */
    @Transactional(readOnly = true)
    public boolean may(Permission permission) {
        return store.may(permission.words());
    }

    /** All that the reader of now has standing grants for. */
    @Transactional(readOnly = true)
    public Set<Permission> permissions() {
        return store.permissions();
    }

    /** Goes on only when the reader of now may. @throws NotAllowed when they may not; the refusal is in the trail */
    @Transactional(noRollbackFor = NotAllowed.class)
    public void require(Permission permission) {
        if (!store.may(permission.words())) {
            store.trail("refused", permission.words(), List.of(), "");
            throw new NotAllowed(permission);
        }
    }

    /**
     * Puts a read of children's records into the trail, in the transaction that reads them.
     *
     * @param what the list or record that was read, never with personal data
     */
    public void wasRead(String what, Collection<Long> childIds) {
        store.trail("read", what, childIds, "");
    }

    /**
     * Puts it into the trail that children's records left as a file, in the transaction that reads them.
     *
     * @param what the list that went out, never with personal data
     */
    public void wasExported(String what, Collection<Long> childIds) {
        store.trail("export", what, childIds, "");
    }

    /** Puts something that was done into the trail, in the transaction that does it. */
    public void wasDone(String act, String what, String detail) {
        store.trail(act, what, List.of(), detail);
    }

    /** The reader with that id, as the sign-in page finds them. */
    @Transactional(readOnly = true)
    public Optional<Reader> reader(String id) {
        return store.reader(id);
    }

    /** The agency of the reader of now; empty for the product's own readers. */
    @Transactional(readOnly = true)
    public Optional<String> agency() {
        return store.agency();
    }

    /** The people who may sign in, for the demonstration's choice of whom to be. */
    @Transactional(readOnly = true)
    public List<Person> people() {
        return store.people();
    }

    /** Adds a person in a post of their own, or changes what that post carries to exactly these. Needs {@link Permission#ADMINISTER}. */
    public void admit(Person person, String passwordHash, Set<Permission> permissions, String reason) {
        require(Permission.ADMINISTER);
        store.admit(person);
        if (!passwordHash.isEmpty()) {
            store.keepPassword(person.id(), passwordHash);
        }
        long post = posts.heldAs(person).orElseGet(() -> {
            posts.endAllOf(person.id(), reason);
            long own = posts.add("", person.post(), person.agency());
            posts.give(own, person.id(), Posts.How.HOLDER, null, null, reason);
            return own;
        });
        posts.carry(post, permissions, reason);
    }

    /** A person by their post: officials are never named. */
    public record Person(String id, String post, String agency) {}
}
