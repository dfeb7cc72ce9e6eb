package uk.throughline.measures.oracle;

import static uk.throughline.measures.oracle.Questions.Form.COUNT;
import static uk.throughline.measures.oracle.Questions.Form.DIFFERENT;
import static uk.throughline.measures.oracle.Questions.Form.MEDIAN;
import static uk.throughline.measures.oracle.Questions.Form.SHARE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Episode;
import uk.throughline.measures.oracle.InCare.Period;

/** Periods of care, placements and reviews, as in the statistics of children looked after in England. */
final class CareQuestions {
    private static final Set<String> FOSTERED = Set.of("U1", "U2", "U3", "U4", "U5", "U6");
    private static final Set<String> KINSHIP = Set.of("U1", "U2", "U3");
    private static final Set<String> ADOPTIVE = Set.of("A3", "A4", "A5", "A6");
    private static final Set<String> GUARDIAN = Set.of("E43", "E44", "E45", "E46", "E47", "E48");

    private final LocalDate toldFrom;

    private CareQuestions(LocalDate toldFrom) {
        this.toldFrom = toldFrom;
    }

    static void add(Questions to, LocalDate toldFrom) {
        CareQuestions questions = new CareQuestions(toldFrom);
        to.stock("care.looked_after", DIFFERENT, (life, at) -> now(life, at).map(period -> Item.ofBorn(life, at)));
        to.flow("care.started", DIFFERENT, CareQuestions::started);
        to.flow("care.started_again", SHARE, CareQuestions::started);
        to.flow("care.ceased", DIFFERENT, CareQuestions::ceased);
        to.flow("care.length_ended", MEDIAN, CareQuestions::ceased);
        because(to, "care.ceased_adopted", Set.of("E11", "E12"));
        because(to, "care.ceased_returned_home", Set.of("E4A", "E4B"));
        because(to, "care.ceased_special_guardianship", GUARDIAN);
        to.stock("care.episodes", COUNT, CareQuestions::episodes);
        to.stock("care.in_foster_care", SHARE, (life, at) -> placed(life, at, FOSTERED));
        to.stock("care.in_kinship_care", SHARE, (life, at) -> placed(life, at, KINSHIP));
        to.stock("care.three_or_more_placements", SHARE, CareQuestions::moved);
        to.stock("care.same_placement_two_years", SHARE, CareQuestions::settled);
        to.stock("care.reviewed_in_time", SHARE, questions::reviewed);
        to.stock("care.unaccompanied", DIFFERENT, (life, at) -> now(life, at)
                .filter(period ->
                        life.care.unaccompanied.now().values().stream().anyMatch(until -> until.isAfter(at)))
                .map(period -> Item.ofBorn(life, at)));
    }

    static Stream<Period> now(Life life, LocalDate at) {
        return life.care.periods().stream().filter(period -> Days.stands(period.from(), period.to(), at));
    }

    private static Stream<Item> started(Life life) {
        List<Item> items = new ArrayList<>();
        Period before = null;
        for (Period period : life.care.periods()) {
            LocalDate left = before == null ? null : before.to();
            items.add(Item.ofBorn(life, period.from())
                    .met(left != null && Days.within(1, left, period.from()))
                    .code("need", period.episodes().getFirst().need()));
            before = period;
        }
        return items.stream();
    }

    private static Stream<Item> ceased(Life life) {
        return life.care.periods().stream()
                .filter(period -> period.to() != null)
                .map(period -> {
                    LocalDate to = Objects.requireNonNull(period.to());
                    return Item.ofBorn(life, to)
                            .amount((double) Days.between(period.from(), to))
                            .code("reason_ended", period.episodes().getLast().reasonEnded());
                });
    }

    private static void because(Questions to, String id, Set<String> reasons) {
        to.flow(id, SHARE, life -> ceased(life).map(item -> {
            String reason = item.codeOf("reason_ended");
            return item.met(reason.isEmpty() ? null : reasons.contains(reason));
        }));
    }

    private static Stream<Item> episodes(Life life, LocalDate at) {
        return life.care.looked().stream()
                .filter(episode -> Days.stands(InCare.began(episode), episode.ended(), at))
                .map(episode -> Item.ofBorn(life, at)
                        .code("placement", episode.placement())
                        .code("placement_provider", episode.provider())
                        .code("legal_status", episode.legalStatus())
                        .code("need", episode.need()));
    }

    private static Stream<Item> placed(Life life, LocalDate at, Set<String> placements) {
        return episodes(life, at).map(item -> {
            String placement = item.codeOf("placement");
            return item.met(placement.isEmpty() ? null : placements.contains(placement));
        });
    }

