package uk.throughline.demo.generate;

import java.time.LocalDate;

/** Which children stand in which of a run of synthetic censuses, and what each of them has. */
final class SyntheticCensus {
    private static final Weights CATEGORIES = Weights.of("NEG 48, EMO 38, PHY 8, SAB 4, MUL 2");
    private final int size;
    private final int leaving;
    private final int years;
    private final int firstYear;
    private final long seed;

    /** Of {@code size} children in each census, two in five are not in the next. */
    SyntheticCensus(int size, int years, int lastYear, long seed) {
        this.size = size;
        this.leaving = Math.max(1, size * 2 / 5);
        this.years = years;
        this.firstYear = lastYear - years + 1;
        this.seed = seed;
    }

    /** The number of the first child of a year's census; the others follow. */
    int firstChild(CensusYear year) {
        return (year.end() - firstYear) * leaving;
    }

    /** How many children there are in all. */
    int children() {
        return size + (years - 1) * leaving;
    }

    /** The child with one referral for each year up to this one; what is open when the child leaves the returns is closed. */
    Child child(int number, CensusYear year) {
        int joins = Math.max(0, (number - size + leaving) / leaving);
        int leaves = Math.min(years - 1, number / leaving);
        Child child = SyntheticChild.of(number, new CensusYear(firstYear + joins).first(), seed);
        for (int i = joins; firstYear + i <= year.end(); i++) {
            boolean last = i == leaves && i < years - 1;
            refer(child, new CensusYear(firstYear + i), number, last);
        }
        return child;
    }

    /** A referral with assessment, enquiry, conference and plan; half are closed within the year, the others in the next April. */
    private void refer(Child child, CensusYear year, int number, boolean last) {
        Dice dice = new Dice(seed * 1_000_003 + number * 131L + year.end());
        LocalDate referred = WorkingDays.onOrAfter(year.first().plusDays(dice.between(25, 75)));
        Episode episode = new Episode(
                child, referred, Referrals.source(referred, dice), Referrals.need(dice), Episode.Outcome.IN_NEED);
        LocalDate authorised = WorkingDays.plus(referred, dice.between(5, 44));
        episode.assessments.add(new Assessment(referred, authorised, Factors.found(authorised, episode, dice)));
        LocalDate conference = WorkingDays.plus(referred, dice.between(12, 40));
        episode.enquiries.add(Enquiry.leadingTo(conference, WorkingDays.minus(conference, dice.between(8, 12))));
        ProtectionPlan plan = new ProtectionPlan(conference, conference.plusDays(200));
        plan.firstCategory = CATEGORIES.draw(dice);
        plan.categoryAt.put(year.end(), dice.chance(0.9) ? plan.firstCategory : CATEGORIES.draw(dice));
        plan.belongTo(episode);
        plan.reviews.add(WorkingDays.onOrBefore(conference.plusDays(dice.between(60, 84))));
        if (last || dice.chance(0.5)) {
            plan.end = WorkingDays.onOrBefore(conference.plusDays(dice.between(100, 150)));
            LocalDate closed = plan.end.plusDays(dice.between(10, 35));
            episode.cinPlans.add(new CinPlan(plan.end.plusDays(1), closed));
            episode.close(closed, "RC7");
        } else {
            plan.reviews.add(WorkingDays.onOrBefore(conference.plusDays(dice.between(200, 225))));
            episode.cinPlans.add(new CinPlan(referred, conference.minusDays(1)));
            plan.end = WorkingDays.onOrAfter(year.last().plusDays(dice.between(3, 9)));
            episode.close(plan.end.plusDays(2), "RC7");
        }
    }
}
