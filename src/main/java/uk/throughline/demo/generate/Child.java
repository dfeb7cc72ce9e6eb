package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An invented child and everything that returns say about it. */
final class Child {
    final String id;
    final Family family;
    final LocalDate born;
    final LocalDate expected;
    final boolean girl;
    final String pupilNumber;
    final List<Episode> episodes = new ArrayList<>();
    final List<CarePeriod> care = new ArrayList<>();
    List<String> disabilities = List.of("NONE");
    String ethnicity = "";
    boolean unaccompanied;

    /** Plans that ended before these records begin, or elsewhere. */
    int plansBefore;

    LocalDate died = CensusYear.STILL_OPEN;

    Child(String id, Family family, LocalDate born, LocalDate expected, boolean girl, String pupilNumber) {
        this.id = id;
        this.family = family;
        this.born = born;
        this.expected = expected;
        this.girl = girl;
        this.pupilNumber = pupilNumber;
        family.children.add(this);
    }

    LocalDate eighteenth() {
        return born.plusYears(18);
    }

    int ageOn(LocalDate day) {
        return born.until(day).getYears();
    }

    Episode lastEpisode() {
        return episodes.getLast();
    }

    List<ProtectionPlan> plans() {
        return episodes.stream().flatMap(episode -> episode.plans.stream()).toList();
    }

    /** Old enough to have been given a pupil number by then. */
    boolean atSchoolBy(LocalDate day) {
        return born.plusMonths(58).isBefore(day);
    }
}