    /** A time with one carer: temporary moves belong to the placement from which they were made. */
    private static final class Placement {
        private final LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable String kind;
        private @Nullable String postcode;

        private Placement(LocalDate from) {
            this.from = from;
        }

        private Placement with(Episode episode) {
            to = episode.ended();
            if (!isTemporary(episode)) {
                kind = episode.placement();
                postcode = episode.postcode();
            }
            return this;
        }
    }

    private static boolean isTemporary(Episode episode) {
        return episode.placement() != null && episode.placement().matches("T[0-4]");
    }

    private static List<Placement> placements(Life life) {
        List<Placement> placements = new ArrayList<>();
        boolean away = false;
        for (Episode episode : life.care.looked()) {
            String because = episode.reasonStarted() == null ? "S" : episode.reasonStarted();
            Placement last = placements.isEmpty() ? null : placements.getLast();
            boolean temporary = isTemporary(episode) && !because.equals("S");
            boolean cameBack = away
                    && last != null
                    && Objects.equals(last.kind, episode.placement())
                    && Objects.equals(last.postcode, episode.postcode());
            boolean moved = because.equals("S") || Set.of("P", "B").contains(because) && !cameBack && !temporary;
            boolean apart = last != null && last.to != null && last.to.isBefore(InCare.began(episode));
            if (last == null || moved || apart) {
                placements.add(new Placement(InCare.began(episode)).with(episode));
            } else {
                last.with(episode);
            }
            away = temporary;
        }
        return placements;
    }

    private static Stream<Item> moved(Life life, LocalDate at) {
        List<Placement> all = placements(life);
        long inTheYear = all.stream()
                .filter(one -> !one.from.isAfter(at)
                        && (one.to == null || one.to.plusYears(1).isAfter(at)))
                .count();
        return all.stream().filter(one -> Days.stands(one.from, one.to, at)).map(one -> Item.ofBorn(life, at)
                .met(inTheYear >= 3));
    }

    private static Stream<Item> settled(Life life, LocalDate at) {
        LocalDate born = life.born();
        boolean counts =
                now(life, at).anyMatch(period -> !period.from().plusMonths(30).isAfter(at))
                        && (born == null || Days.birthday(born, 16).isAfter(at));
        if (!counts) {
            return Stream.empty();
        }
        List<Placement> all = placements(life);
        List<Item> items = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            Placement one = all.get(n);
            if (Days.stands(one.from, one.to, at)) {
                Placement before = n == 0 ? null : all.get(n - 1);
                boolean together =
                        before != null && one.kind != null && ADOPTIVE.contains(one.kind) && one.from.equals(before.to);
                LocalDate since = together ? Objects.requireNonNull(before).from : one.from;
                items.add(Item.ofBorn(life, at).met(!since.plusYears(2).isAfter(at)));
            }
        }
        return items.stream();
    }

    /**
     * Of a child looked after for 20 working days: whether no review was late in the twelve months up to the day. The first is due
     * within 20 working days, the second within three months of it, later ones within six. For a period that had begun before
     * returns tell of reviews, six months run from that day.
     */
    private Stream<Item> reviewed(Life life, LocalDate at) {
        return now(life, at)
                .filter(period -> Days.workingDays(period.from(), at) >= 20)
                .map(period -> Item.ofBorn(life, at).met(!isLate(life, period, at)));
    }

    private boolean isLate(Life life, Period period, LocalDate at) {
        boolean older = period.from().isBefore(toldFrom);
        List<LocalDate> held = life.care.reviews.now().keySet().stream()
                .filter(day -> !day.isBefore(period.from()) && (period.to() == null || !day.isAfter(period.to())))
                .toList();
        LocalDate first = held.isEmpty() ? null : held.getFirst();
        LocalDate due = older ? toldFrom.plusMonths(6) : lastWorkingDayBut(20, period.from());
        if (isLate(due, first, at)) {
            return true;
        }
        for (int n = 0; n < held.size(); n++) {
            LocalDate next = n + 1 < held.size() ? held.get(n + 1) : null;
            if (isLate(held.get(n).plusMonths(n == 0 && !older ? 3 : 6), next, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLate(LocalDate due, @Nullable LocalDate next, LocalDate at) {
        return at.isAfter(due)
                && (next == null || next.isAfter(due))
                && (next == null || at.isBefore(next.plusYears(1)));
    }

    /** The last day by which no more than so many working days have passed. */
    private static LocalDate lastWorkingDayBut(int workingDays, LocalDate from) {
        LocalDate day = from;
        int passed = 0;
        while (true) {
            LocalDate next = day.plusDays(1);
            passed += Days.isWorkingDay(next) ? 1 : 0;
            if (passed > workingDays) {
                return day;
            }
            day = next;
        }
    }
}
