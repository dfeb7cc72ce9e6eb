package uk.throughline.measures.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;
import uk.throughline.measures.FigureView;
import uk.throughline.measures.Measure;
import uk.throughline.report.FakeMeasures;

class TrendNotesTest {
    private final FakeMeasures measures = new FakeMeasures();
    private final TrendNotes notes = new TrendNotes(measures);
    private final Measure rate = measures.find("care.started_rate").orElseThrow();

    @Test
    void each_year_s_own_estimate_is_no_change_and_another_source_is() {
        assertThat(notes.of(rate, null, column("ONS, mid-2020", "ONS, mid-2021, the latest there is before mid-2022")))
                .isEmpty();
        assertThat(notes.of(
                        rate,
                        null,
                        column("ONS, mid-2020", "Census, mid-2021", null, "Census, mid-2023", "ONS, mid-2024")))
                .containsExactly(
                        "The rate stands on a population from another source from 2021-22 and again from 2024-25 on;"
                                + " each figure's own page names its population.");
    }

    @Test
    void what_is_too_recent_to_judge_is_said_once_from_its_first_period_on() {
        GraphColumn column = new GraphColumn(
                "Ours",
                true,
                List.of(
                        Optional.of(view(2023, known(), null)),
                        Optional.of(view(2024, new Figure.TooRecent(LocalDate.of(2024, 6, 30)), null)),
                        Optional.of(view(2025, new Figure.TooRecent(LocalDate.of(2025, 6, 30)), null))));
        assertThat(notes.of(rate, null, column))
                .containsExactly(
                        "From 2023-24 on it is too recent to judge: what the figure depends on may still happen, or"
                                + " still be told of.");
    }

    @Test
    void nothing_is_said_of_no_figures() {
        assertThat(notes.of(rate, null, new GraphColumn("Ours", true, List.of(Optional.empty()))))
                .isEmpty();
    }

    private GraphColumn column(@Nullable String... populations) {
        return new GraphColumn(
                "Ours",
                true,
                IntStream.range(0, populations.length)
                        .mapToObj(n -> Optional.of(view(2021 + n, known(), populations[n])))
                        .toList());
    }

    private static Figure known() {
        return new Figure.Known(BigDecimal.ONE, null, null);
    }

    private FigureView view(int year, Figure figure, @Nullable String population) {
        return new FigureView(rate.id(), Period.financialYear(year), null, figure, rate.unit(), 1, population, 1);
    }
}
