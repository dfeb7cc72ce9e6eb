package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.profile;
import static uk.throughline.measures.disclosure.DisclosureFixture.protect;
import static uk.throughline.measures.disclosure.DisclosureFixture.row;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.disclosure.Audit.Exposed;
import uk.throughline.measures.disclosure.Cell.Standing;

class DisclosureOfSharesTest {

    @Test
    void a_percentage_of_a_shown_whole_gives_a_hidden_part_away_and_is_hidden_with_it() {
        Publication publication = row(3, 20, 40, 9)
                .share(new Share("share of a", "a", "total", 1))
                .build();
        Audit audit = Audit.of(new Release(publication, profile("la-counts"), Set.of("a", "d")));
        assertThat(audit.exposed(Exposed.RECOVERED)).containsExactly("a");
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsOnlyKeys("a", "d", "share of a");
        assertThat(done.figure("share of a")).isInstanceOf(Figure.Suppressed.class);
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void a_percentage_of_shown_counts_is_shown() {
        Suppression done = protect(
                "la-counts",
                row(30, 20, 40).share(new Share("share of a", "a", "total", 1)).build());
        assertThat(done.reasons()).isEmpty();
        assertThat(done.figure("share of a")).isEqualTo(new Figure.Known(new BigDecimal("33.3"), null, null));
    }

    /** 2.1% of a shown 190 can only be 4; who cannot hide the percentage must hide the whole. */
    @Test
    void a_percentage_that_others_published_hides_the_whole_of_which_it_tells_a_small_part() {
        Publication publication = Publication.builder()
                .cell("part", 4)
                .cell("whole", 190)
                .share(new Share("as published", "part", "whole", 1, true))
                .build();
        assertThat(Audit.of(new Release(publication, profile("la-counts"), Set.of("part")))
                        .exposed(Exposed.RECOVERED))
                .containsExactly("part");
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsOnlyKeys("part", "whole");
        assertThat(done.findings()).isEmpty();
        Suppression unpublished = protect(
                "la-counts",
                Publication.builder().cell("part", 4).cell("whole", 190).build());
        assertThat(unpublished.reasons()).containsOnlyKeys("part");
    }

    @Test
    void all_but_a_few_says_how_many_those_few_are() {
        Publication publication = Publication.builder()
                .cell("in time", 97)
                .cell("reviews", 100)
                .share(new Share("in time %", "in time", "reviews", 0))
                .build();
        Audit audit = Audit.of(new Release(publication, profile("la-counts"), Set.of()));
        assertThat(audit.exposed(Exposed.RECOVERED)).containsExactly("in time %: the rest");
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsOnlyKeys("in time", "in time %");
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void percentages_of_counts_that_are_printed_nowhere_are_held_against_each_other() {
        Publication publication = Publication.builder()
                .cell(new Cell("a", 4, Cell.Standing.UNPRINTED))
                .cell(new Cell("b", 36, Cell.Standing.UNPRINTED))
                .cell(new Cell("c", 60, Cell.Standing.UNPRINTED))
                .cell("all", 100)
                .total("all", List.of("a", "b", "c"))
                .share(new Share("a %", "a", "all", 0))
                .share(new Share("b %", "b", "all", 0))
                .share(new Share("c %", "c", "all", 0))
                .build();
        assertThat(Audit.of(new Release(publication, profile("la-counts"), Set.of("a %")))
                        .exposed(Exposed.RECOVERED))
                .containsExactly("a");
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsOnlyKeys("a %", "b %");
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void the_share_of_nothing_has_no_answer() {
        Suppression done = protect(
                "la-counts",
                row(0, 0).share(new Share("share of a", "a", "total", 1)).build());
        assertThat(done.figure("share of a")).isInstanceOf(Figure.NotApplicable.class);
    }

    /** The solver said of this one that nothing fits it, so that all passed for exposed whatever was hidden. */
    @Test
    void a_table_in_which_the_solver_loses_its_way_is_protected_all_the_same() {
        Publication.Builder builder = Publication.builder();
        Set<String> elsewhere = Set.of("c1", "total2", "total3", "a", "b", "c");
        Map<String, Long> counts = new LinkedHashMap<>();
        long[][] rows = {{438, 329, 55}, {0, 52, 7}, {427, 25, 4}, {253, 0, 1}};
        for (int row = 1; row <= 4; row++) {
            counts.put("a" + row, rows[row - 1][0]);
            counts.put("b" + row, rows[row - 1][1]);
            counts.put("c" + row, rows[row - 1][2]);
            counts.put("total" + row, rows[row - 1][0] + rows[row - 1][1] + rows[row - 1][2]);
        }
        counts.putAll(Map.of("a", 1118L, "b", 406L, "c", 67L, "total", 1591L));
        counts.forEach((id, count) -> builder.cell(
                new Cell(id, count, elsewhere.contains(id) ? Standing.PUBLISHED_ELSEWHERE : Standing.OURS)));
        for (int row = 1; row <= 4; row++) {
            builder.total("total" + row, List.of("a" + row, "b" + row, "c" + row));
        }
        for (String column : List.of("a", "b", "c", "total")) {
            builder.total(column, List.of(column + 1, column + 2, column + 3, column + 4));
        }
        builder.total("total", List.of("a", "b", "c"));
        builder.share(new Share("a1 of a", "a1", "a", 1));
        builder.share(new Share("b1 of total1", "b1", "total1", 1));
        Suppression done = protect("la-counts", builder.build());
        assertThat(done.audit().exposures()).isEmpty();
        assertThat(done.reasons()).containsKeys("c3", "c4");
    }
}
