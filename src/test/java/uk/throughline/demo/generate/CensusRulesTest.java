package uk.throughline.demo.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds written censuses against some of the census's own rules. */
class CensusRulesTest {
    @Test
    void writtenCensusesKeepTheRules(@TempDir Path folder) throws IOException {
        DemonstrationReturns.write(folder, 11);
        for (int end = 2015; end <= 2024; end++) {
            keepsTheRules(WrittenCensus.read(folder.resolve("cin-census-" + end + ".xml")), new CensusYear(end));
        }
    }

    @Test
    void syntheticCensusesKeepTheRules(@TempDir Path folder) throws IOException {
        SyntheticReturns.write(folder, 60, 0, 3, 2023, 5);
        for (int end = 2021; end <= 2023; end++) {
            keepsTheRules(WrittenCensus.read(folder.resolve("cin-census-" + end + ".xml")), new CensusYear(end));
        }
    }

    private static void keepsTheRules(WrittenCensus census, CensusYear year) {
        assertThat(census.pupils).extracting(WrittenCensus.Pupil::child).doesNotHaveDuplicates();
        assertThat(census.pupils)
                .filteredOn(pupil -> !pupil.number().isEmpty())
                .extracting(WrittenCensus.Pupil::number)
                .doesNotHaveDuplicates()
                .allMatch(number ->
                        UniquePupilNumber.withLetter(number.substring(1)).equals(number));
        assertThat(census.referrals)
                .allMatch(one -> one.closed().equals(WrittenCensus.NEVER)
                        ? one.reason().isEmpty()
                        : !one.reason().isEmpty() && year.contains(one.closed()));
        Set<String> meetings = census.enquiries.stream()
                .filter(one -> year.contains(one.conference()))
                .map(one -> one.referral().child() + one.conference())
                .collect(toSet());
        assertThat(census.plans)
                .filteredOn(plan -> year.contains(plan.start()))
                .allMatch(plan -> meetings.contains(plan.referral().child() + plan.start()));
        assertThat(census.enquiries)
                .filteredOn(one -> !one.conference().equals(WrittenCensus.NEVER))
                .allMatch(one ->
                        WorkingDays.is(one.conference()) && !one.conference().isBefore(one.started()));
        assertThat(census.enquiries)
                .noneMatch(one -> one.started().isBefore(one.referral().on()));
        assertThat(census.assessments)
                .noneMatch(one -> one.started().isBefore(one.referral().on()));
        assertThat(census.plans).allMatch(plan -> plan.end().isAfter(plan.start()));
    }
}
