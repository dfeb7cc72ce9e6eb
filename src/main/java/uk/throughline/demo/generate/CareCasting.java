package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gives each period of care a child: some whose plan ends as care begins, some who come back, most not known before. */
final class CareCasting {
    private static final Weights AGES = Weights.of(
            "0 27, 1 8, 2 6, 3 5, 4 5, 5 4, 6 4, 7 4, 8 4, 9 4, 10 5, 11 5," + " 12 5, 13 6, 14 7, 15 7, 16 4, 17 1");
    private static final Weights NEEDS = Weights.of("N1 66, N2 3, N3 4, N4 8, N5 14, N6 2, N8 3");
    private static final LocalDate SEEN_UNTIL = LocalDate.of(2024, 6, 30);
    private final Town town;
    private final Dice dice;

    CareCasting(Town town, Dice dice) {
        this.town = town;
        this.dice = dice;
    }

    void cast(List<CarePeriod> periods, List<ProtectionPlan> plans) {
        List<CarePeriod> waiting = new ArrayList<>();
        List<ProtectionPlan> ended = new ArrayList<>(plans.stream()
                .filter(plan -> !plan.end.equals(CensusYear.STILL_OPEN))
                .filter(plan -> plan.episode().child.plans().getLast() == plan)
                .toList());
        dice.shuffle(ended);
        for (CarePeriod period : periods) {
            if (period.start.isBefore(LocalDate.of(2014, 4, 1)) || !dice.chance(0.33) || !fromPlan(period, ended)) {
                waiting.add(period);
            }
        }
        waiting.sort(Comparator.comparing(period -> period.start));
        List<Child> left = new ArrayList<>();
        for (CarePeriod period : waiting) {
            Optional<Child> back = dice.chance(0.07) ? comeBack(period, left) : Optional.empty();
            Child child = back.orElseGet(() -> newChild(period));
            if (period.endReason.equals("E4A")) {
                left.add(child);
            }
        }
    }

    /** Care begins on the day on which a plan ended in the same year; the episode stays open through it. */
    private boolean fromPlan(CarePeriod period, List<ProtectionPlan> ended) {
        CensusYear year = CensusYear.of(period.start);
        if (year.contains(period.end)) {
            return false;
        }
        for (int i = 0; i < ended.size(); i++) {
            ProtectionPlan plan = ended.get(i);
            if (year.contains(plan.end)
                    && plan.episode().child.eighteenth().isAfter(until(period).plusDays(20))) {
                ended.remove(i);
                period.start = plan.end;
                period.need = plan.episode().need;
                settle(plan.episode(), period);
                return true;
            }
        }
        return false;
    }

    private Optional<Child> comeBack(CarePeriod period, List<Child> left) {
        for (int i = 0; i < left.size(); i++) {
            Child child = left.get(i);
            Episode earlier = child.lastEpisode();
            if (earlier.closed.plusDays(40).isBefore(period.start)
                    && child.eighteenth().isAfter(until(period).plusDays(20))
                    && child.care.size() < 3) {
                left.remove(i);
                LocalDate referred = dice.day(earlier.closed.plusDays(5), period.start);
                settle(episode(child, latest(referred, period.start.minusDays(60)), period), period);
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private Child newChild(CarePeriod period) {
        boolean finished = !period.end.equals(CensusYear.STILL_OPEN);
        long days = until(period).toEpochDay() - period.start.toEpochDay();
        boolean alone = days < 1100 && period.start.isAfter(LocalDate.of(2015, 9, 1)) && dice.chance(0.06);
        LocalDate born;
        if (alone) {
            LocalDate latest = until(period).minusYears(18).plusDays(5);
            born = finished ? period.end.minusYears(18) : latest.plusDays(dice.between(0, 300));
        } else if (finished && days < 6000 && dice.chance(days > 900 ? 0.6 : 0.1)) {
            born = period.end.minusYears(18);
        } else {
            born = town.birthday(period.start, until(period), AGES);
        }
        Child child = town.child(town.family(), born);
        child.unaccompanied = alone;
        period.need = alone ? "N8" : NEEDS.draw(dice);
        int lag = alone ? 0 : dice.chance(0.4) ? dice.between(0, 10) : dice.between(11, 160);
        settle(episode(child, latest(period.start.minusDays(lag), born.minusDays(90)), period), period);
        return child;
    }

    private Episode episode(Child child, LocalDate referred, CarePeriod period) {
        String source = period.need.equals("N8") ? "6" : Referrals.source(referred, dice);
        return new Episode(child, referred, source, period.need, Episode.Outcome.IN_NEED);
    }

    /** Puts the period into the child's episode, which closes after it for the reason for which care ended. */
    private void settle(Episode episode, CarePeriod period) {
        Child child = episode.child;
        child.care.add(period);
        if (period.end.equals(CensusYear.STILL_OPEN)) {
            episode.close(CensusYear.STILL_OPEN, "");
            return;
        }
        period.endReason = CareEndings.reason(child, period, dice);
        String reason = CareEndings.closure(period.endReason);
        boolean adult = !period.end.isBefore(child.eighteenth());
        episode.close(adult ? period.end : period.end.plusDays(dice.between(1, 28)), adult ? "RC7" : reason);
    }

    private static LocalDate until(CarePeriod period) {
        return period.end.equals(CensusYear.STILL_OPEN) ? SEEN_UNTIL : period.end;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
