package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Adoption;
import uk.throughline.measures.oracle.CareRows.Child;
import uk.throughline.measures.oracle.CareRows.Episode;
import uk.throughline.measures.oracle.CareRows.Health;
import uk.throughline.measures.oracle.CareRows.Leaver;
import uk.throughline.measures.oracle.CareRows.Lists;
import uk.throughline.measures.oracle.Keys.DayAndWord;

/** What all looked-after returns together say of one child. */
final class InCare {
    record Description(
            @Nullable LocalDate born, String sex, @Nullable String ethnicity) {}

    /** A period of care: one episode after another without a day between. */
    record Period(List<Episode> episodes) {
        LocalDate from() {
            return began(episodes.getFirst());
        }

        @Nullable
        LocalDate to() {
            return episodes.getLast().ended();
        }
    }

    final Statements<String, Description> description = new Statements<>();
    final Statements<LocalDate, Episode> episodes = new Statements<>();
    final Statements<LocalDate, String> reviews = new Statements<>();
    final Statements<DayAndWord, String> absences = new Statements<>();
    final Statements<DayAndWord, LocalDate> workers = new Statements<>();
    final Statements<String, LocalDate> unaccompanied = new Statements<>();
    final Statements<LocalDate, Health> health = new Statements<>();
    final Statements<LocalDate, Leaver> leaving = new Statements<>();
    final Statements<LocalDate, LocalDate> adoptions = new Statements<>();
    final Statements<LocalDate, Boolean> placed = new Statements<>();
    private @Nullable List<Period> periods;

    static LocalDate began(Episode episode) {
        return java.util.Objects.requireNonNull(episode.started());
    }

    /** Takes what a return says; null where the child is not in it. Only of episodes does it claim to tell all. */
    void take(int nth, Lists lists, @Nullable Child child) {
        LocalDate to = lists.to();
        boolean refused = child != null
                && (child.episodes().stream().anyMatch(Episode::refused)
                        || child.reviews().stream().anyMatch(CareRows.Review::refused)
                        || child.absences().stream().anyMatch(CareRows.Absence::refused));
        Map<LocalDate, Episode> told = new TreeMap<>();
        if (child != null) {
            child.episodes().stream()
                    .filter(episode -> !episode.refused())
                    .forEach(episode -> told.put(began(episode), episode));
            take(nth, to, child);
        }
        if (refused) {
            episodes.told(nth, to, told);
        } else {
            episodes.toldAll(
                    nth,
                    lists.from(),
                    to,
                    told,
                    new Statements.Open<>(said -> said.ended() == null, LocalDate::isBefore, InCare::ended));
        }
    }

    private static Episode ended(Episode said, LocalDate day) {
        return new Episode(
                said.started(),
                said.reasonStarted(),
                said.legalStatus(),
                said.need(),
                said.placement(),
                said.provider(),
                day,
                said.reasonEnded(),
                said.home(),
                said.postcode(),
                said.location(),
                said.distance(),
                false);
    }

    private void take(int nth, LocalDate to, Child child) {
        description.told(
                nth,
                to,
                Map.of("", new Description(child.born(), child.sex() == null ? "U" : child.sex(), child.ethnicity())));
        child.reviews().stream()
                .filter(row -> !row.refused())
                .forEach(row -> reviews.told(
                        nth,
                        to,
                        Map.of(
                                java.util.Objects.requireNonNull(row.held()),
                                row.participation() == null ? "" : row.participation())));
        child.absences().stream()
                .filter(row -> !row.refused())
                .forEach(row -> absences.told(nth, to, Map.of(new DayAndWord(row.from(), row.kind()), row.kind())));
        child.workers()
                .forEach(row -> workers.told(
                        nth,
                        to,
                        Map.of(new DayAndWord(row.from(), row.worker()), row.to() == null ? LocalDate.MAX : row.to())));
        if (child.unaccompanied() != null) {
            LocalDate until = child.unaccompanied().until();
            unaccompanied.told(nth, to, Map.of("", until == null ? LocalDate.MAX : until));
        }
        if (child.health() != null) {
            health.told(nth, to, Map.of(to, child.health()));
        }
        if (child.leaver() != null) {
            leaving.told(nth, to, Map.of(to, child.leaver()));
        }
        Adoption adoption = child.adoption();
        if (adoption != null) {
            adoptions.told(
                    nth,
                    to,
                    Map.of(adoption.decided(), adoption.matched() == null ? LocalDate.MAX : adoption.matched()));
        }
        if (child.placedForAdoption() != null) {
            placed.told(nth, to, Map.of(child.placedForAdoption(), true));
        }
    }

    /** Every episode that is no agreed short break, in order. */
    List<Episode> looked() {
        return episodes.now().values().stream()
                .filter(episode ->
                        episode.legalStatus() == null || !List.of("V3", "V4").contains(episode.legalStatus()))
                .toList();
    }

    List<Period> periods() {
        if (periods == null) {
            List<Period> found = new ArrayList<>();
            LocalDate end = null;
            for (Episode episode : looked()) {
                if (found.isEmpty() || end != null && end.isBefore(began(episode))) {
                    found.add(new Period(new ArrayList<>()));
                }
                found.getLast().episodes().add(episode);
                end = episode.ended();
            }
            periods = found;
        }
        return periods;
    }
}
