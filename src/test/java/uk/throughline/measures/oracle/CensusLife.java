package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CensusRows.Assessment;
import uk.throughline.measures.oracle.CensusRows.Child;
import uk.throughline.measures.oracle.CensusRows.Enquiry;
import uk.throughline.measures.oracle.CensusRows.Episode;
import uk.throughline.measures.oracle.CensusRows.InNeedPlan;
import uk.throughline.measures.oracle.CensusRows.Plan;
import uk.throughline.measures.oracle.CensusRows.PreProceedings;

/** An invented child's episodes of need over years, and what a census of one year tells of them. */
final class CensusLife {
    private static final List<String> CATEGORIES = List.of("NEG", "EMO", "PHY", "SAB", "MUL");
    private static final List<String> SOURCES = List.of("1A", "1C", "2A", "3A", "3E", "4", "5D", "6", "8", "9", "10");
    private static final List<String> FACTORS = List.of(
            "1A", "1B", "2B", "2C", "3A", "3B", "3C", "4A", "4B", "5A", "7A", "11A", "13A", "15A", "16A", "18B", "19C",
            "21", "24A");

    final Who who;
    private final Chance chance;
    private final List<Episode> episodes = new ArrayList<>();
    private final TreeMap<Integer, String> categoryAt = new TreeMap<>();
    private LocalDate planFrom;
    private LocalDate inNeedPlanFrom = LocalDate.MIN;

    CensusLife(Who who, long seed, @Nullable CensusLife sibling) {
        this.who = who;
        chance = new Chance(seed);
        planFrom = LocalDate.MIN;
        for (int year = 2015; year <= 2027; year++) {
            categoryAt.put(year, chance.any(CATEGORIES));
        }
        LocalDate referred = sibling == null || sibling.episodes.isEmpty()
                ? chance.day(LocalDate.of(2019, 6, 1), LocalDate.of(2026, 3, 31))
                : sibling.episodes.getFirst().referred();
        for (int n = chance.upTo(4); n >= 0 && !referred.isAfter(LocalDate.of(2026, 3, 31)); n--) {
            Episode like = sibling == null || !episodes.isEmpty() || sibling.episodes.isEmpty()
                    ? null
                    : sibling.episodes.getFirst();
            Episode episode = episode(referred, like);
            episodes.add(episode);
            referred = next(episode);
        }
    }

    private LocalDate next(Episode before) {
        LocalDate referred = before.referred();
        if (chance.in(40)) {
            return Days.birthday(referred, 1).plusDays(chance.upTo(2) - 1);
        }
        LocalDate closed = before.closed();
        return closed != null && chance.in(30)
                ? closed.plusDays(closed.equals(referred) ? 1 : chance.upTo(1))
                : referred.plusDays(1 + chance.upTo(600));
    }

    private Episode episode(LocalDate referred, @Nullable Episode like) {
        boolean over = like == null && chance.in(12);
        LocalDate closed = chance.in(30) ? null : chance.after(referred, 900);
        if (over && chance.in(60)) {
            closed = null;
        }
        LocalDate last = closed == null ? LocalDate.of(2027, 3, 31) : closed;
        List<Enquiry> enquiries = over ? List.of() : like != null ? like.enquiries() : enquiries(referred);
        return new Episode(
                referred,
                like != null ? like.source() : chance.in(5) ? null : chance.any(SOURCES),
                chance.in(5) ? null : "N" + chance.upTo(9),
                over,
                closed,
                closed == null || chance.in(5) ? null : "RC" + (1 + chance.upTo(8)),
                over || chance.in(90) ? null : chance.workingDays(referred, chance.upTo(20)),
                over ? List.of() : assessments(referred),
                over ? List.of() : inNeedPlans(referred, last),
                enquiries,
                over ? List.of() : plans(referred, last, enquiries),
                over || chance.in(80) ? List.of() : preProceedings(referred),
                false);
    }

    private List<Assessment> assessments(LocalDate referred) {
        List<Assessment> all = new ArrayList<>();
        LocalDate started = referred.plusDays(chance.upTo(20));
        for (int n = chance.upTo(2); n > 0; n--) {
            int length = chance.any(0, 10, 20, 30, 40, 45, 45, 45, 50, 60, 70);
            List<String> factors = new ArrayList<>();
            for (int f = chance.in(15) ? 0 : 1 + chance.upTo(4); f > 0; f--) {
                String factor = chance.any(FACTORS);
                if (!factors.contains(factor)) {
                    factors.add(factor);
                }
            }
            all.add(new Assessment(
                    started, chance.in(20) ? null : chance.workingDays(started, length), List.copyOf(factors), false));
            started = started.plusDays(1 + chance.upTo(120));
        }
        return all;
    }

