package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final Catalogue catalogue = new Catalogue();

    @Test
    void a_change_concerns_a_measure_or_all_of_a_source_with_their_rates_and_shares() {
        Changes changes = new Changes("""
                # what changed
                2024-04-01 | CIN census | All of it.
                2022-04-01 | frontdoor.referrals, frontdoor.re_referrals | A source of its own.
                """, catalogue);
        Measure rate = catalogue.find("frontdoor.referrals_rate").orElseThrow().measure();
        assertThat(changes.of(rate))
                .containsExactly(
                        new Change(LocalDate.of(2022, 4, 1), "A source of its own."),
                        new Change(LocalDate.of(2024, 4, 1), "All of it."));
        assertThat(changes.of(
                        catalogue.find("protection.plans_open").orElseThrow().measure()))
                .hasSize(1);
        assertThat(changes.of(catalogue.find("care.looked_after").orElseThrow().measure()))
                .isEmpty();
    }

    @Test
    void every_line_of_the_file_names_what_there_is() {
        Measure referrals = catalogue.find("frontdoor.referrals").orElseThrow().measure();
        assertThat(new Changes(catalogue).of(referrals)).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_wrong_line_is_told_by_its_number() {
        refused("2024-04-01 | CIN census", "line 1: it is not a day, what it concerns and a sentence, parted by bars.");
        refused("\n2024-04-01 | CIN | So.", "line 2: \"CIN\" is neither a measure nor the source of one.");
        refused("1 April | CIN census | So.", "line 1: \"1 April\" is not a day; write it as 2022-04-01.");
    }

    private void refused(String content, String because) {
        assertThatThrownBy(() -> new Changes(content, catalogue))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changes.txt, " + because);
    }
}
