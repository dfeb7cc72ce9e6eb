package uk.throughline.measures.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.measures.disclosure.DisclosureFixture.profile;
import static uk.throughline.measures.disclosure.DisclosureFixture.protect;
import static uk.throughline.measures.disclosure.DisclosureFixture.row;
import static uk.throughline.measures.disclosure.DisclosureFixture.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.throughline.kernel.Figure;
import uk.throughline.measures.disclosure.Audit.Exposed;
import uk.throughline.measures.disclosure.Publication.Builder;
import uk.throughline.measures.disclosure.Suppression.Reason;

class DisclosureOfTablesTest {

    @Test
    void a_count_hidden_alone_in_a_row_takes_the_smallest_other_with_it() {
        Suppression done = protect("la-counts", row(3, 20, 40, 9).build());
        assertThat(done.reasons())
                .containsOnlyKeys("a", "d")
                .containsEntry("a", Reason.PRIMARY)
                .containsEntry("d", Reason.SECONDARY);
        assertThat(done.figure("a")).isInstanceOf(Figure.Suppressed.class);
        assertThat(done.figure("b")).isEqualTo(new Figure.Known(BigDecimal.valueOf(20), null, null));
        assertThat(done.audit().ranges().get("a").valuesWithin(1, 5)).isEqualTo(5);
        assertThat(done.findings()).isEmpty();
        assertThat(done.fewest()).isTrue();
    }

    @Test
    void a_total_that_nothing_else_is_of_may_be_the_one_that_is_hidden() {
        assertThat(protect("la-counts", row(3, 0, 0, 0, 9).build()).reasons()).containsOnlyKeys("a", "e");
        // 6 less one that is not zero is 1 to 5: as much as everybody knows of a hidden count.
        assertThat(protect("la-counts", row(3, 3).build()).reasons()).containsOnlyKeys("a", "b");
        assertThat(protect("la-counts", row(3, 0, 9, 0, 2000).build()).reasons())
                .containsOnlyKeys("a", "c");
        assertThat(protect("la-counts", row(3, 4).build()).reasons()).containsOnlyKeys("a", "b");
        assertThat(protect("la-counts", row(1, 4).build()).reasons()).containsOnlyKeys("a", "b", "total");
        assertThat(protect("la-counts", row(2, 2, 2).build()).reasons()).containsOnlyKeys("a", "b", "c", "total");
    }

