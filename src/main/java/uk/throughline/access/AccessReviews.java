package uk.throughline.access;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.throughline.access.Posts.Held;
import uk.throughline.kernel.Dates;
import uk.throughline.kernel.Outcome;

/**
 * The quarterly review: each agency says who of its people still needs the posts they hold. It has {@value #DAYS} days from the day
 * on which it was asked; what nobody confirmed ends then.
 */
@Service
@Transactional
public class AccessReviews {
    /** How long an agency has. */
    public static final int DAYS = 28;

    /** So many days before the end it is reminded. */
    private static final int REMINDED_BEFORE = 7;

    private static final int MOST = 20_000;

    private final ReviewStore store;
    private final PostLists posts;
    private final PostStore holdings;
    private final PeopleLists people;
    private final Giving giving;

    AccessReviews(ReviewStore store, PostLists posts, PostStore holdings, PeopleLists people, Giving giving) {
        this.store = store;
        this.posts = posts;
        this.holdings = holdings;
        this.people = people;
        this.giving = giving;
    }

    /**
     * Somebody whose post waits to be confirmed.
     *
     * @param closes the last day for it; null where the agency was not asked yet
     * @param own whether it is the reader's own, which somebody else must confirm
     */
    public record Due(Held held, @Nullable LocalDate closes, boolean own) {}

    /** What the reader of now should confirm, by agency and name. Needs the keeping of people. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public List<Due> due(int rows) {
        giving.requireKeeper();
        LocalDate quarter = quarter(today());
        return posts.unconfirmed(Giving.start(quarter), rows).stream()
                .map(held -> new Due(
                        held,
                        store.opened(quarter, held.agency())
                                .map(day -> day.plusDays(DAYS))
                                .orElse(null),
                        people.isReader(held.person())))
                .toList();
    }

    /** Confirms these, and gives how many; one that is not the reader's to confirm refuses them all. */
    @Transactional(noRollbackFor = NotAllowed.class)
    public Outcome<Integer> confirm(Set<Long> held) {
        giving.requireKeeper();
        if (held.isEmpty()) {
            return Outcome.refused("held", "Choose at least one person whom you confirm.");
        }
        for (long one : held) {
            Optional<Held> known = posts.held(one).filter(Held::standing);
            if (known.isEmpty()
                    || !posts.mayGive(known.get().post())
                    || people.isReader(known.get().person())) {
                return Outcome.refused(
                        "held", "One of these ended meanwhile or is not yours to confirm, so none was. Choose again.");
            }
        }
        held.forEach(holdings::confirm);
        return Outcome.done(held.size());
    }

    /** What the days bring: agencies are asked at the start of a quarter and reminded, and what nobody confirmed ends. */
    void go() {
        LocalDate today = today();
        LocalDate quarter = quarter(today);
        List<Held> unconfirmed = posts.unconfirmed(Giving.start(quarter), MOST);
        Set<String> agencies = new LinkedHashSet<>();
        unconfirmed.forEach(held -> agencies.add(held.agency()));
        for (String agency : agencies) {
            LocalDate opened = store.opened(quarter, agency).orElse(null);
            if (opened == null) {
                store.step(quarter, agency, "opened", today, 0);
                continue;
            }
            LocalDate closes = opened.plusDays(DAYS);
            if (today.isAfter(closes)) {
                int ended = lapse(
                        unconfirmed.stream()
                                .filter(held -> held.agency().equals(agency))
                                .toList(),
                        closes);
                if (ended > 0) {
                    store.step(quarter, agency, "closed", today, ended);
                }
            } else if (!today.isBefore(closes.minusDays(REMINDED_BEFORE))) {
                store.step(quarter, agency, "reminded", today, 0);
            }
        }
    }

    private int lapse(List<Held> unconfirmed, LocalDate closed) {
        int ended = 0;
        for (Held held : unconfirmed) {
            // the last who administers stays: nobody could let anybody in again
            if (!posts.administers(held.number()) || posts.administeredWithout(0, held.number())) {
                holdings.end(
                        held.number(),
                        null,
                        "Nobody confirmed it by " + Dates.inWords(closed) + ", so it ended by itself.");
                ended++;
            }
        }
        return ended;
    }

    /** The first day of the quarter. */
    static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }

    private LocalDate today() {
        return giving.today();
    }
}