    private List<Enquiry> enquiries(LocalDate referred) {
        List<Enquiry> all = new ArrayList<>();
        LocalDate started = referred.plusDays(chance.upTo(30));
        for (int n = chance.upTo(2); n > 0; n--) {
            boolean conference = chance.in(60);
            all.add(new Enquiry(
                    started,
                    conference ? chance.workingDays(started, chance.any(5, 10, 14, 15, 15, 15, 16, 20)) : null,
                    conference ? Boolean.FALSE : chance.in(70) ? Boolean.TRUE : null));
            started = chance.in(30)
                    ? Days.birthday(started, 1).plusDays(chance.upTo(2) - 1)
                    : started.plusDays(1 + chance.upTo(200));
        }
        return all;
    }

    private List<InNeedPlan> inNeedPlans(LocalDate referred, LocalDate last) {
        List<InNeedPlan> all = new ArrayList<>();
        LocalDate start = referred.plusDays(chance.upTo(60));
        for (int n = chance.upTo(2); n > 0 && !start.isAfter(last); n--) {
            if (start.isAfter(inNeedPlanFrom)) {
                LocalDate end = chance.after(start, 300);
                all.add(new InNeedPlan(start, end.isAfter(last) ? last : end));
                inNeedPlanFrom = end;
            }
            start = start.plusDays(1 + chance.upTo(400));
        }
        return all;
    }

    /** Plans that do not overlap, the next often on the very day on which the one before ended. */
    private List<Plan> plans(LocalDate referred, LocalDate last, List<Enquiry> enquiries) {
        List<Plan> all = new ArrayList<>();
        LocalDate start = referred.plusDays(chance.upTo(90));
        for (Enquiry enquiry : enquiries) {
            start = enquiry.conference() != null && chance.in(80) ? enquiry.conference() : start;
        }
        for (int n = chance.upTo(3); n > 0 && !start.isAfter(last); n--) {
            if (!start.isBefore(planFrom)
                    && (all.isEmpty() || start.isAfter(all.getLast().started()))) {
                LocalDate end = chance.after(start, 900);
                end = end.isAfter(last) ? last : end;
                all.add(new Plan(
                        start,
                        end,
                        chance.any(CATEGORIES),
                        chance.any(CATEGORIES),
                        chance.in(10) ? null : chance.any(0, 0, 0, 1, 2),
                        reviews(start, end),
                        false));
                planFrom = end.equals(start) ? end.plusDays(1) : end;
                start = chance.in(50) ? planFrom : chance.after(planFrom, 800);
            } else {
                start = start.plusDays(1 + chance.upTo(300));
            }
        }
        return all;
    }

    private List<LocalDate> reviews(LocalDate start, LocalDate end) {
        List<LocalDate> all = new ArrayList<>();
        LocalDate day = start;
        while (!day.isAfter(end) && day.isBefore(LocalDate.of(2026, 4, 1))) {
            day = day.plusMonths(all.isEmpty() ? 3 : 6).plusDays(chance.any(-20, -1, 0, 0, 1, 30, -60));
            if (!day.isAfter(end) && !chance.in(8) && (all.isEmpty() || day.isAfter(all.getLast()))) {
                all.add(day);
            }
            day = all.isEmpty() && day.isBefore(start) ? start.plusDays(1) : day;
        }
        return all;
    }

    private List<PreProceedings> preProceedings(LocalDate referred) {
        LocalDate start = chance.after(referred, 500);
        LocalDate decided = chance.in(30) ? null : chance.after(start, 200);
        return List.of(new PreProceedings(start, decided, decided == null || chance.in(50) ? null : decided));
    }

    /** The child as the census of the year tells it, or null where the child is not in it. */
    @Nullable
    Child in(int year, Chance of) {
        LocalDate from = LocalDate.of(year - 1, 4, 1);
        LocalDate to = LocalDate.of(year, 3, 31);
        List<Episode> told = new ArrayList<>();
        for (Episode episode : episodes) {
            LocalDate until =
                    episode.noFurtherAction() && episode.closed() == null ? episode.referred() : episode.closed();
            if (!episode.referred().isAfter(to) && (until == null || !until.isBefore(from))) {
                told.add(upTo(episode, to));
            }
        }
        if (told.isEmpty()) {
            return null;
        }
        boolean born = who.born() != null && !who.born().isAfter(to);
        boolean refused = of.in(1);
        return new Child(
                who.id(),
                refused ? to.plusDays(30) : born ? who.born() : null,
                born || who.born() == null && !who.unborn() ? null : expected(to),
                of.in(4) ? null : of.in(3) ? "U" : who.sex(),
                of.in(6) ? null : of.in(5) ? of.any("WBRI", "MWBC", "NOBT") : who.ethnicity(),
                who.disabilities(),
                refused ? told : spoiled(told, of),
                refused);
    }

