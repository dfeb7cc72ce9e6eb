package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Absence;
import uk.throughline.measures.oracle.CareRows.Adoption;
import uk.throughline.measures.oracle.CareRows.Child;
import uk.throughline.measures.oracle.CareRows.Episode;
import uk.throughline.measures.oracle.CareRows.Health;
import uk.throughline.measures.oracle.CareRows.Leaver;
import uk.throughline.measures.oracle.CareRows.Review;
import uk.throughline.measures.oracle.CareRows.Unaccompanied;
import uk.throughline.measures.oracle.CareRows.Worker;

/** An invented child's periods of care over years, and what a looked-after return of one year tells of them. */
final class CareLife {
    private static final LocalDate NEVER = LocalDate.of(2028, 3, 31);
    private static final List<String> PLACEMENTS =
            List.of("U1", "U3", "U4", "U6", "K2", "P1", "H5", "R3", "A4", "A6", "Z1");

    private final Who who;
    private final Chance chance;
    private final List<Episode> episodes = new ArrayList<>();
    private final List<LocalDate> reviews = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private @Nullable LocalDate adopted;

    CareLife(Who who, long seed) {
        this.who = who;
        chance = new Chance(seed);
        LocalDate from = chance.day(LocalDate.of(2018, 4, 1), LocalDate.of(2026, 3, 20));
        for (int n = chance.upTo(2); n >= 0 && from.isBefore(LocalDate.of(2026, 4, 1)); n--) {
            LocalDate to = period(from);
            from = chance.in(40)
                    ? Days.birthday(to, 1).plusDays(chance.upTo(2) - 1)
                    : to.plusDays(1 + chance.upTo(500));
        }
    }

    private LocalDate period(LocalDate from) {
        LocalDate end =
                chance.in(35) ? NEVER : chance.in(20) ? chance.workingDays(from, 20) : chance.after(from, 1_500);
        end = end.isAfter(from) ? end : from.plusDays(1);
        String legal = chance.in(10) ? "V4" : chance.any("V2", "C1", "C2", "E1");
        String need = chance.in(5) ? null : "N" + (1 + chance.upTo(7));
        LocalDate start = from;
        String because = "S";
        String placement = place();
        String postcode = postcode();
        String home = Postcodes.ofHome(chance);
        String homePlacement = placement;
        String homePostcode = postcode;
        while (start.isBefore(end)) {
            LocalDate next = chance.in(25)
                    ? end
                    : chance.in(20)
                            ? start.plusYears(chance.any(1, 2)).plusDays(chance.upTo(2) - 1)
                            : start.plusDays(1 + chance.upTo(300));
            next = next.isAfter(end) ? end : next;
            boolean last = next.equals(end);
            episodes.add(new Episode(
                    start,
                    because,
                    legal,
                    need,
                    chance.in(3) ? null : placement,
                    chance.in(4) ? null : "PR" + chance.upTo(5),
                    end.equals(NEVER) && last ? null : next,
                    last ? reason(end) : "X1",
                    home,
                    postcode,
                    chance.any("IN", "OUT", "out", "UNK", null),
                    chance.in(80)
                            ? null
                            : chance.any("0", "0.0", "20", "20.0", "20.1", "20.04", "20.05", "311.7", "far"),
                    false));
            start = next;
            boolean temporary = placement.startsWith("T");
            if (temporary && chance.in(60)) {
                because = "P";
                placement = homePlacement;
                postcode = homePostcode;
                continue;
            }
            if (chance.in(15) && !temporary) {
                homePlacement = placement;
                homePostcode = postcode;
                because = "P";
                placement = chance.any("T0", "T1", "T4");
                postcode = postcode();
                continue;
            }
            because = chance.any("P", "P", "B", "L", "L", "T", "U");
            if (List.of("P", "B").contains(because) || temporary) {
                because = temporary ? "P" : because;
                placement = place();
                postcode = postcode();
            }
            if (List.of("L", "B").contains(because)) {
                legal = chance.any("V2", "C1", "C2", "E1", "V4");
            }
        }
        LocalDate until = end.isAfter(LocalDate.of(2026, 3, 31)) ? LocalDate.of(2026, 3, 31) : end;
        reviews(from, until);
        others(from, until);
        return end;
    }

    private String reason(LocalDate end) {
        if (chance.in(5)) {
            return "";
        }
        if (chance.in(20)) {
            adopted = end;
            return chance.any("E11", "E12");
        }
        return chance.any("E4A", "E4B", "E43", "E45", "E48", "E5", "E8", "E3");
    }

    private String place() {
        return chance.any(PLACEMENTS);
    }

    private String postcode() {
        return Postcodes.ofPlacement(chance);
    }

    private void reviews(LocalDate from, LocalDate to) {
        LocalDate day = chance.workingDays(from, 20);
        while (!day.isAfter(to)) {
            if (!chance.in(8) && (reviews.isEmpty() || day.isAfter(reviews.getLast()))) {
                reviews.add(day);
            }
            day = day.plusMonths(reviews.size() % 3 == 1 ? 3 : 6).plusDays(chance.any(-20, -1, 0, 0, 1, 40, -60));
        }
    }

    private void others(LocalDate from, LocalDate to) {
        LocalDate since = from;
        while (since.isBefore(to) && chance.in(80)) {
            LocalDate until = chance.in(40)
                    ? since.plusYears(1).plusDays(chance.upTo(2) - 1)
                    : since.plusDays(1 + chance.upTo(600));
            workers.add(new Worker("W" + chance.upTo(3), since, until.isAfter(to) ? null : until));
            since = until;
        }
        for (int n = chance.upTo(2); n > 0; n--) {
            LocalDate away = chance.day(from, to);
            if (absences.stream().noneMatch(other -> other.from().equals(away))) {
                absences.add(new Absence(
                        away, chance.in(30) ? null : away.plusDays(chance.upTo(5)), chance.any("M", "M", "A"), false));
            }
        }
    }

