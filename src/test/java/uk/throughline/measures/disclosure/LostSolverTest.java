package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.profile;
import static uk.throughline.measures.disclosure.DisclosureFixture.row;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LostSolverTest {

    @Test
    void where_an_attack_finds_no_answer_more_is_hidden_and_never_less() {
        Publication publication = row(3, 20, 30, 40).build();
        Problem problem = new Problem(publication, profile("la-counts"), Set.of("a"), 0);
        SecondarySuppression suppression = new SecondarySuppression(problem, System.nanoTime() + 1_000_000_000L);
        assertThat(suppression.hidden()).containsExactlyInAnyOrder("a", "b", "c", "d", "total");
        assertThat(suppression.isFewest()).isFalse();
    }
}