    @Test
    void two_hidden_counts_are_not_enough_where_they_leave_less_than_the_interval() {
        // 2 + 2 = 4 of 10 shown: neither can be more than 3, because a hidden count is not zero.
        Publication publication = row(2, 2, 6).build();
        Audit audit = Audit.of(new Release(publication, profile("la-counts"), Set.of("a", "b")));
        assertThat(audit.exposed(Exposed.RECOVERED)).containsExactly("a", "b");
        assertThat(audit.ranges().get("a").upper()).isBetween(2.999, 3.001);
        assertThat(protect("la-counts", publication).reasons()).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void as_many_hidden_counts_as_their_total_would_each_be_one() {
        Publication publication = row(1, 1, 1, 1, 1, 1).build();
        Set<String> all = Set.of("a", "b", "c", "d", "e", "f");
        assertThat(Audit.of(new Release(publication, profile("la-counts"), all)).exposed(Exposed.RECOVERED))
                .hasSize(6);
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsKey("total").hasSize(7);
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void a_small_total_of_two_is_no_one_whatever_is_hidden_which_is_no_finding() {
        Suppression done = protect("la-counts", row(1, 3).build());
        assertThat(done.reasons()).containsOnlyKeys("a", "b", "total");
        assertThat(done.audit().ranges().get("total").valuesWithin(1, 5)).isEqualTo(4);
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void a_share_of_nought_says_of_the_rest_what_its_whole_says_which_is_no_finding() {
        Publication.Builder builder = Publication.builder();
        for (String of : List.of("all", "girls", "boys")) {
            int whole = of.equals("all") ? 5 : of.equals("girls") ? 2 : 3;
            builder.cell("met " + of, 0).cell(of, whole);
        }
        builder.total("all", List.of("girls", "boys")).total("met all", List.of("met girls", "met boys"));
        for (String of : List.of("all", "girls", "boys")) {
            builder.share(new Share("share of " + of, "met " + of, of, 1));
        }
        Suppression done = protect("la-counts", builder.build());
        assertThat(done.findings()).isEmpty();
        assertThat(done.reasons().keySet()).contains("all", "girls", "boys");
    }

    @Test
    void four_cells_hide_one_in_a_table_of_rows_and_columns() {
        Suppression done = protect(
                "la-counts",
                table(new long[][] {{3, 10, 50}, {20, 30, 60}, {70, 80, 90}}).build());
        assertThat(done.reasons()).containsOnlyKeys("a1", "b1", "a2", "b2");
        assertThat(done.findings()).isEmpty();
        done = protect("la-counts", table(new long[][] {{3, 10}, {20, 30}}).build());
        assertThat(done.reasons()).hasSize(4).containsKeys("a1");
        assertThat(done.findings()).isEmpty();
    }

    @Test
    void zero_is_shown_and_a_row_of_zeros_stays_whole() {
        Suppression done = protect(
                "la-counts",
                table(new long[][] {{0, 0, 0}, {2, 30, 7}, {0, 8, 9}}).build());
        assertThat(List.of("a1", "b1", "c1", "total1", "a3"))
                .allSatisfy(id -> assertThat(done.figure(id)).isEqualTo(new Figure.Known(BigDecimal.ZERO, null, null)));
        assertThat(done.findings()).isEmpty();
        assertThat(protect("la-counts", row(0, 0, 0).build()).reasons()).isEmpty();
    }

    @Test
    void a_cell_of_three_dimensions_is_not_worked_out_from_the_totals_of_any() {
        Builder builder = Publication.builder();
        table(builder, "girls ", new long[][] {{4, 12}, {30, 9}}, true);
        table(builder, "boys ", new long[][] {{11, 15}, {8, 40}}, true);
        table(builder, "all ", new long[][] {{15, 27}, {38, 49}}, true);
        for (String cell : List.of("a1", "b1", "a2", "b2", "a", "b", "total1", "total2", "total")) {
            builder.total("all " + cell, List.of("girls " + cell, "boys " + cell));
        }
        Suppression done = protect("la-counts", builder.build());
        assertThat(done.findings()).isEmpty();
        assertThat(done.reasons()).hasSizeBetween(4, 8).containsEntry("girls a1", Reason.PRIMARY);
    }

    @Test
    void a_quarter_is_not_worked_out_from_its_year() {
        Builder builder = Publication.builder();
        List<String> quarters = List.of("2023-24 Q1", "2023-24 Q2", "2023-24 Q3", "2023-24 Q4");
        long[] counts = {14, 4, 22, 17};
        for (int i = 0; i < 4; i++) {
            builder.cell(quarters.get(i), counts[i]);
        }
        builder.cell("2023-24", 57).total("2023-24", quarters);
        Suppression done = protect("la-counts", builder.build());
        assertThat(done.reasons()).containsOnlyKeys("2023-24 Q1", "2023-24 Q2");
    }

    @Test
    void tables_that_share_a_count_are_protected_together() {
        Builder builder = Publication.builder();
        table(builder, "by sex ", new long[][] {{3, 30}}, false);
        builder.cell("under 10", 12).cell("10 and over", 21).total("by sex total", List.of("under 10", "10 and over"));
        Publication publication = builder.build();
        assertThat(Audit.of(new Release(publication, profile("la-counts"), Set.of("by sex a", "by sex total")))
                        .exposed(Exposed.RECOVERED))
                .containsExactly("by sex a");
        assertThat(protect("la-counts", publication).reasons()).containsOnlyKeys("by sex a", "by sex b");
    }

    @Test
    void a_count_that_everything_else_is_published_of_cannot_be_protected_and_that_is_said() {
        Publication publication = Publication.builder()
                .cell("ours", 3)
                .cell(new Cell("theirs", 17, Cell.Standing.PUBLISHED_ELSEWHERE))
                .cell(new Cell("all", 20, Cell.Standing.PUBLISHED_ELSEWHERE))
                .total("all", List.of("ours", "theirs"))
                .build();
        Suppression done = protect("la-counts", publication);
        assertThat(done.figure("ours")).isInstanceOf(Figure.Suppressed.class);
        assertThat(done.findings())
                .containsExactly(
                        "“ours” is hidden, but can be worked out more closely than la-counts allows; no choice of further cells protects it.");
    }

    @Test
    void what_others_suppressed_is_caught_where_a_report_prints_it() {
        // Plans by category at 31 March 2023, of which the Department for Education suppressed the last two.
        Publication publication = Publication.builder()
                .cell(new Cell("neglect", 210, Cell.Standing.PUBLISHED_ELSEWHERE))
                .cell(new Cell("emotional", 141, Cell.Standing.PUBLISHED_ELSEWHERE))
                .cell(new Cell("physical", 25, Cell.Standing.PUBLISHED_ELSEWHERE))
                .cell(new Cell("sexual", 18, Cell.Standing.SUPPRESSED_ELSEWHERE))
                .cell(new Cell("multiple", 2, Cell.Standing.SUPPRESSED_ELSEWHERE))
                .cell(new Cell("all", 396, Cell.Standing.PUBLISHED_ELSEWHERE))
                .total("all", List.of("neglect", "emotional", "physical", "sexual", "multiple"))
                .build();
        Audit asPrinted = Audit.of(new Release(publication, profile("la-counts"), Set.of()));
        assertThat(asPrinted.exposed(Exposed.SUPPRESSED_ELSEWHERE)).containsExactly("sexual", "multiple");
        Audit theSmallOneHidden = Audit.of(new Release(publication, profile("la-counts"), Set.of("multiple")));
        assertThat(theSmallOneHidden.exposed(Exposed.SUPPRESSED_ELSEWHERE)).containsExactly("sexual", "multiple");
        Suppression done = protect("la-counts", publication);
        assertThat(done.reasons()).containsOnlyKeys("sexual", "multiple");
        assertThat(done.findings()).isEmpty();
    }
}
