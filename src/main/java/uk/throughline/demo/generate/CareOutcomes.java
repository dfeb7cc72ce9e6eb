package uk.throughline.demo.generate;

import java.time.LocalDate;

/** What a looked-after return says about children's health, adoption, social workers and life after care. */
final class CareOutcomes {
    private static final Weights ACTIVITY = Weights.of("F1 4, F2 18, P2 4, F4 3, F5 21, P5 5, G4 12, G5 24, G6 9");
    private static final Weights HOME = Weights.of("B1 11, C1 4, D1 22, E1 5, K1 6, U1 34, V1 8, Z1 7, X2 2");
    private static final Weights WHY_WORKER =
            Weights.of("LEFTRL 38, ORGRST 14, TSPROC 24, MANAGE 8, ABSENC 9, CHCHAN 2, OTHERS 5");
    private final CensusYear year;
    private final LookedAfterLists lists;

    CareOutcomes(CensusYear year, LookedAfterLists lists) {
        this.year = year;
        this.lists = lists;
    }

    /** Stayed to adulthood and turns 19, 20 or 21 in the year. */
    boolean leftCare(Child child) {
        return !child.care.isEmpty()
                && !child.care.getLast().end.isBefore(child.eighteenth())
                && !child.care.getLast().end.equals(CensusYear.STILL_OPEN)
                && (year.contains(child.born.plusYears(19))
                        || year.contains(child.born.plusYears(20))
                        || year.contains(child.born.plusYears(21)));
    }

    void leaver(Child child, Dice dice) {
        if (dice.chance(0.94)) {
            lists.add("oc3", child.id, child.born, "YES", ACTIVITY.draw(dice), HOME.draw(dice));
        } else {
            lists.add("oc3", child.id, child.born, dice.chance(0.7) ? "NO" : "REFU", "0", "0");
        }
    }

    void write(Child child, CarePeriod period, Dice dice) {
        boolean yearLong = period.start.isBefore(year.first()) && period.end.isAfter(year.last());
        if (yearLong) {
            health(child, dice);
        }
        if (period.adopted()) {
            adoption(child, period, dice);
        }
        if (year.end() >= 2024) {
            workers(child, period, dice);
        }
    }

    private void health(Child child, Dice dice) {
        int age = child.ageOn(year.last());
        boolean scored = age >= 4 && age <= 16;
        boolean answered = scored && dice.chance(0.86);
        lists.add(
                "oc2",
                child.id,
                child.born,
                answered ? Math.min(40, 4 + dice.waiting(9)) : "",
                scored && !answered ? "SDQ" + dice.between(2, 5) : "",
                age >= 10 && dice.chance(0.03) ? "1" : "0",
                age < 5 ? yes(dice, 0.93) : "",
                yes(dice, 0.88),
                yes(dice, 0.8),
                yes(dice, 0.93),
                age >= 10 ? yes(dice, 0.04) : "0",
                "",
                "");
    }

    private static String yes(Dice dice, double probability) {
        return dice.chance(probability) ? "1" : "0";
    }

    private void adoption(Child child, CarePeriod period, Dice dice) {
        LocalDate placed = period.placements.getLast().from();
        if (year.contains(placed)) {
            lists.add("placed_for_adoption", child.id, child.born, placed, "", "");
        }
        if (year.contains(period.end)) {
            LocalDate best = placed.minusDays(dice.between(120, 200));
            LocalDate earliest = period.start.plusDays(10);
            LocalDate decided = best.isBefore(earliest) ? earliest : best;
            LocalDate matched = placed.minusDays(12);
            boolean two = dice.chance(0.9);
            String sexes = two ? (dice.chance(0.86) ? "MF" : dice.chance(0.5) ? "MM" : "FF") : "F1";
            lists.add("ad1", child.id, child.born, decided, matched, "0", two ? "2" : "1", sexes, two ? "L11" : "L0");
        }
    }

    private void workers(Child child, CarePeriod period, Dice dice) {
        LocalDate from =
                period.start.isBefore(year.first()) ? year.first().minusDays(dice.between(0, 300)) : period.start;
        LocalDate first = from.isBefore(period.start) ? period.start : from;
        LocalDate until = period.end.isAfter(year.last()) ? year.last() : period.end;
        LocalDate earliest = first.isBefore(year.first()) ? year.first() : first;
        boolean changes = earliest.isBefore(until.minusDays(40)) && dice.chance(0.4);
        LocalDate change = changes ? dice.day(earliest.plusDays(10), until.minusDays(10)) : period.end;
        boolean seen = !change.isAfter(year.last());
        lists.add(
                "sw_episodes",
                child.id,
                child.born,
                "SW" + dice.between(100, 340),
                first,
                seen ? change : "",
                seen ? (changes ? WHY_WORKER.draw(dice) : "PCCHAN") : "");
        if (changes) {
            boolean over = !period.end.isAfter(year.last());
            lists.add(
                    "sw_episodes",
                    child.id,
                    child.born,
                    "SW" + dice.between(341, 560),
                    change,
                    over ? period.end : "",
                    over ? "PCCHAN" : "");
        }
    }
}
