package uk.throughline.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.throughline.access.Posts.Gift;
import uk.throughline.access.Posts.Held;
import uk.throughline.access.Posts.How;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;

/** The rules by which a post may be given to somebody, each answering yes or with a sentence. */
@Component
class Giving {
    static final String LAST_ADMINISTRATOR =
            "Nobody would administer the partnership's access any more. Give that to somebody else first.";

    /** What a form bears is words, not a book. */
    private static final int LONGEST = 500;

    private final PostLists posts;
    private final PeopleLists people;
    private final Access access;
    private final InstantSource clock;

    Giving(PostLists posts, PeopleLists people, Access access, InstantSource clock) {
        this.posts = posts;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /** A gift that may be given. */
    record Given(
            String reader,
            How how,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Goes on only for who keeps people, of all agencies or of their own. */
    void requireKeeper() {
        if (!access.may(Permission.ADMINISTER)) {
            access.require(Permission.ADMINISTER_OWN_AGENCY);
        }
    }

    boolean keeps(String agency) {
        return posts.keeps(agency);
    }

    Outcome<Given> checked(Gift gift) {
        Optional<How> how = How.of(gift.how());
        Optional<Posts.Post> post = posts.find(gift.post()).filter(one -> one.endedAt() == null);
        Optional<People.Person> person = people.find(gift.person()).filter(one -> one.leftAt() == null);
        if (post.isEmpty()) {
            return Outcome.refused("post", "Choose a post from the list.");
        }
        if (person.isEmpty()) {
            return Outcome.refused("person", "Choose somebody from the list of people.");
        }
        if (how.isEmpty()) {
            return Outcome.refused("how", "Say how the post is held.");
        }
        if (people.isReader(gift.person())) {
            return Outcome.refused("person", "Nobody gives themselves a post. Ask somebody else who keeps people.");
        }
        if (!posts.mayGive(gift.post())) {
            return Outcome.refused(
                    "post",
                    "This post keeps people or records. Only who administers the partnership's access gives it.");
        }
        return text("reason", "why they need it", gift.reason()).then(because -> day("from", gift.from(), today())
                .then(from -> day("to", gift.to(), from.orElse(today()))
                        .then(to -> free(gift, how.get(), from.orElse(today()), to)
                                .map(free -> new Given(
                                        person.get().id(),
                                        how.get(),
                                        from.filter(day -> day.isAfter(today()))
                                                .map(Giving::start)
                                                .orElse(null),
                                        to.map(Giving::after).orElse(null))))));
    }

    /** Whether the post can be held so between these days, as others hold it. */
    private Outcome<Gift> free(Gift gift, How how, LocalDate from, Optional<LocalDate> to) {
        // who gives the same post at the same time waits
        posts.alone(gift.post());
        Instant begins = start(from);
        Instant ends = to.map(Giving::after).orElse(Instant.MAX);
        for (Held other : posts.heldOf(gift.post(), 1000)) {
            boolean meets = start(other.from()).isBefore(ends)
                    && (other.lastDay() == null || after(other.lastDay()).isAfter(begins))
                    && (other.endedBecause().isEmpty() || other.standing());
            if (meets && other.person() == gift.person()) {
                return Outcome.refused("person", other.name() + " holds this post in that time already.");
            }
            if (meets && other.how() == How.HOLDER && how != How.COVER) {
                return Outcome.refused(
                        "how",
                        other.name()
                                + " holds this post in that time. End that first, or choose cover if they are away.");
            }
            if (meets && other.how() == How.HOLDER) {
                return Outcome.done(gift);
            }
        }
        return how == How.COVER
                ? Outcome.refused("how", "Nobody holds this post in that time, so nobody covers. Choose another way.")
                : Outcome.done(gift);
    }

    /** What was typed without blanks around it, where it is there and not too long. */
    static Outcome<String> text(String field, String what, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Outcome.refused(field, "Say " + what + ".");
        }
        return text.length() > LONGEST
                ? Outcome.refused(field, "Say it in at most " + LONGEST + " letters; these are " + text.length() + ".")
                : Outcome.done(text);
    }

    /** The day that was typed, empty where none was; refused where it is none or before the earliest. */
    Outcome<Optional<LocalDate>> day(String field, String typed, LocalDate earliest) {
        if (typed.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        Optional<LocalDate> day = Dates.typed(typed);
        if (day.isEmpty()) {
            return Outcome.refused(field, "Give a day such as 3 April 2027.");
        }
        return day.get().isBefore(earliest)
                ? Outcome.refused(field, "Give " + Dates.inWords(earliest) + " or a later day.")
                : Outcome.done(day);
    }

    /** When a day begins in London. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.LONDON).toInstant();
    }

    /** When a last day is over. */
    static Instant after(LocalDate lastDay) {
        return start(lastDay.plusDays(1));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.LONDON);
    }
}
