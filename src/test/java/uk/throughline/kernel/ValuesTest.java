package uk.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void a_rate_rounds_only_when_shown() {
        Rate plans = new Rate(265, 58_114, 10_000, "ONS", 2023);
        assertThat(plans.rounded(1)).hasToString("45.6");
        assertThat(new Rate(503, 58_114, 10_000, "ONS", 2023).rounded(1)).hasToString("86.6");
        assertThat(new Rate(396, 56_250, 10_000, "ONS", 2021).rounded(1)).hasToString("70.4");
    }

    @Test
    void a_rate_of_nobody_is_a_fault() {
        assertThatThrownBy(() -> new Rate(1, 0, 10_000, "ONS", 2023)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pounds_add_up_to_the_penny_and_are_grouped() {
        Pounds total = Pounds.of(115_352)
                .plus(Pounds.of(115_352))
                .plus(Pounds.of(44_475))
                .plus(Pounds.of(2_048));
        assertThat(total).hasToString("£277,227");
        assertThat(new Pounds(204_850)).hasToString("£2,048.50");
        assertThat(new Pounds(-5)).hasToString("−£0.05");
    }

    @Test
    void an_outcome_goes_on_only_when_it_was_done() {
        assertThat(Outcome.done(2).then(n -> Outcome.done(n + 1)).orElseThrow()).isEqualTo(3);
        Outcome<Integer> refused =
                Outcome.<Integer>refused("file", "It is empty.").then(n -> Outcome.done(n + 1));
        assertThatThrownBy(refused::orElseThrow).hasMessage("It is empty.");
    }
}
