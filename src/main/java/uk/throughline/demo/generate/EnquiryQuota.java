package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds the section 47 enquiries that led to no conference, up to each year's enquiries and children enquired about. */
final class EnquiryQuota {
    private static final int STILL_GOING = 11;
    private final Dice dice;

    EnquiryQuota(Dice dice) {
        this.dice = dice;
    }

    /** {@code episodes} are all; in the last year a few enquiries still wait for their conference. */
    void fill(YearTargets targets, List<Episode> episodes, boolean lastYear) {
        CensusYear year = targets.year();
        Set<Child> known = new HashSet<>();
        int there = 0;
        for (Episode episode : episodes) {
            for (Enquiry enquiry : episode.enquiries) {
                if (year.contains(enquiry.started())) {
                    there++;
                    known.add(episode.child);
                }
            }
        }
        List<Episode> hosts = new ArrayList<>(episodes.stream()
                .filter(episode -> episode.outcome == Episode.Outcome.IN_NEED)
                .filter(episode -> latest(year.first(), episode.referred)
                        .isBefore(earliest(year.last(), episode.closed).minusDays(14)))
                .toList());
        dice.shuffle(hosts);
        hosts.sort(Comparator.comparing(episode -> !assessedIn(year, episode)));
        int children = targets.count("children_enquired") - known.size();
        int repeats = targets.count("enquiries") - there - children;
        if (children < 0 || repeats < 0) {
            throw new IllegalStateException("Too many enquiries in " + year);
        }
        int waiting = lastYear ? await(hosts, known, year) : 0;
        ofNewChildren(hosts, known, year, children - waiting);
        ofKnownChildren(hosts, known, year, repeats);
    }

    /** Enquiries of the year's last days, whose conferences come after it. */
    private int await(List<Episode> hosts, Set<Child> known, CensusYear year) {
        int waiting = 0;
        for (Episode episode : hosts) {
            if (waiting < STILL_GOING && canWait(episode, year) && known.add(episode.child)) {
                LocalDate day = dice.day(year.last().minusDays(17), year.last().minusDays(4));
                episode.enquiries.add(Enquiry.awaitingConference(WorkingDays.onOrBefore(day)));
                waiting++;
            }
        }
        return waiting;
    }

    private void ofNewChildren(List<Episode> hosts, Set<Child> known, CensusYear year, int count) {
        int left = count;
        for (Episode episode : hosts) {
            if (left > 0 && !known.contains(episode.child) && add(episode, year)) {
                known.add(episode.child);
                left--;
            }
        }
        if (left > 0) {
            throw new IllegalStateException("Too few children in need in " + year + " to enquire about");
        }
    }

    private void ofKnownChildren(List<Episode> hosts, Set<Child> known, CensusYear year, int count) {
        int left = count;
        for (int tries = 0; left > 0; tries++) {
            Episode episode = hosts.get(tries % hosts.size());
            if (known.contains(episode.child) && dice.chance(0.5) && add(episode, year)) {
                left--;
            }
            if (tries > 20 * hosts.size()) {
                throw new IllegalStateException("No room in " + year + " for another enquiry");
            }
        }
    }

    private static boolean assessedIn(CensusYear year, Episode episode) {
        return episode.assessments.stream()
                .anyMatch(assessment -> year.touches(assessment.started(), assessment.authorised()));
    }

    private static boolean canWait(Episode episode, CensusYear year) {
        return episode.plans.isEmpty()
                && episode.closed.isAfter(year.last())
                && episode.enquiries.isEmpty()
                && episode.referred.isBefore(year.last().minusDays(20))
                && !episode.inCare();
    }

    private boolean add(Episode episode, CensusYear year) {
        List<LocalDate> days = room(episode, year);
        if (days.isEmpty()) {
            return false;
        }
        LocalDate latest = days.getFirst().plusDays(40);
        List<LocalDate> soon = days.stream().filter(day -> day.isBefore(latest)).toList();
        episode.enquiries.add(Enquiry.withoutConference(dice.one(dice.chance(0.6) ? soon : days)));
        return true;
    }

    /** Working days of the year on which an enquiry could begin: the episode open, no other enquiry or plan about. */
    private static List<LocalDate> room(Episode episode, CensusYear year) {
        LocalDate first = latest(year.first(), episode.referred);
        LocalDate last = earliest(year.last(), episode.closed);
        if (!first.isBefore(last.minusDays(14)) || episode.enquiries.size() > 3) {
            return List.of();
        }
        return first.datesUntil(last.minusDays(13))
                .filter(WorkingDays::is)
                .filter(day -> episode.enquiries.stream().allMatch(other -> apart(day, other)))
                .filter(day -> episode.plans.stream()
                        .allMatch(plan -> day.isBefore(plan.start.minusDays(100)) || day.isAfter(plan.end)))
                .toList();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static boolean apart(LocalDate day, Enquiry other) {
        LocalDate ended = other.conferenceNeeded() ? other.conference() : other.started();
        return day.isBefore(other.started().minusDays(35))
                || (!ended.equals(CensusYear.STILL_OPEN) && day.isAfter(ended.plusDays(35)));
    }
}
