package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CensusRows.Assessment;
import uk.throughline.measures.oracle.CensusRows.Census;
import uk.throughline.measures.oracle.CensusRows.Child;
import uk.throughline.measures.oracle.CensusRows.Enquiry;
import uk.throughline.measures.oracle.CensusRows.Episode;
import uk.throughline.measures.oracle.CensusRows.Plan;
import uk.throughline.measures.oracle.CensusRows.PreProceedings;
import uk.throughline.measures.oracle.Keys.TwoDays;

/** What all censuses together say of one child. */
final class InNeed {
    record Referral(
            @Nullable String source,
            @Nullable String need,
            boolean noFurtherAction,
            @Nullable LocalDate closed,
            @Nullable String reason) {}

    record Conference(LocalDate referred, @Nullable LocalDate enquiry) {}

    record Protection(LocalDate referred, @Nullable LocalDate ended, String initial, int previous) {}

    record Description(
            @Nullable LocalDate born,
            @Nullable LocalDate expected,
            String sex,
            @Nullable String ethnicity,
            boolean disabled) {}

    final Statements<String, Description> description = new Statements<>();
    final Statements<LocalDate, Referral> referrals = new Statements<>();
    final Statements<TwoDays, Assessment> assessments = new Statements<>();
    /** By its start; a child in need plan's referral and end. */
    final Statements<LocalDate, TwoEnds> inNeedPlans = new Statements<>();

    final Statements<TwoDays, Enquiry> enquiries = new Statements<>();
    final Statements<LocalDate, Conference> conferences = new Statements<>();
    final Statements<LocalDate, Protection> plans = new Statements<>();
    /** By a plan's start and the day from which it was in the category. */
    final Statements<TwoDays, String> categories = new Statements<>();

    final Statements<TwoDays, Boolean> reviews = new Statements<>();
    final Statements<TwoDays, PreProceedings> preProceedings = new Statements<>();

    record TwoEnds(LocalDate referred, @Nullable LocalDate ended) {}

    /** Takes what a census says; null where the child is not in it. */
    void take(int nth, Census census, @Nullable Child child) {
        LocalDate to = census.to();
        boolean refused = child != null && anyRefused(child);
        List<Episode> episodes = child == null || child.refused()
                ? List.of()
                : child.episodes().stream()
                        .filter(episode -> !episode.refused())
                        .toList();
        if (child != null && !child.refused()) {
            description.told(nth, to, Map.of("", described(child)));
        }
        Rows rows = new Rows(nth, census, !refused);
        rows.keep(
                referrals,
                referrals(episodes),
                new Statements.Open<>(
                        said -> said.closed() == null && !said.noFurtherAction(),
                        LocalDate::isBefore,
                        (said, day) ->
                                new Referral(said.source(), said.need(), said.noFurtherAction(), day, said.reason())));
        rows.keep(assessments, assessments(episodes), null);
        rows.keep(
                inNeedPlans,
                inNeedPlans(episodes),
                new Statements.Open<>(
                        said -> said.ended() == null,
                        LocalDate::isBefore,
                        (said, day) -> new TwoEnds(said.referred(), day)));
        rows.keep(enquiries, enquiries(episodes), null);
        rows.keep(conferences, conferences(episodes), null);
        rows.keep(categories, categories(episodes, to), null);
        rows.keep(
                plans,
                plans(episodes),
                new Statements.Open<>(
                        said -> said.ended() == null,
                        LocalDate::isBefore,
                        (said, day) -> new Protection(said.referred(), day, said.initial(), said.previous())));
        rows.keep(reviews, reviews(episodes), null);
        rows.keep(preProceedings, preProceedings(episodes), null);
    }

    /** A child of whom something was refused: nothing follows from what is not told. */
    private record Rows(int nth, Census census, boolean settled) {
        <K, V> void keep(Statements<K, V> in, Map<K, V> rows, Statements.@Nullable Open<K, V> open) {
            if (settled) {
                in.toldAll(nth, census.from(), census.to(), rows, open);
            } else {
                in.told(nth, census.to(), rows);
            }
        }
    }

    private static boolean anyRefused(Child child) {
        return child.refused()
                || child.episodes().stream()
                        .anyMatch(episode -> episode.refused()
                                || episode.plans().stream().anyMatch(Plan::refused)
                                || episode.assessments().stream().anyMatch(Assessment::refused));
    }

    private static Description described(Child child) {
        return new Description(
                child.born(),
                child.expected(),
                child.sex() == null ? "U" : child.sex(),
                child.ethnicity(),
                child.disabilities().stream().anyMatch(kind -> !kind.equals("NONE")));
    }

