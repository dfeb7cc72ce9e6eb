package uk.throughline.demo.generate;

import java.time.LocalDate;
import uk.throughline.demo.generate.Episode.Outcome;

/** Makes referrals that are neither of a plan nor of care, keeping the year's count of each outcome. */
final class NewReferral {
    private static final Weights AGES = Weights.of(
            "0 8, 1 6, 2 6, 3 6, 4 6, 5 6, 6 6, 7 6, 8 6, 9 6, 10 6, 11 6," + " 12 6, 13 6, 14 6, 15 5, 16 3, 17 0.6");
    private static final LocalDate LAST_DAY = LocalDate.of(2024, 3, 31);
    private final Town town;
    private final Dice dice;
    private final Assessments assessments;
    private int noFurtherAction;
    private int notInNeed;
    private int inNeed;

    NewReferral(Town town, Dice dice, Assessments assessments) {
        this.town = town;
        this.dice = dice;
        this.assessments = assessments;
    }

    /** Lays out the outcomes of a year's new referrals. */
    void begin(YearTargets targets, int referrals) {
        noFurtherAction = targets.count("no_further_action");
        notInNeed = targets.count("not_in_need");
        inNeed = referrals - noFurtherAction - notInNeed;
        if (inNeed < 0) {
            throw new IllegalStateException("More outcomes than referrals in " + targets.year());
        }
    }

    /** A child referred on a day and still in need on a later one, then for up to so many days. */
    void openOn(LocalDate day, LocalDate referred, int daysMore) {
        Child child = town.child(town.family(), town.birthday(referred, day.plusDays(daysMore), AGES));
        Episode episode =
                new Episode(child, referred, Referrals.source(referred, dice), Referrals.need(dice), Outcome.IN_NEED);
        Assessment assessment = assessments.first(episode, 95);
        episode.assessments.add(assessment);
        LocalDate first = assessment.authorised().isAfter(day) ? assessment.authorised() : day;
        episode.close(first.plusDays(dice.between(5, daysMore)), Referrals.reason(dice));
    }

    void firstTime(LocalDate on) {
        boolean unborn = dice.chance(0.014);
        LocalDate born = unborn ? on.plusDays(dice.between(15, 190)) : town.birthday(on, on.plusDays(150), AGES);
        refer(town.child(town.family(), born), on);
    }

    void again(Child child, LocalDate on) {
        refer(child, on);
    }

    private void refer(Child child, LocalDate on) {
        CensusYear year = CensusYear.of(on);
        int room = WorkingDays.between(WorkingDays.onOrAfter(on), year.last()) - 2;
        Outcome outcome = outcome(room);
        if (outcome == Outcome.NO_FURTHER_ACTION) {
            noFurtherAction--;
            new Episode(child, on, Referrals.source(on, dice), Referrals.need(dice), outcome);
            return;
        }
        Episode episode = new Episode(child, on, Referrals.source(on, dice), Referrals.need(dice), outcome);
        if (outcome == Outcome.NOT_IN_NEED) {
            notInNeed--;
            Assessment assessment = assessments.first(episode, room);
            episode.assessments.add(assessment);
            LocalDate closed = WorkingDays.plus(assessment.authorised(), dice.between(0, 2));
            episode.close(closed, Referrals.notInNeed(closed, dice));
        } else {
            inNeed--;
            Assessment assessment = assessments.first(episode, 95);
            episode.assessments.add(assessment);
            inNeed(episode, assessment.authorised());
        }
        if (episode.need.equals("N2") && child.disabilities.contains("NONE")) {
            child.disabilities = town.disabilities();
        }
    }

    private void inNeed(Episode episode, LocalDate assessed) {
        int days = dice.chance(0.2) ? dice.between(300, 900) : 25 + dice.waiting(190);
        LocalDate closed = assessed.plusDays(days);
        LocalDate adult = episode.child.eighteenth();
        if (closed.isAfter(adult)) {
            episode.close(adult.isAfter(assessed) ? adult : assessed, "RC7");
            return;
        }
        episode.close(closed, Referrals.reason(dice));
        boolean born = episode.child.born.isBefore(episode.referred);
        if (born && closed.isBefore(LAST_DAY) && dice.chance(0.0012)) {
            episode.close(closed, "RC2");
            episode.child.died = closed;
        }
    }

    /** One of the outcomes still to be given; late in the year there is no time left to find no need. */
    private Outcome outcome(int room) {
        boolean late = room < 9 && noFurtherAction + inNeed > 0;
        int left = noFurtherAction + inNeed + (late ? 0 : notInNeed);
        int thrown = dice.between(1, left);
        if (thrown <= noFurtherAction) {
            return Outcome.NO_FURTHER_ACTION;
        }
        return thrown <= noFurtherAction + inNeed ? Outcome.IN_NEED : Outcome.NOT_IN_NEED;
    }
}