    private LocalDate expected(LocalDate to) {
        return who.born() == null ? to.plusDays(60) : who.born().plusDays(5);
    }

    /** Nothing of later days, and the category as it was on that day. */
    private Episode upTo(Episode episode, LocalDate to) {
        LocalDate closed = known(episode.closed(), to);
        return new Episode(
                episode.referred(),
                episode.source(),
                episode.need(),
                episode.noFurtherAction(),
                closed,
                closed == null ? null : episode.reason(),
                known(episode.conference(), to),
                episode.assessments().stream()
                        .filter(told -> !told.started().isAfter(to))
                        .map(told -> new Assessment(
                                told.started(),
                                known(told.authorised(), to),
                                known(told.authorised(), to) == null ? List.of() : told.factors(),
                                false))
                        .toList(),
                episode.inNeedPlans().stream()
                        .filter(told -> !told.started().isAfter(to))
                        .map(told -> new InNeedPlan(told.started(), known(told.ended(), to)))
                        .toList(),
                episode.enquiries().stream()
                        .filter(told -> !told.started().isAfter(to))
                        .map(told ->
                                new Enquiry(told.started(), known(told.conference(), to), told.conferenceNotRequired()))
                        .toList(),
                episode.plans().stream()
                        .filter(told -> !told.started().isAfter(to))
                        .map(told -> plan(told, to))
                        .toList(),
                to.getYear() < 2026
                        ? List.of()
                        : episode.preProceedings().stream()
                                .filter(told -> !told.started().isAfter(to))
                                .map(told -> new PreProceedings(
                                        told.started(), known(told.decided(), to), known(told.court(), to)))
                                .toList(),
                false);
    }

    private Plan plan(Plan told, LocalDate to) {
        LocalDate ended = known(told.ended(), to);
        String latest = told.started().toEpochDay() % 3 == 0
                ? told.initial()
                : ended == null ? categoryAt.get(to.getYear()) : told.latest();
        return new Plan(
                told.started(),
                ended,
                told.initial(),
                latest,
                told.previous(),
                told.reviews().stream().filter(day -> !day.isAfter(to)).toList(),
                false);
    }

    private static @Nullable LocalDate known(@Nullable LocalDate day, LocalDate to) {
        return day == null || day.isAfter(to) ? null : day;
    }

    /** Some returns bear a row that is refused, with all that hangs on it. */
    private static List<Episode> spoiled(List<Episode> told, Chance of) {
        if (!of.in(5)) {
            return told;
        }
        Episode one = of.any(told);
        List<Episode> spoiled = new ArrayList<>(told);
        int where = told.indexOf(one);
        if (of.in(30)) {
            // the same episode again: the first is taken
            spoiled.add(new Episode(
                    one.referred(),
                    "7",
                    "N9",
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    true));
        } else if (of.in(30)) {
            spoiled.set(
                    where,
                    with(one, one.assessments(), one.plans(), one.referred().minusDays(1)));
        } else if (!one.plans().isEmpty() && of.in(60)) {
            List<Plan> plans = new ArrayList<>(one.plans());
            Plan last = plans.removeLast();
            boolean category = of.in(50);
            plans.add(new Plan(
                    last.started(),
                    category ? last.ended() : last.started().minusDays(1),
                    last.initial(),
                    category ? null : last.latest(),
                    last.previous(),
                    last.reviews(),
                    true));
            spoiled.set(where, with(one, one.assessments(), plans, null));
        } else {
            LocalDate started = one.referred().plusDays(1);
            List<Assessment> assessments = new ArrayList<>(one.assessments());
            assessments.removeIf(other -> other.started().equals(started));
            assessments.add(new Assessment(started, started.minusDays(1), List.of("3B"), true));
            spoiled.set(where, with(one, assessments, one.plans(), null));
        }
        return spoiled;
    }

    /** @param closedTooEarly where it is given, the whole episode is refused for it */
    private static Episode with(
            Episode one, List<Assessment> assessments, List<Plan> plans, @Nullable LocalDate closedTooEarly) {
        return new Episode(
                one.referred(),
                one.source(),
                one.need(),
                one.noFurtherAction(),
                closedTooEarly == null ? one.closed() : closedTooEarly,
                one.reason(),
                one.conference(),
                assessments,
                one.inNeedPlans(),
                one.enquiries(),
                plans,
                one.preProceedings(),
                closedTooEarly != null);
    }
}