    private static Map<LocalDate, Referral> referrals(List<Episode> episodes) {
        Map<LocalDate, Referral> rows = new TreeMap<>();
        episodes.forEach(told -> rows.put(
                told.referred(),
                new Referral(told.source(), told.need(), told.noFurtherAction(), told.closed(), told.reason())));
        return rows;
    }

    private static Map<TwoDays, Assessment> assessments(List<Episode> episodes) {
        Map<TwoDays, Assessment> rows = new TreeMap<>();
        episodes.forEach(episode -> episode.assessments().stream()
                .filter(told -> !told.refused())
                .forEach(told -> rows.put(new TwoDays(episode.referred(), told.started()), told)));
        return rows;
    }

    private static Map<LocalDate, TwoEnds> inNeedPlans(List<Episode> episodes) {
        Map<LocalDate, TwoEnds> rows = new TreeMap<>();
        episodes.forEach(episode -> episode.inNeedPlans()
                .forEach(told -> rows.put(told.started(), new TwoEnds(episode.referred(), told.ended()))));
        return rows;
    }

    private static Map<TwoDays, Enquiry> enquiries(List<Episode> episodes) {
        Map<TwoDays, Enquiry> rows = new TreeMap<>();
        episodes.forEach(episode ->
                episode.enquiries().forEach(told -> rows.put(new TwoDays(episode.referred(), told.started()), told)));
        return rows;
    }

    /** One conference a child and day: of two enquiries that led to it, the later. */
    private static Map<LocalDate, Conference> conferences(List<Episode> episodes) {
        Map<LocalDate, Conference> rows = new TreeMap<>();
        for (Episode episode : episodes) {
            if (episode.conference() != null) {
                rows.merge(episode.conference(), new Conference(episode.referred(), null), InNeed::later);
            }
            for (Enquiry enquiry : episode.enquiries()) {
                if (enquiry.conference() != null) {
                    rows.merge(
                            enquiry.conference(), new Conference(episode.referred(), enquiry.started()), InNeed::later);
                }
            }
        }
        return rows;
    }

    private static Conference later(Conference one, Conference other) {
        if (one.enquiry() == null || other.enquiry() == null) {
            return one.enquiry() != null
                    ? one
                    : other.enquiry() != null ? other : one.referred().isAfter(other.referred()) ? one : other;
        }
        int order = one.enquiry().compareTo(other.enquiry());
        return order > 0 || order == 0 && one.referred().isAfter(other.referred()) ? one : other;
    }

    private static Map<LocalDate, Protection> plans(List<Episode> episodes) {
        Map<LocalDate, Protection> rows = new TreeMap<>();
        episodes.forEach(episode -> standing(episode)
                .forEach(told -> rows.put(
                        told.started(),
                        new Protection(
                                episode.referred(),
                                told.ended(),
                                told.initial(),
                                told.previous() == null ? 0 : told.previous()))));
        return rows;
    }

    private static List<Plan> standing(Episode episode) {
        return episode.plans().stream().filter(plan -> !plan.refused()).toList();
    }

    /** The first category from the start; another latest one from the day on which the return saw it. */
    private Map<TwoDays, String> categories(List<Episode> episodes, LocalDate to) {
        Map<TwoDays, String> rows = new TreeMap<>();
        for (Episode episode : episodes) {
            for (Plan plan : standing(episode)) {
                String latest = java.util.Objects.requireNonNull(plan.latest());
                LocalDate seen = plan.ended() == null || plan.ended().isAfter(to) ? to : plan.ended();
                if (!seen.isAfter(plan.started())) {
                    rows.put(new TwoDays(plan.started(), plan.started()), latest);
                    continue;
                }
                rows.put(new TwoDays(plan.started(), plan.started()), plan.initial());
                String known = plan.initial();
                for (Map.Entry<TwoDays, String> said : categories.now().entrySet()) {
                    LocalDate from = said.getKey().other();
                    if (said.getKey().one().equals(plan.started())
                            && from.isAfter(plan.started())
                            && from.isBefore(seen)) {
                        known = said.getValue();
                    }
                }
                if (!latest.equals(known)) {
                    rows.put(new TwoDays(plan.started(), seen), latest);
                }
            }
        }
        return rows;
    }

    private static Map<TwoDays, Boolean> reviews(List<Episode> episodes) {
        Map<TwoDays, Boolean> rows = new TreeMap<>();
        episodes.forEach(episode -> standing(episode)
                .forEach(plan -> plan.reviews().forEach(held -> rows.put(new TwoDays(plan.started(), held), true))));
        return rows;
    }

    private static Map<TwoDays, PreProceedings> preProceedings(List<Episode> episodes) {
        Map<TwoDays, PreProceedings> rows = new TreeMap<>();
        episodes.forEach(episode -> episode.preProceedings()
                .forEach(told -> rows.put(new TwoDays(episode.referred(), told.started()), told)));
        return rows;
    }
}
