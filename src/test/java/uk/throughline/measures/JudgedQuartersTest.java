package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Alert.Why;
import uk.throughline.measures.AlertStore.Raised;
import uk.throughline.measures.ControlLimits.Rule;
import uk.throughline.measures.FigureLists.Quarter;
import uk.throughline.measures.JudgedQuarters.Judgement;
import uk.throughline.measures.Measure.Form;
import uk.throughline.measures.Measure.Kind;
import uk.throughline.measures.Measure.Polarity;

/** One alert stands for a run: it goes on, ends or begins anew as later quarters have it. */
class JudgedQuartersTest {
    private static final LocalDate FIRST = LocalDate.of(2014, 6, 30);
    private static final int[] CALM = {100, 104, 98, 103, 99, 102, 97, 104, 100, 103, 98, 101};

    /** How a series is judged return by return; each return adds the quarters up to that length. */
    private static final class Series {
        private final List<Alert> standing = new ArrayList<>();
        private long vintage;
        private long number;
        private int known;

        Judgement judge(int... values) {
            vintage++;
            List<Quarter> quarters = new ArrayList<>();
            for (int i = 0; i < values.length; i++) {
                quarters.add(new Quarter(
                        "room.counted",
                        period(i).code(),
                        new Figure.Known(BigDecimal.valueOf(values[i]), null, null),
                        i < known ? 1 : vintage,
                        true));
            }
            known = values.length;
            List<Period> periods = IntStream.range(0, values.length)
                    .mapToObj(JudgedQuartersTest::period)
                    .toList();
            Judgement judgement = new JudgedQuarters(measure(), periods, quarters, vintage).judge(standing);
            judgement.ended().forEach(ending -> standing.removeIf(alert -> alert.number() == ending.number()));
            judgement.raised().forEach(raised -> standing.add(alert(raised)));
            assertThat(standing.stream().map(Alert::up))
                    .as("one alert a direction")
                    .doesNotHaveDuplicates();
            return judgement;
        }

        private Alert alert(Raised raised) {
            return new Alert(
                    ++number,
                    raised.signal(),
                    raised.up(),
                    raised.quarters(),
                    raised.figure(),
                    raised.since(),
                    Instant.EPOCH,
                    null,
                    null);
        }
    }

    @Test
    void nothing_is_raised_of_no_quarters_nor_of_calm_ones() {
        assertThat(new Series().judge()).isEqualTo(new Judgement(List.of(), List.of()));
        assertThat(new Series().judge(CALM)).isEqualTo(new Judgement(List.of(), List.of()));
    }

    @Test
    void years_of_history_at_once_raise_what_began_in_the_latest_quarter_and_nothing_else() {
        int[] jumpThreeYearsAgo = and(CALM, 180, 101, 99, 103, 98, 102, 100, 97, 103, 99, 101, 98);
        assertThat(new Series().judge(jumpThreeYearsAgo).raised()).isEmpty();
        assertThat(new Series().judge(and(jumpThreeYearsAgo, 190)).raised())
                .singleElement()
                .satisfies(raised -> {
                    assertThat(raised.since()).isEqualTo(period(24));
                    assertThat(raised.weight()).isGreaterThan(1);
                });
    }

    @Test
    void a_fall_that_goes_on_for_years_is_one_run_that_the_latest_quarter_stands_for() {
        Series series = new Series();
        series.judge(CALM);
        Raised first = only(series.judge(and(CALM, 99, 97, 96, 60)));
        assertThat(first.continues()).isNull();
        // of the next year's quarters one is within the limits again, but still below the average
        Judgement next = series.judge(and(CALM, 99, 97, 96, 60, 88, 62, 58, 50));
        assertThat(next.ended()).singleElement().satisfies(ending -> {
            assertThat(ending.why()).isEqualTo(Why.SUPERSEDED);
            assertThat(ending.by()).isEqualTo(period(19));
        });
        assertThat(only(next).continues()).as("not to be told of anew").isEqualTo(1);
        assertThat(only(next).since()).isEqualTo(first.since()).isEqualTo(period(15));
        assertThat(only(next).figure().period()).isEqualTo(period(19));
    }

