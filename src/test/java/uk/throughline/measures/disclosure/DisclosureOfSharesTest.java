package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.profile;
import static uk.throughline.measures.disclosure.DisclosureFixture.protect;
import static uk.throughline.measures.disclosure.DisclosureFixture.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.disclosure.Audit.Exposed;

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
}
