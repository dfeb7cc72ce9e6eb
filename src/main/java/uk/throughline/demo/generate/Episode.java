package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A referral and what came of it, to its closure. */
final class Episode {
    /** What a referral leads to. */
    enum Outcome {
        NO_FURTHER_ACTION,
        NOT_IN_NEED,
        IN_NEED
    }

    final Child child;
    final LocalDate referred;
    final String source;
    final String need;
    final Outcome outcome;
    final List<Assessment> assessments = new ArrayList<>();
    final List<CinPlan> cinPlans = new ArrayList<>();
    final List<Enquiry> enquiries = new ArrayList<>();
    final List<ProtectionPlan> plans = new ArrayList<>();
    LocalDate closed = CensusYear.STILL_OPEN;
    String reason = "";

    Episode(Child child, LocalDate referred, String source, String need, Outcome outcome) {
        this.child = child;
        this.referred = referred;
        this.source = source;
        this.need = need;
        this.outcome = outcome;
        child.episodes.add(this);
    }

    void close(LocalDate on, String why) {
        closed = on;
        reason = why;
    }

    /** The last day on which the referral is still the census's business; a referral without action is done at once. */
    LocalDate lastDay() {
        return outcome == Outcome.NO_FURTHER_ACTION ? referred : closed;
    }

    boolean inCare() {
        return child.care.stream().anyMatch(period -> !period.start.isAfter(closed) && !period.end.isBefore(referred));
    }
}
