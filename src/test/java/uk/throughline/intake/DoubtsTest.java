package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What speaks against a return being the one that its sender meant to send is said in its receipt. */
class DoubtsTest extends IntakeBase {

    @Test
    void last_years_census_says_that_a_later_one_was_accepted() throws IOException {
        Receipt later = accepted(census("DT", 2024, 1));
        Receipt earlier = accepted(census("DT", 2023, 1));
        assertThat(doubts(later)).isEmpty();
        assertThat(doubts(earlier)).containsExactly("earlier-than-accepted");
        assertThat(earlier.findings().getFirst().means())
                .isEqualTo("The return speaks of days to 31 March 2023, but return " + later.number()
                        + ", to 31 March 2024, was accepted before it.");
        assertThat(doubts(accepted(census("DT", 2025, 1)))).isEmpty();
    }

    @Test
    void a_return_of_children_of_whom_none_is_known_says_so() throws IOException {
        accepted(census("DK", 2020, 25));
        assertThat(doubts(accepted(census("DK", 2021, 25)))).isEmpty();
        assertThat(doubts(accepted(episodes("DU", 2022, 25)))).containsExactly("no-child-known");
        assertThat(doubts(accepted(episodes("DK", 2023, 25)))).isEmpty();
        assertThat(doubts(accepted(episodes("DF", 2025, 5))))
                .as("too few to tell")
                .isEmpty();
        StringBuilder visits = new StringBuilder("Child ID,Visit date,Visit type\n");
        for (int i = 0; i < 20; i++) {
            visits.append("DV").append(i).append(",2022-05-02,Video\n");
        }
        assertThat(doubts(accepted(Files.writeString(folder.resolve("visits.csv"), visits))))
                .containsExactly("no-child-known");
    }

    @Test
    void a_return_of_a_year_that_has_not_begun_is_refused() throws IOException {
        assertThat(refusal(census("DN", 2099, 1))).contains("which has not begun");
        assertThat(refusal(episodes("DN", 2190, 3))).contains("which has not begun");
        assertThat(refusal(Files.writeString(
                        folder.resolve("v.csv"), "Child ID,Visit date,Visit type\nDN1,2190-05-02,Video\n")))
                .contains("which has not begun");
    }

    private static java.util.List<String> doubts(Receipt receipt) {
        return receipt.findings().stream()
                .filter(found -> found.list().equals("the return itself"))
                .map(Receipt.Finding::rule)
                .filter(rule -> rule.startsWith("earlier-") || rule.startsWith("no-child"))
                .toList();
    }

    private Path census(String id, int year, int children) throws IOException {
        CensusFixture census = CensusFixture.ofYear(year);
        for (int i = 0; i < children; i++) {
            census.child(id + i, (year - 1) + "-05-02");
        }
        return census.write(folder);
    }

    private Path episodes(String id, int year, int children) throws IOException {
        StringBuilder list = new StringBuilder(HostileBase.EPISODES);
        for (int i = 0; i < children; i++) {
            list.append(id).append(i).append(",01/05/").append(year - 1).append(",S,C1,N1,U1,PR1,,,,,,\n");
        }
        return Files.writeString(Files.createTempFile(folder, "episodes", ".csv"), list);
    }
}
