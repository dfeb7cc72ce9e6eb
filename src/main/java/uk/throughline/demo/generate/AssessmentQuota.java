package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gives every episode its first assessment, and long ones further assessments up to the year's total in each band of days. */
final class AssessmentQuota {
    private final Dice dice;
    private final Assessments assessments;

    AssessmentQuota(Dice dice, Assessments assessments) {
        this.dice = dice;
        this.assessments = assessments;
    }

    /** Episodes of plans and care, which were made before assessments were thought of. */
    void first(List<Episode> episodes) {
        for (Episode episode : episodes) {
            if (episode.assessments.isEmpty() && episode.outcome != Episode.Outcome.NO_FURTHER_ACTION) {
                LocalDate last =
                        episode.closed.equals(CensusYear.STILL_OPEN) ? LocalDate.of(2025, 3, 31) : episode.closed;
                int room = WorkingDays.between(WorkingDays.onOrAfter(episode.referred), last) - 1;
                episode.assessments.add(assessments.first(episode, Math.max(room, 0)));
            }
        }
    }

    void fill(CensusYear year, List<Episode> episodes) {
        List<Integer> wanting = assessments.wanting(year, episodes);
        List<Episode> hosts = new ArrayList<>(episodes.stream()
                .filter(episode -> episode.outcome == Episode.Outcome.IN_NEED)
                .filter(episode -> year.touches(episode.referred, episode.closed))
                .toList());
        dice.shuffle(hosts);
        hosts.sort(Comparator.comparing(episode -> !asks(episode, year)));
        int at = 0;
        int idle = 0;
        while (!wanting.isEmpty()) {
            if (place(hosts.get(at), year, wanting.getLast())) {
                wanting.removeLast();
                idle = 0;
            } else if (idle++ > hosts.size()) {
                throw new IllegalStateException("No episode of " + year + " has room for another assessment");
            }
            at = (at + 1) % hosts.size();
        }
    }

    /** Enquired about in the year, but not assessed in it. */
    private static boolean asks(Episode episode, CensusYear year) {
        return episode.enquiries.stream().anyMatch(enquiry -> year.contains(enquiry.started()))
                && episode.assessments.stream()
                        .noneMatch(assessment -> year.touches(assessment.started(), assessment.authorised()));
    }

    /** Puts an assessment of that many working days after the episode's last, inside the year, if there is room. */
    private boolean place(Episode episode, CensusYear year, int days) {
        LocalDate after = episode.assessments.getLast().authorised().plusDays(30);
        LocalDate first = WorkingDays.onOrAfter(after.isBefore(year.first()) ? year.first() : after);
        LocalDate end = episode.closed.isBefore(year.last()) ? episode.closed : year.last();
        if (first.plusDays(days * 2L + 12).isAfter(end)) {
            return false;
        }
        int room = WorkingDays.between(first, end) - days;
        if (room < 1) {
            return false;
        }
        LocalDate started = WorkingDays.plus(first, dice.between(0, room - 1));
        LocalDate authorised = WorkingDays.plus(started, days);
        episode.assessments.add(new Assessment(started, authorised, Factors.found(authorised, episode, dice)));
        return true;
    }
}
