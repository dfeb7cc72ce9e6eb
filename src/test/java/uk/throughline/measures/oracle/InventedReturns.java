package uk.throughline.measures.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.throughline.measures.oracle.CareRows.Lists;
import uk.throughline.measures.oracle.CensusRows.Census;
import uk.throughline.measures.oracle.MissingRows.Filled;
import uk.throughline.measures.oracle.Questions.Told;

/**
 * Returns of four years about many small partnerships of awkward children. Each child's id begins with its partnership's, and no
 * child is in two. One year is sent twice, the first time with much that its correction takes back.
 */
public final class InventedReturns {
    private static final int FIRST = 2023;
    private static final int LAST = 2026;
    private static final int CORRECTED = 2024;

    private final List<Census> censuses = new ArrayList<>();
    private final List<Lists> lists = new ArrayList<>();
    private final List<Filled> filled = new ArrayList<>();
    private final List<String> partnerships = new ArrayList<>();

    /** One child's invented lives: as it was, and as the first sending of the corrected year has it. */
    private record Lives(
            Who who,
            CensusLife census,
            CensusLife mistaken,
            @Nullable CareLife care,
            long seed) {}

    /** Partnerships of five to fifteen children; the same seed gives the same. */
    public InventedReturns(long seed, int howMany) {
        List<Lives> all = new ArrayList<>();
        for (int n = 1; n <= howMany; n++) {
            String partnership = "P" + n;
            partnerships.add(partnership);
            all.addAll(partnership(partnership, seed * 1_000_003 + n));
        }
        List<Integer> order = List.of(FIRST, -CORRECTED, CORRECTED, 2025, LAST);
        for (int year : order) {
            censuses.add(census(all, year));
            lists.add(lists(all, year));
        }
        filled.add(filled(all, LocalDate.of(2022, 4, 1), false));
        filled.add(filled(all, LocalDate.of(2025, 4, 1), true));
    }

    public List<String> partnerships() {
        return partnerships;
    }

    /** In the order in which they are sent. */
    public List<Census> censuses() {
        return censuses;
    }

    /** In the order in which they are sent. */
    public List<Lists> lists() {
        return lists;
    }

    /** In the order in which they are sent. */
    public List<Filled> filled() {
        return filled;
    }

    private static List<Lives> partnership(String partnership, long seed) {
        Chance chance = new Chance(seed);
        List<Lives> lives = new ArrayList<>();
        int children = 5 + chance.upTo(10);
        for (int n = 1; n <= children; n++) {
            long own = seed * 31 + n * 7_919L;
            Who who = Who.any(partnership + "-" + n, chance);
            CensusLife sibling =
                    lives.isEmpty() || !chance.in(20) ? null : lives.getLast().census();
            CensusLife census = new CensusLife(who, own, sibling);
            lives.add(new Lives(
                    who,
                    census,
                    chance.in(15) ? new CensusLife(who, own + 1, null) : census,
                    chance.in(45) ? new CareLife(who, own + 2) : null,
                    own));
        }
        return lives;
    }

    /** Some children are forgotten in a year; the lives of a year that will be corrected are some of them another child's. */
    private static Census census(List<Lives> all, int year) {
        List<CensusRows.Child> told = new ArrayList<>();
        for (Lives lives : all) {
            Chance chance = new Chance(lives.seed() + year * 101L);
            if (chance.in(4)) {
                continue;
            }
            boolean mistaken = lives.mistaken() != lives.census();
            CensusLife life = year < 0 ? lives.mistaken() : lives.census();
            // what was wholly mistaken is not refused besides, else no one could say what was taken back
            Chance spoiling = mistaken ? Chance.never() : chance;
            CensusRows.Child child = life.in(Math.abs(year), spoiling);
            if (child != null) {
                told.add(child);
            }
        }
        return new Census(Math.abs(year), told);
    }

    private static Lists lists(List<Lives> all, int year) {
        List<CareRows.Child> told = new ArrayList<>();
        for (Lives lives : all) {
            Chance chance = new Chance(lives.seed() + year * 103L);
            CareRows.Child child =
                    lives.care() == null || chance.in(4) ? null : lives.care().in(Math.abs(year), chance);
            if (child != null) {
                told.add(child);
            }
        }
        return new Lists(Math.abs(year), told);
    }

