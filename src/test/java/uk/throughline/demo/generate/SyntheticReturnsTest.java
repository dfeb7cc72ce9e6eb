package uk.throughline.demo.generate;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticReturnsTest {
    @Test
    void everyChildOfEveryCensusHasEveryModule(@TempDir Path folder) throws IOException {
        List<Path> files = SyntheticReturns.write(folder, 200, 80, 3, 2026, 1);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "postcodes.csv",
                        "cin-census-2024.xml",
                        "ssda903-2024.zip",
                        "cin-census-2025.xml",
                        "ssda903-2025.zip",
                        "cin-census-2026.xml",
                        "ssda903-2026.zip");
        WrittenCensus census = WrittenCensus.read(folder.resolve("cin-census-2026.xml"));
        Set<String> children =
                census.referrals.stream().map(WrittenCensus.Referral::child).collect(toSet());
        assertThat(children).hasSize(200);
        assertThat(census.plans.stream().map(plan -> plan.referral().child()).collect(toSet()))
                .isEqualTo(children);
        assertThat(census.enquiries.stream().map(one -> one.referral().child()).collect(toSet()))
                .isEqualTo(children);
        assertThat(census.assessments.stream()
                        .map(one -> one.referral().child())
                        .collect(toSet()))
                .isEqualTo(children);
    }

    @Test
    void sexIsWrittenInTheWordsOfTheYear(@TempDir Path folder) throws IOException {
        SyntheticReturns.write(folder, 5, 0, 2, 2025, 1);
        assertThat(Files.readString(folder.resolve("cin-census-2024.xml")))
                .contains("<GenderCurrent>")
                .doesNotContain("<Sex>");
        assertThat(Files.readString(folder.resolve("cin-census-2025.xml")))
                .contains("<Sex>")
                .doesNotContain("<GenderCurrent>");
    }

    @Test
    void everyLookedAfterChildIsInSomeYear(@TempDir Path folder) throws IOException {
        SyntheticReturns.write(folder, 5, 120, 4, 2024, 3);
        Set<String> children = new HashSet<>();
        for (int end = 2021; end <= 2024; end++) {
            WrittenCare care = WrittenCare.read(folder.resolve("ssda903-" + end + ".zip"), end);
            care.episodes.forEach(episode -> children.add(episode.child()));
            assertThat(care.open()).doesNotHaveDuplicates();
            assertThat(care.episodes).allMatch(episode -> episode.from()
                    .isBefore(care.born.get(episode.child()).plusYears(18)));
        }
        assertThat(children).hasSizeBetween(115, 120);
    }

    @Test
    void asksForAtLeastOneChild(@TempDir Path folder) {
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticReturns.write(folder, 0, 0, 1, 2024, 1));
    }
}
