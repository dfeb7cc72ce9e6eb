package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Definition.Dimension;
import uk.throughline.testing.ApplicationTest;

/** What every measure's file must hold against the database that it counts. */
@ApplicationTest
class EveryMeasureTest {
    /** Names that senders give, which no list of codes knows. */
    private static final Set<String> FREE = Set.of("template", "operation");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Counting counting;

    @Autowired
    private FigureLists lists;

    @Autowired
    private AsCounter asCounter;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void there_are_at_least_120_files_and_each_counts() {
        assertThat(catalogue.definitions()).hasSizeGreaterThanOrEqualTo(120);
        Codes codes = asCounter.ask(lists::codes);
        for (Definition measure : catalogue.definitions()) {
            Period period = measure.byCalendarYear()
                    ? Period.of("2023")
                    : measure.isStock() ? Period.of("2024-03-31") : Period.of("2023-24");
            assertThatCode(() -> asCounter.ask(() -> counting.count(measure, codes, List.of(period))))
                    .as(measure.id())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void each_is_told_apart_from_the_others_by_its_title_and_by_what_it_counts() {
        Set<String> titles = new HashSet<>();
        Set<String> counts = new HashSet<>();
        for (Definition measure : catalogue.definitions()) {
            assertThat(titles.add(measure.measure().title())).as(measure.id()).isTrue();
            assertThat(counts.add(measure.sql() + measure.value()))
                    .as(measure.id() + " counts what another counts")
                    .isTrue();
        }
    }

    @Test
    void every_split_has_words_for_its_codes() {
        Codes codes = asCounter.ask(lists::codes);
        List<String> without = new ArrayList<>();
        for (Definition measure : catalogue.definitions()) {
            for (Dimension dimension : measure.dimensions()) {
                if (!FREE.contains(dimension.codeList())
                        && codes.of(dimension.codeList()).isEmpty()) {
                    without.add(measure.id() + " by " + dimension.name());
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void the_timescales_that_reviews_are_held_against_are_dated_and_have_a_source() {
        assertThat(asCounter.ask(() -> jdbc.sql("""
                        select started_by || ' ' || amount || ' ' || unit from guidance.timescale
                        where process in ('review conference', 'looked-after review') and source <> '' order by process, amount
                        """).query(String.class).list()))
                .containsExactly(
                        "first review 3 months",
                        "later review 6 months",
                        "start of care 20 working days",
                        "initial conference 3 months",
                        "review conference 6 months");
    }
}