    private static Filled filled(List<Lives> all, LocalDate from, boolean again) {
        LocalDate to = LocalDate.of(LAST, 3, 31);
        List<MissingRows.Episode> episodes = new ArrayList<>();
        List<MissingRows.Interview> interviews = new ArrayList<>();
        for (Lives lives : all) {
            Chance days = new Chance(lives.seed() + 5);
            Chance chance = new Chance(lives.seed() + (again ? 7 : 6));
            Who who = lives.who();
            for (int n = days.in(70) ? 0 : days.upTo(5); n > 0; n--) {
                LocalDateTime since =
                        days.day(LocalDate.of(2022, 4, 1), to.minusDays(5)).atTime(days.upTo(23), days.upTo(59));
                if (since.toLocalDate().isBefore(from)
                        || again && chance.in(50)
                        || episodes.stream()
                                .anyMatch(one ->
                                        one.id().equals(who.id()) && one.from().equals(since))) {
                    continue;
                }
                boolean refused = chance.in(3);
                LocalDateTime found = refused
                        ? since.minusHours(1)
                        : chance.in(10) ? null : since.plusMinutes(chance.any(30, 1_439, 1_440, 1_441, 5_000));
                String sex = chance.in(10) ? null : who.sex();
                String ethnicity = chance.in(10) ? null : who.ethnicity();
                episodes.add(new MissingRows.Episode(
                        who.id(),
                        since,
                        found,
                        chance.in(10) ? null : chance.any("home", "care"),
                        who.born(),
                        sex,
                        ethnicity,
                        refused));
                if (found != null && !refused) {
                    String outcome = chance.any("held", "held", "declined", "not offered");
                    boolean untimed = outcome.equals("held") && chance.in(5);
                    interviews.add(new MissingRows.Interview(
                            who.id(),
                            found,
                            outcome,
                            outcome.equals("held") && !untimed
                                    ? found.plusMinutes(chance.any(60, 4_319, 4_320, 4_321, 9_000))
                                    : null,
                            chance.in(20) ? null : chance.in(60),
                            who.born(),
                            sex,
                            ethnicity,
                            untimed));
                }
            }
        }
        return new Filled(from, to, episodes, interviews);
    }

    /** What all returns together say, child by child. */
    public List<Life> lives() {
        Map<String, Life> lives = new LinkedHashMap<>();
        for (int n = 0; n < censuses.size(); n++) {
            for (CensusRows.Child child : censuses.get(n).children()) {
                lives.computeIfAbsent(child.id(), InventedReturns::life);
            }
            for (CareRows.Child child : lists.get(n).children()) {
                lives.computeIfAbsent(child.id(), InventedReturns::life);
            }
        }
        for (int n = 0; n < censuses.size(); n++) {
            Map<String, CensusRows.Child> census = new HashMap<>();
            censuses.get(n).children().forEach(child -> census.put(child.id(), child));
            Map<String, CareRows.Child> care = new HashMap<>();
            lists.get(n).children().forEach(child -> care.put(child.id(), child));
            for (Life life : lives.values()) {
                life.need.take(n, censuses.get(n), census.get(life.id()));
                life.care.take(n, lists.get(n), care.get(life.id()));
            }
        }
        for (Filled file : filled) {
            file.episodes().stream().filter(told -> !told.refused()).forEach(told -> lives.computeIfAbsent(
                            told.id(), InventedReturns::life)
                    .missing
                    .put(told.from(), told));
            file.interviews().stream().filter(told -> !told.refused()).forEach(told -> lives.computeIfAbsent(
                            told.id(), InventedReturns::life)
                    .interviews
                    .put(told.found(), told));
        }
        return List.copyOf(lives.values());
    }

    private static Life life(String id) {
        return new Life(id.substring(0, id.indexOf('-')), id);
    }

    /** From which day on the returns tell of reviews: the first of the year of the first that told a plan, or an episode. */
    public static Told told(List<Life> lives) {
        return new Told(
                first(lives.stream().map(life -> life.need.plans.earliest()).toList()),
                first(lives.stream().map(life -> life.care.episodes.earliest()).toList()));
    }

    private static LocalDate first(List<@Nullable LocalDate> ends) {
        LocalDate end = ends.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.of(FIRST, 3, 31));
        return end.plusDays(1).minusYears(1);
    }
}
