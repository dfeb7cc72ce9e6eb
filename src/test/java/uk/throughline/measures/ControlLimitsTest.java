package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.throughline.measures.ControlLimits.Rule;
import uk.throughline.measures.ControlLimits.Signal;

class ControlLimitsTest {
    private static final BigDecimal PER_CENT = BigDecimal.valueOf(100);

    @Test
    void the_limits_stand_two_and_two_thirds_mean_steps_from_the_mean() {
        // mean 11; nine steps of 2: limits 11 ± 2.66 × 2
        ControlLimits limits = limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12).orElseThrow();
        assertThat(limits.mean()).isEqualTo(11);
        assertThat(limits.lower()).isCloseTo(5.68, within(1e-9));
        assertThat(limits.upper()).isCloseTo(16.32, within(1e-9));
        assertThat(limits.signals()).isEmpty();
        assertThat(limits.now(10)).isEmpty();
    }

    @Test
    void the_worked_example_of_a_textbook_comes_out_alike() {
        // Wheeler, Understanding Variation: US trade deficits of 1987, mean 14.2 and mean moving range 1.1
        ControlLimits limits = ControlLimits.of(
                        decimals(
                                "10.7", "13.0", "11.4", "11.5", "12.5", "14.1", "14.8", "14.1", "12.6", "16.0", "11.7",
                                "10.6"),
                        null)
                .orElseThrow();
        assertThat(limits.mean()).isCloseTo(12.75, within(0.005));
        double step = (2.3 + 1.6 + 0.1 + 1.0 + 1.6 + 0.7 + 0.7 + 1.5 + 3.4 + 4.3 + 1.1) / 11;
        assertThat(limits.upper()).isCloseTo(12.75 + 2.66 * step, within(0.005));
        assertThat(limits.lower()).isCloseTo(12.75 - 2.66 * step, within(0.005));
    }

    @Test
    void a_value_outside_them_is_a_signal_and_one_on_them_is_none() {
        List<Signal> signals =
                limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 40).orElseThrow().signals();
        assertThat(signals).containsExactly(new Signal(Rule.BEYOND, 10, 10, true));
        assertThat(limits(50, 52, 50, 52, 50, 52, 50, 52, 50, 52, 5)
                        .orElseThrow()
                        .signals())
                .containsExactly(new Signal(Rule.BEYOND, 10, 10, false));
    }

    @Test
    void one_very_wide_step_does_not_widen_the_limits() {
        ControlLimits limits =
                limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 60, 12).orElseThrow();
        assertThat(limits.upper() - limits.mean()).isCloseTo(2.66 * 2, within(1e-9));
    }

    @Test
    void seven_on_one_side_of_the_mean_are_a_signal_and_six_are_none() {
        assertThat(limits(20, 22, 20, 22, 20, 22, 20, 10, 12, 10, 12, 10, 12, 10)
                        .orElseThrow()
                        .signals())
                .filteredOn(signal -> signal.rule() == Rule.SHIFT)
                .containsExactly(new Signal(Rule.SHIFT, 0, 6, true), new Signal(Rule.SHIFT, 7, 13, false));
        assertThat(limits(20, 22, 20, 22, 20, 22, 10, 12, 10, 12, 10, 12)
                        .orElseThrow()
                        .signals())
                .filteredOn(signal -> signal.rule() == Rule.SHIFT)
                .isEmpty();
    }

    @Test
    void seven_each_above_the_one_before_are_a_signal_and_six_are_none() {
        assertThat(limits(15, 14, 15, 14, 15, 12, 13, 14, 15, 16, 17, 18)
                        .orElseThrow()
                        .signals())
                .filteredOn(signal -> signal.rule() == Rule.TREND)
                .containsExactly(new Signal(Rule.TREND, 5, 11, true));
        assertThat(limits(15, 14, 15, 14, 15, 18, 17, 16, 15, 14, 13, 14)
                        .orElseThrow()
                        .signals())
                .filteredOn(signal -> signal.rule() == Rule.TREND)
                .isEmpty();
    }

    @Test
    void a_gap_is_no_zero_gives_no_step_and_ends_a_run() {
        List<@Nullable BigDecimal> values = new ArrayList<>(decimals("10", "12", "10", "12", "10"));
        values.add(null);
        values.addAll(decimals("50", "52", "50", "52", "50"));
        ControlLimits limits = ControlLimits.of(values, null).orElseThrow();
        assertThat(limits.mean()).isEqualTo((10 * 3 + 12 * 2 + 50 * 3 + 52 * 2) / 10.0);
        assertThat(limits.upper() - limits.mean()).isCloseTo(2.66 * 2, within(1e-9));
        List<@Nullable BigDecimal> run = new ArrayList<>(decimals("1", "2", "1", "2", "9", "9.1", "9", "9.1"));
        run.add(null);
        run.addAll(decimals("9", "9.1", "9"));
        assertThat(ControlLimits.of(run, null).orElseThrow().signals())
                .noneMatch(signal -> signal.rule() == Rule.SHIFT);
    }

    @Test
    void fewer_than_ten_values_and_values_that_never_move_have_no_limits() {
        assertThat(limits(1, 2, 3, 4, 5, 6, 7, 8, 9)).isEmpty();
        assertThat(limits(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)).isEmpty();
        assertThat(ControlLimits.of(Arrays.asList(new @Nullable BigDecimal[20]), null))
                .isEmpty();
        // nine that stand still and one that does not: the only steps there are tell what chance does
        assertThat(limits(0, 0, 0, 0, 0, 5, 0, 0, 0, 0))
                .hasValueSatisfying(found -> assertThat(found.upper()).isCloseTo(2.66 * 10 / 9, within(1e-9)));
    }

    @Test
    void counts_are_never_below_zero_and_percentages_never_above_a_hundred() {
        assertThat(limits(0, 4, 0, 4, 0, 4, 0, 4, 0, 4).orElseThrow().lower()).isZero();
        assertThat(ControlLimits.of(decimals("96", "99", "96", "99", "96", "99", "96", "99", "96", "99"), PER_CENT)
                        .orElseThrow()
                        .upper())
                .isEqualTo(100);
    }

    @Test
    void the_latest_value_is_told_by_what_says_most_of_it() {
        ControlLimits limits = limits(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 20, 21, 20, 21, 20, 21, 60)
                .orElseThrow();
        assertThat(limits.now(17))
                .hasValueSatisfying(signal -> assertThat(signal.rule()).isEqualTo(Rule.BEYOND));
        assertThat(limits.signals()).anyMatch(signal -> signal.rule() == Rule.SHIFT && signal.holds(16));
    }

    @Test
    void limits_are_no_narrower_than_they_are_asked_to_be() {
        ControlLimits limits = ControlLimits.of(
                        decimals("10", "12", "10", "12", "10", "12", "10", "12", "10", "12", "20"),
                        null,
                        mean -> 3 * Math.sqrt(mean))
                .orElseThrow();
        assertThat(limits.mean()).isCloseTo(130 / 11.0, within(1e-9));
        assertThat(limits.upper() - limits.mean()).isCloseTo(3 * Math.sqrt(130 / 11.0), within(1e-9));
        assertThat(limits.signals()).isEmpty();
        assertThat(limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 20)
                        .orElseThrow()
                        .signals())
                .as("steps alone would have called it")
                .isNotEmpty();
        assertThat(limits.distance(limits.upper())).isCloseTo(1, within(1e-9));
        assertThat(limits.distance(limits.lower())).isCloseTo(1, within(1e-9));
        assertThat(limits.distance(limits.mean())).isZero();
    }

    @Test
    void news_is_what_began_within_the_quarters_asked_for_and_goes_on() {
        ControlLimits one =
                limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 40, 40).orElseThrow();
        assertThat(one.now(12)).isPresent();
        assertThat(one.news(12, 1)).as("it began the quarter before").isEmpty();
        assertThat(one.news(12, 2))
                .hasValueSatisfying(signal -> assertThat(signal.rule()).isEqualTo(Rule.BEYOND));
        assertThat(limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 40, 12)
                        .orElseThrow()
                        .news(12, 4))
                .as("it does not go on")
                .isEmpty();
        assertThat(limits(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 60, 11, 0)
                        .orElseThrow()
                        .news(13, 1))
                .as("the other direction is another thing")
                .hasValueSatisfying(signal -> assertThat(signal.up()).isFalse());
    }

    @Test
    void among_many_measures_nine_in_a_row_make_a_run() {
        int[] eight = {24, 18, 24, 18, 24, 18, 24, 18, 17, 11, 17, 11, 17, 11, 17, 11};
        assertThat(limits(eight).orElseThrow().now(16))
                .hasValueSatisfying(signal -> assertThat(signal.rule()).isEqualTo(Rule.SHIFT));
        assertThat(limits(eight).orElseThrow().news(16, 16)).isEmpty();
        int[] nine = {24, 18, 24, 18, 24, 18, 24, 18, 24, 17, 11, 17, 11, 17, 11, 17, 11, 17};
        assertThat(limits(nine).orElseThrow().news(18, 1))
                .hasValueSatisfying(signal -> assertThat(signal.rule()).isEqualTo(Rule.SHIFT));
    }

    /** So many measures as are looked at together, all of chance alone: fewer than one of them is called, on average. */
    @Test
    void of_a_hundred_and_fifty_measures_chance_makes_news_of_less_than_one_a_quarter() {
        long seed = 20_240_630L;
        System.out.println("ControlLimitsTest seed " + seed);
        Random random = new Random(seed);
        int news = 0;
        int rounds = 40;
        for (int n = 0; n < rounds * 150; n++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                values.add(BigDecimal.valueOf(Math.round(200 + Math.sqrt(200) * random.nextGaussian())));
            }
            if (ControlLimits.of(values, null, mean -> 3 * Math.sqrt(mean))
                    .orElseThrow()
                    .news(20, 1)
                    .isPresent()) {
                news++;
            }
        }
        assertThat(news / (double) rounds).isBetween(0.05, 1.0);
    }

    /** Of chance alone, few quarters are called a signal: that is what the limits are for. */
    @Test
    void chance_alone_hardly_ever_looks_like_something_else() {
        long seed = 20_240_331L;
        System.out.println("ControlLimitsTest seed " + seed);
        Random random = new Random(seed);
        int called = 0;
        int series = 2_000;
        for (int n = 0; n < series; n++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                values.add(BigDecimal.valueOf(Math.round(200 + 20 * random.nextGaussian())));
            }
            if (ControlLimits.of(values, null).orElseThrow().now(20).isPresent()) {
                called++;
            }
        }
        assertThat(called / (double) series).isBetween(0.001, 0.04);
    }

    private static java.util.Optional<ControlLimits> limits(int... values) {
        return ControlLimits.of(
                Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList(), null);
    }

    private static List<BigDecimal> decimals(String... values) {
        return Arrays.stream(values).map(BigDecimal::new).toList();
    }
}
