package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.List;

/** Child in need plans: after the first assessment, never beside a child protection plan or care. */
final class CinPlans {
    private CinPlans() {}

    static void write(List<Episode> episodes, Dice dice) {
        for (Episode episode : episodes) {
            if (episode.outcome == Episode.Outcome.IN_NEED && !episode.inCare() && dice.chance(0.85)) {
                write(episode, dice);
            }
        }
    }

    private static void write(Episode episode, Dice dice) {
        LocalDate from = episode.assessments.getFirst().authorised().plusDays(dice.between(1, 10));
        if (!episode.plans.isEmpty()) {
            LocalDate planEnded = episode.plans.getLast().end;
            if (planEnded.equals(CensusYear.STILL_OPEN)) {
                return;
            }
            from = planEnded.isBefore(from) ? from : planEnded.plusDays(1);
        }
        if (from.isBefore(episode.closed.equals(CensusYear.STILL_OPEN) ? LocalDate.of(2024, 3, 31) : episode.closed)) {
            episode.cinPlans.add(new CinPlan(from, episode.closed));
        }
    }
}
