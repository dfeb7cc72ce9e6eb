package uk.throughline.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.kernel.Outcome;

/** Posts: what they carry, who holds them and when. Whoever administers keeps them all; an agency gives its own to its people. */
@Service
@Transactional
public class Posts {
    private final PostStore store;
    private final PostLists lists;
    private final PeopleLists people;
    private final Access access;
    private final Giving giving;

    Posts(PostStore store, PostLists lists, PeopleLists people, Access access, Giving giving) {
        this.store = store;
        this.lists = lists;
        this.people = people;
        this.access = access;
        this.giving = giving;
    }

    /** A kind of post and what it carries unless it is settled otherwise. */
    public record Kind(String kind, String title, String about, Set<Permission> carries) {}

    /**
     * A place in an agency.
     *
     * @param holders by what they are called, who hold it today; none where it is vacant
     */
    public record Post(
            long number,
            String kind,
            String title,
            String agency,
            @Nullable Instant endedAt,
            Set<Permission> carries,
            List<String> holders) {
        public boolean vacant() {
            return holders.isEmpty();
        }
    }

    /** How somebody holds a post. */
    public enum How {
        HOLDER("holder", "Holds it"),
        ACTING("acting", "Acting up while it is vacant"),
        COVER("cover", "Covers while its holder is away");

        private final String words;
        private final String sentence;

        How(String words, String sentence) {
            this.words = words;
            this.sentence = sentence;
        }

        /** As it is kept. */
        public String words() {
            return words;
        }

        /** As pages say it. */
        public String sentence() {
            return sentence;
        }

        /** The one that is kept so. */
        public static Optional<How> of(String words) {
            return Arrays.stream(values())
                    .filter(how -> how.words.equals(words))
                    .findFirst();
        }
    }

    /**
     * That somebody holds, held or will hold a post.
     *
     * @param person the number of the person's page
     * @param name what the person is called
     * @param lastDay null where no end is set
     * @param givenBy the post of who gave it
     * @param endedBecause empty where it was not ended
     * @param standing whether it counts now
     */
    public record Held(
            long number,
            long post,
            String title,
            String agency,
            long person,
            String name,
            How how,
            LocalDate from,
            @Nullable LocalDate lastDay,
            String reason,
            String givenBy,
            String endedBecause,
            LocalDate confirmedOn,
            boolean standing) {}

    /**
     * What a form says of giving a post, as it was typed.
     *
     * @param how one of {@link How#words}
     * @param from first day; empty for today
     * @param to last day; empty for no end
     */
    public record Gift(long post, long person, String how, String from, String to, String reason) {}

    /** The kinds of posts, in their order. */
    @Transactional(readOnly = true)
    public List<Kind> kinds() {
        return lists.kinds();
    }

    /** A page of posts by agency and title. Needs {@link Permission#ADMINISTER} or the own agency's. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public List<Post> page(PostFilter filter, int rows, int page) {
        giving.requireKeeper();
        return lists.page(filter, rows, page);
    }

    /** How many posts the filter leaves. */
    @Transactional(readOnly = true)
    public long count(PostFilter filter) {
        return lists.count(filter);
    }

    /** The post with that number, where the reader of now keeps people. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Optional<Post> find(long number) {
        giving.requireKeeper();
        return lists.find(number);
    }

    /** Who held, holds and will hold the post, latest first. */
    @Transactional(readOnly = true)
    public List<Held> held(long post) {
        return lists.heldOf(post, 200);
    }

    /** Adds a post that carries these. Needs {@link Permission#ADMINISTER}. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Long> add(String kind, String title, String agency, Set<String> carries, String reason) {
        access.require(Permission.ADMINISTER);
        if (lists.kinds().stream().noneMatch(known -> known.kind().equals(kind))) {
            return Outcome.refused("kind", "Choose what kind of post it is.");
        }
        return Giving.text("title", "the post's title, such as Named nurse", title)
                .then(called -> Giving.text("agency", "the agency that the post is at", agency)
                        .then(at -> Giving.text("reason", "why the post carries this", reason)
                                .then(because -> permissions(carries).map(granted -> {
                                    long post = store.add(kind, called, at);
                                    store.carry(post, granted, because);
                                    return post;
                                }))));
    }

    /** The post carries exactly these from now on. Needs {@link Permission#ADMINISTER}. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Post> carry(long number, Set<String> carries, String reason) {
        access.require(Permission.ADMINISTER);
        Optional<Post> post = lists.find(number).filter(one -> one.endedAt() == null);
        if (post.isEmpty()) {
            return Outcome.refused("post", "There is no such post any more. Choose one from the list of posts.");
        }
        return Giving.text("reason", "why it changes", reason)
                .then(because -> permissions(carries).then(granted -> {
                    boolean administers = post.get().carries().contains(Permission.ADMINISTER);
                    if (administers
                            && !granted.contains(Permission.ADMINISTER)
                            && !lists.administeredWithout(number, 0)) {
                        return Outcome.refused("carries", Giving.LAST_ADMINISTRATOR);
                    }
                    store.carry(number, granted, because);
                    return Outcome.done(lists.find(number).orElseThrow());
                }));
    }

    /** Gives a post to a person from one day to another. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Long> give(Gift gift) {
        giving.requireKeeper();
        return giving.checked(gift)
                .map(given -> store.give(
                        gift.post(),
                        given.reader(),
                        given.how(),
                        given.from(),
                        given.to(),
                        gift.reason().strip()));
    }

    /** Ends what somebody holds, after that day; empty for at once. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Held> end(long held, String lastDay, String reason) {
        giving.requireKeeper();
        Optional<Held> now = lists.held(held).filter(one -> one.endedBecause().isEmpty());
        if (now.isEmpty() || !lists.mayGive(now.get().post())) {
            return Outcome.refused("held", "This post is not held any more, so nothing was changed.");
        }
        if (people.isReader(now.get().person())) {
            return Outcome.refused("held", "Somebody else must end a post that is your own.");
        }
        return Giving.text("reason", "why it ends", reason)
                .then(because -> giving.day("to", lastDay, now.get().from()).then(last -> {
                    @Nullable Instant at = last.map(Giving::after).orElse(null);
                    if (lists.administers(held) && !lists.administeredWithout(0, held)) {
                        return Outcome.refused("held", Giving.LAST_ADMINISTRATOR);
                    }
                    store.end(held, at, because);
                    return Outcome.done(lists.held(held).orElseThrow());
                }));
    }

    /** Closes a post: nobody holds it any more. Needs {@link Permission#ADMINISTER}. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Long> close(long number, String reason) {
        access.require(Permission.ADMINISTER);
        if (lists.find(number).filter(one -> one.endedAt() == null).isEmpty()) {
            return Outcome.refused("post", "There is no such post any more. Choose one from the list of posts.");
        }
        return Giving.text("reason", "why the post is closed", reason).then(because -> {
            if (!lists.administeredWithout(number, 0)) {
                return Outcome.refused("post", Giving.LAST_ADMINISTRATOR);
            }
            store.close(number, because);
            return Outcome.done(number);
        });
    }

    private static Outcome<Set<Permission>> permissions(Set<String> words) {
        EnumSet<Permission> granted = EnumSet.noneOf(Permission.class);
        for (String one : words) {
            Optional<Permission> known = Permission.forPeople().stream()
                    .filter(permission -> permission.words().equals(one))
                    .findFirst();
            if (known.isEmpty()) {
                return Outcome.refused(
                        "carries", "\"" + one + "\" is nothing that a post can carry. Choose from the list.");
            }
            granted.add(known.get());
        }
        return Outcome.done(granted);
    }
}
