package uk.throughline.demo.generate;

import java.time.LocalDate;

/** The referral, enquiry and conference before each plan, and the closure after it. */
final class PlanEpisodes {
    private static final Weights NEEDS = Weights.of("N1 88, N3 3, N4 3, N5 6");
    private static final LocalDate RECORDS_BEGIN = LocalDate.of(2014, 4, 1);
    private final Conferences conferences;
    private final Dice dice;

    PlanEpisodes(Conferences conferences, Dice dice) {
        this.conferences = conferences;
        this.dice = dice;
    }

    /** A child's first plan in these records. */
    void first(Child child, ProtectionPlan plan) {
        if (plan.start.isBefore(RECORDS_BEGIN)) {
            LocalDate referred = notBeforeBirth(child, plan.start.minusDays(dice.between(20, 200)));
            follow(new Episode(child, referred, "6", "N1", Episode.Outcome.IN_NEED), plan);
        } else {
            open(child, plan, conferences.enquiry(plan.start, 1), lag());
        }
    }

    /** A further plan, after a new referral. */
    void again(Child child, ProtectionPlan plan) {
        Enquiry enquiry = conferences.enquiry(plan.start, 1);
        Episode earlier = child.lastEpisode();
        LocalDate planEnded = child.plans().getLast().end;
        int room = (int) (enquiry.started().toEpochDay() - planEnded.toEpochDay());
        int lag = dice.between(0, Math.min(25, room - 12));
        Episode episode = open(child, plan, enquiry, lag);
        if (!earlier.closed.isBefore(episode.referred.minusDays(2))) {
            earlier.close(dice.day(planEnded.plusDays(1), episode.referred.minusDays(3)), "RC7");
        }
    }

    /** Two children of one family, referred, enquired about and conferenced together. */
    void together(Child one, ProtectionPlan plan, Child two, ProtectionPlan other) {
        Enquiry enquiry = conferences.enquiry(plan.start, 2);
        Child younger = one.born.isAfter(two.born) ? one : two;
        Episode first = open(younger, younger == one ? plan : other, enquiry, lag());
        Child elder = younger == one ? two : one;
        Episode second = new Episode(elder, first.referred, first.source, first.need, first.outcome);
        second.enquiries.add(enquiry);
        follow(second, elder == one ? plan : other);
    }

    /** A conference that decided against a plan; afterwards the child is in need for some months. */
    void withoutPlan(Child child, LocalDate conference) {
        Episode episode = referral(child, conferences.enquiry(conference, 1), lag());
        LocalDate closed = conference.plusDays(40 + dice.waiting(170));
        LocalDate adult = child.eighteenth();
        episode.close(closed.isAfter(adult) ? adult : closed, Referrals.reason(dice));
    }

    private Episode open(Child child, ProtectionPlan plan, Enquiry enquiry, int lag) {
        Episode episode = referral(child, enquiry, lag);
        follow(episode, plan);
        return episode;
    }

    private Episode referral(Child child, Enquiry enquiry, int lag) {
        LocalDate referred = notBeforeBirth(child, enquiry.started().minusDays(lag));
        String source = Referrals.source(referred, dice);
        while (!conferences.ownMeeting(referred, source, enquiry)) {
            source = Referrals.source(referred, dice);
        }
        Episode episode = new Episode(child, referred, source, NEEDS.draw(dice), Episode.Outcome.IN_NEED);
        episode.enquiries.add(enquiry);
        return episode;
    }

    private void follow(Episode episode, ProtectionPlan plan) {
        plan.belongTo(episode);
        if (!plan.end.equals(CensusYear.STILL_OPEN)) {
            LocalDate closed = plan.end.plusDays(3 + dice.waiting(70));
            LocalDate adult = latest(episode.child.eighteenth(), plan.end.plusDays(1));
            episode.close(closed.isAfter(adult) ? adult : closed, Referrals.reason(dice));
        }
    }

    /** A child may be referred before birth, but not long before. */
    private static LocalDate notBeforeBirth(Child child, LocalDate referred) {
        return latest(child.born.minusDays(120), referred);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int lag() {
        if (dice.chance(0.45)) {
            return dice.between(0, 3);
        }
        return dice.chance(0.75) ? dice.between(4, 60) : dice.between(61, 300);
    }
}