    /** The child as the return of the year tells it, or null where the child is not in it. */
    @Nullable
    Child in(int year, Chance of) {
        LocalDate from = LocalDate.of(year - 1, 4, 1);
        LocalDate to = LocalDate.of(year, 3, 31);
        List<Episode> told = episodes.stream()
                .filter(episode -> !InCare.began(episode).isAfter(to)
                        && (episode.ended() == null || !episode.ended().isBefore(from)))
                .map(episode -> upTo(episode, to))
                .toList();
        boolean left = told.isEmpty()
                && who.born() != null
                && !Days.birthday(who.born(), 17).isAfter(to)
                && Days.birthday(who.born(), 22).isAfter(to);
        if (told.isEmpty() && !left) {
            return null;
        }
        boolean aYear = !told.isEmpty()
                && told.stream().anyMatch(episode -> !InCare.began(episode).isAfter(from));
        LocalDate decided = adopted == null ? null : adopted.minusDays(200);
        return new Child(
                who.id(),
                who.born() == null || who.born().isAfter(to) ? null : who.born(),
                of.in(4) ? null : who.sex(),
                of.in(6) ? null : who.ethnicity(),
                spoiled(told, to, of),
                reviews.stream()
                        .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                        .map(day -> of.in(1)
                                ? new Review(null, "PN1", true)
                                : new Review(day, of.in(5) ? null : "PN" + of.upTo(7), false))
                        .toList(),
                absences.stream()
                        .filter(away ->
                                !away.from().isBefore(from) && !away.from().isAfter(to))
                        .map(away ->
                                of.in(2) ? new Absence(away.from(), away.from().minusDays(1), away.kind(), true) : away)
                        .toList(),
                workers.stream()
                        .filter(worker -> !worker.from().isAfter(to)
                                && (worker.to() == null || !worker.to().isBefore(from)))
                        .map(worker -> new Worker(
                                worker.worker(),
                                worker.from(),
                                worker.to() == null || worker.to().isAfter(to) ? null : worker.to()))
                        .toList(),
                !told.isEmpty() && who.id().hashCode() % 7 == 0
                        ? new Unaccompanied(of.in(40) ? null : of.day(to.minusYears(2), to.plusYears(2)))
                        : null,
                aYear && of.in(80) ? health(of) : null,
                left && of.in(85) ? leaver(of) : null,
                adopted != null && !told.isEmpty() && !adopted.isAfter(to) && of.in(80)
                        ? new Adoption(decided, of.in(20) ? null : decided.plusDays(of.upTo(90)))
                        : null,
                adopted != null && !told.isEmpty() && !adopted.isAfter(to) && of.in(80)
                        ? adopted.minusDays(of.any(0, 30, 90))
                        : null);
    }

    private static Episode upTo(Episode episode, LocalDate to) {
        boolean ended = episode.ended() != null && !episode.ended().isAfter(to);
        return new Episode(
                episode.started(),
                episode.reasonStarted(),
                episode.legalStatus(),
                episode.need(),
                episode.placement(),
                episode.provider(),
                ended ? episode.ended() : null,
                ended && !"".equals(episode.reasonEnded()) ? episode.reasonEnded() : null,
                episode.home(),
                episode.postcode(),
                episode.location(),
                episode.distance(),
                false);
    }

    private static List<Episode> spoiled(List<Episode> told, LocalDate to, Chance of) {
        if (told.isEmpty() || !of.in(5)) {
            return told;
        }
        List<Episode> spoiled = new ArrayList<>(told);
        Episode one = spoiled.getLast();
        int kind = of.upTo(2);
        spoiled.add(
                kind == 0
                        ? episode(one.started(), one.started(), "K2")
                        : kind == 1 ? episode(null, null, "K2") : episode(to.minusDays(3), to.minusDays(4), "K2"));
        return spoiled;
    }

    private static Episode episode(@Nullable LocalDate from, @Nullable LocalDate to, String placement) {
        return new Episode(
                from,
                "S",
                "C2",
                "N1",
                placement,
                "PR1",
                to,
                to == null ? null : "E8",
                "S60 1KV",
                "S60 1KV",
                null,
                null,
                true);
    }

    private static Health health(Chance of) {
        Boolean misuse = told(of, 30);
        return new Health(
                of.in(60) ? of.any(0, 12, 16, 17, 18, 40) : null,
                of.in(30) ? "SDQ2" : null,
                told(of, 20),
                told(of, 70),
                told(of, 70),
                told(of, 70),
                told(of, 70),
                misuse,
                Boolean.TRUE.equals(misuse) ? told(of, 50) : null);
    }

    private static @Nullable Boolean told(Chance of, int percent) {
        return of.in(15) ? null : Boolean.valueOf(of.in(percent));
    }

    private static Leaver leaver(Chance of) {
        return new Leaver(
                of.in(5) ? null : of.any("YES", "YES", "YES", "NO", "REFU", "NREQ", "DIED", "RHOM"),
                of.in(10) ? null : of.any("F1", "P1", "F2", "P4", "F5", "G4", "G5", "G6", "0"),
                of.in(10) ? null : of.any("B1", "D1", "Z1", "U1", "U2", "X2", "0", "W2", "S2"));
    }
}
