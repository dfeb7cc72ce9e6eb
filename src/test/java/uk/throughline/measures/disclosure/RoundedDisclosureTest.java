package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.protect;
import static uk.throughline.measures.disclosure.DisclosureFixture.row;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;

class RoundedDisclosureTest {

    @Test
    void totals_and_parts_are_rounded_each_by_itself_and_only_small_counts_are_hidden() {
        Suppression done = protect("nhs", row(7, 18, 41, 0).build());
        assertThat(done.reasons()).containsOnlyKeys("a");
        assertThat(known(done, "b")).isEqualTo(20);
        assertThat(known(done, "c")).isEqualTo(40);
        assertThat(known(done, "d")).isZero();
        assertThat(known(done, "total")).isEqualTo(65);
        assertThat(done.findings()).isEmpty();
        assertThat(done.audit().ranges().get("a").valuesWithin(1, 7)).isEqualTo(7);
    }

    @Test
    void what_rounding_alone_leaves_too_narrow_is_said() {
        // 39 prints as 40, which is 38 to 42, and 32 as 30, which is 28 to 32: the difference is 6 or more.
        assertThat(protect("nhs", row(7, 32).build()).audit().ranges().get("a").valuesWithin(1, 7))
                .isEqualTo(2);
        DisclosureProfile strict = new DisclosureProfile("strict", "", 1, 7, 5, 3, false, "");
        Suppression done =
                new Suppressor(strict, Duration.ofSeconds(5)).protect(row(7, 32).build());
        assertThat(done.findings())
                .containsExactly(
                        "“a” is hidden, but can be worked out more closely than strict allows; the profile hides no further cells.");
    }

    @Test
    void a_profile_may_round_and_hide_further_cells() {
        DisclosureProfile both = new DisclosureProfile("both", "", 1, 7, 5, 7, true, "");
        Publication publication = row(7, 32, 50).build();
        assertThat(Audit.of(new Release(publication, both, Set.of("a"))).exposures())
                .isNotEmpty();
        Suppression done = new Suppressor(both, Duration.ofSeconds(5)).protect(publication);
        assertThat(done.reasons()).containsOnlyKeys("a", "b");
        assertThat(done.findings()).isEmpty();
    }

    private static int known(Suppression done, String id) {
        return done.figure(id) instanceof Figure.Known(BigDecimal value, var n, var d) ? value.intValue() : -1;
    }
}
