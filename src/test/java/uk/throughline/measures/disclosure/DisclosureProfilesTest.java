package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DisclosureProfilesTest {
    private static final String OWN = """
            title:      Counts of one school
            hide:       0 to 9
            round:      10
            protection: 10 values
            secondary:  yes
            source:     The partnership's agreement on sharing,
                        of 2025.
            """;

    @Test
    void the_shipped_profiles_hide_small_counts_and_show_zero() {
        DisclosureProfile counts = DisclosureFixture.profile("la-counts");
        assertThat(counts.hides(0)).isFalse();
        assertThat(counts.hides(1)).isTrue();
        assertThat(counts.hides(5)).isTrue();
        assertThat(counts.hides(6)).isFalse();
        assertThat(counts.printed(6)).isEqualTo(6);
        DisclosureProfile nhs = DisclosureFixture.profile("nhs");
        assertThat(nhs.hides(7)).isTrue();
        assertThat(nhs.hides(8)).isFalse();
        assertThat(nhs.printed(8)).isEqualTo(10);
        assertThat(nhs.printed(12)).isEqualTo(10);
        assertThat(nhs.printed(13)).isEqualTo(15);
        assertThat(nhs.behind(10)).isEqualTo(new Range(8, 12));
        assertThat(nhs.behind(0)).isEqualTo(new Range(0, 0));
    }

    @Test
    void a_partnerships_own_profile_is_the_same_kind_of_file() {
        DisclosureProfile own = DisclosureProfiles.read("/etc/throughline/our-schools.txt", OWN);
        assertThat(own.id()).isEqualTo("our-schools");
        assertThat(own.hides(0)).isTrue();
        assertThat(own.printed(14)).isEqualTo(10);
        assertThat(own.printed(15)).isEqualTo(20);
        assertThat(own.behind(20)).isEqualTo(new Range(15, 24));
        assertThat(own.source()).endsWith("of 2025.");
    }

    @Test
    void a_wrong_file_is_refused_with_a_sentence_that_names_file_and_line() {
        refused(
                "0 to 9",
                "under ten",
                "line 2: hide is \"under ten\"; write it as 1 to 5, or 0 to 5 where zero is hidden too.");
        refused("0 to 9", "0 to 0", "line 2: it hides no count above zero.");
        refused(
                "round:      10",
                "round: 0",
                "line 3: round is \"0\"; write 5, or leave it out where nothing is rounded.");
        refused(
                "10 values",
                "11 values",
                "line 4: protection is of 11 values; write a number from 2 to 10, as many as are hidden.");
        refused("yes", "perhaps", "line 5: secondary is \"perhaps\"; write yes or no.");
        refused("secondary:", "seconds:", "line 5: there is no key \"seconds\" in a disclosure profile's header.");
        refused("title:      Counts of one school\n", "", "line 1: its header does not say title.");
    }

    private static void refused(String right, String wrong, String sentence) {
        assertThatThrownBy(() -> DisclosureProfiles.read("own.txt", OWN.replace(right, wrong)))
                .hasMessage("The disclosure profile own.txt, " + sentence);
    }
}