    @Test
    void what_came_back_to_the_average_in_between_is_a_new_run() {
        Series series = new Series();
        series.judge(CALM);
        series.judge(and(CALM, 60));
        Judgement next = series.judge(and(CALM, 60, 104, 103, 101, 55));
        assertThat(next.ended()).singleElement().satisfies(ending -> {
            assertThat(ending.why()).isEqualTo(Why.BACK);
            assertThat(ending.by()).isEqualTo(period(13));
        });
        assertThat(only(next).continues()).isNull();
        assertThat(only(next).since()).isEqualTo(period(16));
    }

    @Test
    void what_is_within_the_limits_again_ends_by_that_quarter_and_signals_anew_as_a_new_run() {
        Series series = new Series();
        series.judge(CALM);
        series.judge(and(CALM, 60));
        Judgement back = series.judge(and(CALM, 60, 97));
        assertThat(back.raised()).isEmpty();
        assertThat(back.ended()).containsExactly(new AlertStore.Ending(1, Why.BACK, period(13)));
        assertThat(only(series.judge(and(CALM, 60, 97, 50))).continues()).isNull();
    }

    @Test
    void a_figure_that_is_revised_ends_its_alert_or_changes_what_stands() {
        Series series = new Series();
        series.judge(CALM);
        series.judge(and(CALM, 160));
        Judgement changed = series.judge(and(CALM, 150));
        assertThat(only(changed).continues()).isEqualTo(1);
        assertThat(only(changed).figure().shown()).isEqualTo("150");
        assertThat(series.judge(and(CALM, 150)))
                .as("counted again without a change")
                .isEqualTo(new Judgement(List.of(), List.of()));
        Judgement gone = series.judge(and(CALM, 101));
        assertThat(gone.raised()).isEmpty();
        assertThat(gone.ended()).containsExactly(new AlertStore.Ending(2, Why.REVISED, null));
    }

    @Test
    void a_return_that_is_withdrawn_takes_the_alert_of_its_quarter_with_it() {
        Series series = new Series();
        series.judge(CALM);
        series.judge(and(CALM, 160));
        assertThat(series.judge(CALM).ended()).containsExactly(new AlertStore.Ending(1, Why.REVISED, null));
    }

    @Test
    void a_stronger_signal_is_to_be_looked_at_again_and_says_since_when_it_is_so() {
        int[] values = and(CALM, 96, 95, 96, 97, 95, 96, 97, 95);
        Series series = new Series();
        series.judge(values);
        Raised shift = only(series.judge(and(values, 96)));
        assertThat(shift.signal()).isEqualTo(Rule.SHIFT);
        Raised goesOn = only(series.judge(and(values, 96, 95)));
        assertThat(goesOn.continues()).isEqualTo(1);
        Raised beyond = only(series.judge(and(values, 96, 95, 50)));
        assertThat(beyond.signal()).isEqualTo(Rule.BEYOND);
        assertThat(beyond.continues()).isNull();
        assertThat(beyond.since()).isEqualTo(shift.since());
    }

    private static Raised only(Judgement judgement) {
        assertThat(judgement.raised()).hasSize(1);
        return judgement.raised().getFirst();
    }

    private static int[] and(int[] values, int... more) {
        return IntStream.concat(IntStream.of(values), IntStream.of(more)).toArray();
    }

    private static Period period(int nth) {
        return Period.at(FIRST.plusDays(1).plusMonths(3L * nth).minusDays(1));
    }

    private static Measure measure() {
        return new Measure(
                "room.counted",
                "Counted",
                "How many?",
                Kind.STOCK,
                Form.COUNT,
                "children",
                0,
                List.of(),
                Polarity.NONE,
                "CIN census",
                "Counted.",
                "none",
                null,
                null);
    }
}
