package uk.throughline.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;

/**
 * Looking that is out of the ordinary, for who oversees access, and how it was answered. Nobody sees or answers what is about
 * themselves. Looking at it is itself in the trail.
 */
@Service
@Transactional(noRollbackFor = NotAllowed.class)
public class UnusualLooking {
    private static final int FEWEST = 10;
    private static final int DAYS_EXPECTED = 366;

    private final LookingLists lists;
    private final LookingStore store;
    private final Access access;
    private final Giving giving;

    UnusualLooking(LookingLists lists, LookingStore store, Access access, Giving giving) {
        this.lists = lists;
        this.store = store;
        this.access = access;
        this.giving = giving;
    }

    /** What is out of the ordinary. */
    public enum Kind {
        MANY("many", "Many different children"),
        HOURS("hours", "Out of hours"),
        REFUSED("refused", "Many refusals"),
        FILE("file", "Large file");

        private final String word;
        private final String title;

        Kind(String word, String title) {
            this.word = word;
            this.title = title;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }

        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }

    /** How it stands. */
    public enum State {
        OPEN("open"),
        DISMISSED("dismissed"),
        TAKEN_UP("taken up");

        private final String word;

        State(String word) {
            this.word = word;
        }

        static Optional<State> of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word.equals(word))
                    .findFirst();
        }

        public String word() {
            return word;
        }
    }

    /**
     * Which findings are shown.
     *
     * @param state by its word; empty for all
     * @param kind by its word; empty for all
     * @param who part of a name, post or what somebody signs in as; empty for everyone
     */
    public record Filter(String state, String kind, String who) {}

    /**
     * What was found of one person on one day.
     *
     * @param person the number of their page
     * @param post what they held on that day
     * @param amount children, looks, refusals or children in files, by the kind
     * @param usual what is usual for the person; null where nothing is known of the 90 days before
     * @param most what a day may have without being listed
     * @param answer why it was dismissed or what was done; of an earlier answer where it is open again
     */
    public record Finding(
            long number,
            Kind kind,
            long person,
            String name,
            String post,
            LocalDate day,
            int amount,
            @Nullable Double usual,
            int most,
            State state,
            String answer,
            String answeredBy,
            @Nullable Instant answeredAt) {}

    /**
     * An answer as it was typed.
     *
     * @param how the word of {@link State#DISMISSED} or {@link State#TAKEN_UP}
     * @param until the last day until which the same by this person is expected; empty for only this one
     */
    public record Answer(String how, String words, String until) {}

    /** Findings, latest day first. */
    public List<Finding> page(Filter filter, int rows, int page) {
        access.require(Permission.OVERSEE_ACCESS);
        access.wasRead("unusual looking", List.of());
        return lists.page(filter, rows, page);
    }

    public long count(Filter filter) {
        access.require(Permission.OVERSEE_ACCESS);
        return lists.count(filter);
    }

    /** One finding; empty where there is none, or it is about who asks. */
    public Optional<Finding> find(long number) {
        access.require(Permission.OVERSEE_ACCESS);
        access.wasRead("unusual looking", List.of());
        return lists.find(number);
    }

    /** Whether somebody else could answer what is found about the reader of now. */
    public boolean othersOversee() {
        access.require(Permission.OVERSEE_ACCESS);
        return lists.othersOversee();
    }

    /** Dismisses a finding with a reason, for this once or until a day, or says what is done about it. */
    public Outcome<Long> answer(long number, Answer typed) {
        access.require(Permission.OVERSEE_ACCESS);
        Optional<State> how = State.of(typed.how()).filter(state -> state != State.OPEN);
        if (how.isEmpty()) {
            return Outcome.refused("how", "Choose whether it is dismissed or taken up.");
        }
        boolean dismissed = how.get() == State.DISMISSED;
        if (!dismissed && !typed.until().isBlank()) {
            return Outcome.refused("until", "Only what is dismissed can be expected for longer. Take the day away.");
        }
        return Giving.text("words", dismissed ? "why it is dismissed" : "what is done about it", typed.words())
                .then(words -> words.length() < FEWEST
                        ? Outcome.refused("words", "Say it in at least " + FEWEST + " letters.")
                        : giving.day("until", typed.until(), giving.today())
                                .then(until -> kept(number, how.get(), words, until)));
    }

    private Outcome<Long> kept(long number, State how, String words, Optional<LocalDate> until) {
        LocalDate latest = giving.today().plusDays(DAYS_EXPECTED);
        if (until.filter(day -> day.isAfter(latest)).isPresent()) {
            return Outcome.refused("until", "Give " + Dates.inWords(latest) + " or an earlier day.");
        }
        if (store.answer(number, how.word(), words) == 0) {
            return Outcome.refused("how", "Somebody has answered this meanwhile. See what they said below.");
        }
        until.ifPresent(day -> store.expect(number, day, words));
        return Outcome.done(number);
    }
}
