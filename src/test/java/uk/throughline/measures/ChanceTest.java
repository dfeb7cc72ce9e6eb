package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Kind;
import uk.throughline.measures.Measure.Polarity;

/** Limits are no narrower than counting so many makes them. */
class ChanceTest {
    @Test
    void a_count_of_few_that_hardly_moves_is_not_called_when_it_moves_by_what_counting_explains() {
        // twenty children, one more or less from quarter to quarter: steps alone would put the limits at 17 and 22
        Measure open = measure(Form.COUNT, "children", 0);
        List<@Nullable FigureView> quarters = counts(20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 26);
        ControlLimits limits = Chance.limits(open, quarters).orElseThrow();
        assertThat(limits.upper() - limits.mean()).isCloseTo(3 * Math.sqrt(limits.mean()), within(1e-9));
        assertThat(limits.news(11, 1)).isEmpty();
        assertThat(Chance.limits(open, counts(20, 19, 20, 19, 20, 19, 20, 19, 20, 19, 40))
                        .orElseThrow()
                        .news(11, 1))
                .isPresent();
    }

    @Test
    void a_share_of_few_has_wider_limits_than_the_same_share_of_many() {
        Measure share = measure(Form.SHARE, "%", 1);
        ControlLimits few = Chance.limits(share, shares(40)).orElseThrow();
        ControlLimits many = Chance.limits(share, shares(4_000)).orElseThrow();
        assertThat(few.upper() - few.mean())
                .isCloseTo(100 * 3 * Math.sqrt(few.mean() / 100 * (1 - few.mean() / 100) / 40), within(1e-9));
        assertThat(few.signals()).isEmpty();
        assertThat(many.signals()).as("56% of 4,000 is not 50%").isNotEmpty();
    }

    @Test
    void what_is_printed_in_whole_days_is_not_called_for_less_than_two_of_them() {
        Measure median = measure(Form.MEDIAN, "working days", 0);
        List<@Nullable FigureView> quarters = counts(14, 14, 14, 15, 14, 14, 14, 14, 14, 14, 16);
        ControlLimits limits = Chance.limits(median, quarters).orElseThrow();
        assertThat(limits.upper() - limits.mean()).isEqualTo(2);
        assertThat(limits.lower()).isLessThan(14);
        assertThat(limits.news(11, 1)).isEmpty();
    }

    @Test
    void a_quarter_without_a_figure_is_no_value() {
        List<@Nullable FigureView> quarters = counts(20, 19, 20, 19, 20, 19, 20, 19, 20, 19);
        quarters.add(null);
        assertThat(Chance.values(quarters)).hasSize(11).endsWith((BigDecimal) null);
        assertThat(Chance.limits(measure(Form.COUNT, "children", 0), quarters)
                        .orElseThrow()
                        .news(11, 11))
                .isEmpty();
    }

    private static List<@Nullable FigureView> counts(int... values) {
        List<@Nullable FigureView> quarters = new ArrayList<>();
        IntStream.of(values).forEach(value -> quarters.add(view(quarters.size(), value, null)));
        return quarters;
    }

    private static List<@Nullable FigureView> shares(int of) {
        List<@Nullable FigureView> quarters = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            quarters.add(view(n, n == 11 ? 56 : 50 + n % 2, BigDecimal.valueOf(of)));
        }
        return quarters;
    }

    private static FigureView view(int quarter, int value, @Nullable BigDecimal denominator) {
        return new FigureView(
                "room.measure",
                Period.at(
                        LocalDate.of(2020, 1, 1).plusMonths(3L * (quarter + 1)).minusDays(1)),
                null,
                new Figure.Known(BigDecimal.valueOf(value), null, denominator),
                "",
                denominator == null ? 0 : 1,
                null,
                1);
    }

    private static Measure measure(Form form, String unit, int places) {
        return new Measure(
                "room.measure",
                "Title",
                "Question?",
                Kind.STOCK,
                form,
                unit,
                places,
                List.of(),
                Polarity.NONE,
                "Source",
                "Counted.",
                "none",
                null,
                null);
    }
}
