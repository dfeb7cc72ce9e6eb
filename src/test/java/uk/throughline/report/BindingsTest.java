package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.throughline.report.document.Block;
import uk.throughline.report.document.Inline;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.LiveFigures;
import uk.throughline.report.prose.ReportReader;
import uk.throughline.report.prose.ReportText;

/** What sections may ask for, and what they are told where they ask wrongly. */
class BindingsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {{protection.plans_open @ 2024-03-31}}; 265
            {{ protection.plans_open@2024-03-31 | words }}; 265 children
            {{protection.plans_open @ 2024-03-31 [category=neglect]}}; 126
            {{protection.plans_open @ 2024-03-31 | change from 2023-03-31}}; 131 fewer than at 31 March 2023 (396)
            {{protection.plans_open_rate @ 2024-03-31}}; 45.6
            {{protection.plans_open_rate @ 2024-03-31 [area=England] | words}}; 41.6 per 10,000 children aged 0-17
            {{protection.plans_open_share @ 2024-03-31}}; 23.0%
            {{protection.plans_open_share @ 2024-03-31 | out of}}; 61 of 265
            {{largest protection.plans_open by category @ 2024-03-31}}; neglect
            {{protection.conferences @ 2023-04-01/2023-09-30}}; 271
            {{protection.conferences_in_time @ 2023-24 | change from 2022-23}}; the same as in the year to 31 March 2023 (23.0%)
            {{protection.plans_open @ 2023-03-31 [category=multiple]}}; a number that is not shown
            {{protection.plans_open @ 2023-03-31 [category=multiple] | words}}; a number of children that is not shown
            {{protection.plans_open @ 2024-03-31 [category=multiple] | change from 2023-03-31}}; not to be compared with the figure at 31 March 2023 (not shown)
            {{protection.plans_open @ 2023-03-31 [category=multiple] | change from 2024-03-31}}; a change that is not shown since 31 March 2024 (0)
            {{largest protection.plans_open by category @ 2023-03-31}}; emotional
            """)
    void a_figure_is_put_into_the_sentence_as_it_was_asked_for(String asked, String written) {
        assertThat(sentence("There were " + asked + ".")).isEqualTo("There were " + written + ".");
    }

    @Test
    void underscores_and_brackets_in_a_binding_are_not_taken_for_emphasis_or_links() {
        assertThat(
                        sentence(
                                "*From {{protection.plans_open_rate @ 2024-03-31}} to {{protection.plans_open @ 2024-03-31 [category=neglect]}}*"))
                .isEqualTo("From 45.6 to 126");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {{protection.plan_open @ 2024-03-31}}; There is no measure "protection.plan_open". Did you mean protection.plans_open?
            {{protection.plans_open @ 2023-24}}; protection.plans_open is counted at a date. Ask for a date such as 2024-03-31.
            {{protection.conferences @ 2024-03-31}}; protection.conferences is counted over a time. Ask for a year such as 2023-24.
            {{protection.plans_open @ March}}; "March" is not a period.
            {{protection.plans_open}}; "{{protection.plans_open}}" cannot be understood.
            {{protection.plans_open @ 2024-03-31 [neglect]}}; "neglect" is not a split.
            {{protection.plans_open @ 2024-03-31 [category=cold]}}; There is no category=cold.
            {{protection.plans_open @ 2024-03-31 | loudly}}; A figure cannot be worded as "loudly".
            {{largest protection.plans_open by weather @ 2024-03-31}}; protection.plans_open cannot be split by "weather".
            {{register unicorns}}; There is no register "unicorns".
            {{table protection.plans_open, care.looked_after by sex @ 2024-03-31}}; A table by sex takes one measure.
            {{chart protection.plans_open @ quarters 2021-06-30..2024-04-01}}; The periods 2021-06-30..2024-04-01 do not meet
            Many {{register actions}}; A table, chart, compare, register or list of duties stands on a line of its own
            {{protection.plans_open @ 2024-03-31; Double braces are opened or closed on their own.
            A claim[^where]; The note "where" is not written.
            """)
    void what_cannot_be_had_stops_the_report_with_file_line_and_one_sentence(String asked, String told) {
        assertThatThrownBy(() -> read("# Title\n\nFirst.\n\n" + asked + "\n"))
                .isInstanceOf(ReportStopped.class)
                .hasMessageStartingWith("reports/2023-24/01-section.md, line 5: " + told);
    }

    @Test
    void a_note_that_nothing_refers_to_and_one_written_twice_are_told() {
        assertThatThrownBy(() -> read("# Title\n\nText.\n\n[^alone]: A note.\n"))
                .hasMessage(
                        "reports/2023-24/01-section.md, line 5: Nothing refers to the note \"alone\". Put [^alone] where it belongs.");
        assertThatThrownBy(() -> read("# Title\n\nText[^a].\n\n[^a]: One.\n[^a]: Two.\n"))
                .hasMessageContaining("line 6: The note \"a\" is written twice.");
    }

    @Test
    void a_section_without_a_title_and_markdown_that_reports_do_not_use_are_told() {
        assertThatThrownBy(() -> read("Text.\n")).hasMessageContaining("A section begins with its title");
        assertThatThrownBy(() -> read("# Title\n\n```\ncode\n```\n"))
                .hasMessageContaining(
                        "line 3: Reports are written with headings, paragraphs, lists, emphasis and links only.");
        assertThatThrownBy(() -> read("# Title {{protection.plans_open @ 2024-03-31}}\n"))
                .hasMessageContaining("A heading cannot bear a figure");
    }

    @Test
    void notes_are_numbered_through_the_report_in_the_order_that_readers_meet_them() {
        Report report = read(
                "# Title\n\nOne[^b] and two[^a], again[^b].\n\n[^a]: Second.\n[^b]: First, {{protection.plans_open @ 2024-03-31}}.\n");
        assertThat(report.notes().stream().map(Inline::plain)).containsExactly("First, 265.", "Second.");
        assertThat(((Block.Paragraph) report.sections().getFirst().blocks().getFirst())
                        .inlines().stream()
                                .filter(inline -> inline instanceof Inline.NoteMark)
                                .map(mark -> ((Inline.NoteMark) mark).number()))
                .containsExactly(1, 2, 1);
    }

    @Test
    void a_table_by_part_has_its_total_from_the_whole_and_hides_what_would_reveal_a_child() {
        Report report = read("# Title\n\n{{table protection.plans_open by category @ 2023-03-31, 2024-03-31}}\n");
        Block.Table table = (Block.Table) report.sections().getFirst().blocks().getFirst();
        assertThat(table.columns()).containsExactly("Category", "31 March 2023", "31 March 2024");
        assertThat(table.rows().stream().map(row -> row.name() + " " + cells(row)))
                .containsExactly(
                        "Neglect 141 126",
                        "Emotional 210 115",
                        "Physical 25 16",
                        "Sexual suppressed 8",
                        "Multiple suppressed 0",
                        "Total 396 265");
        assertThat(((Block.Paragraph) report.sections().getFirst().blocks().getLast())
                        .inlines().stream().map(inline -> ((Inline.Aside) inline).text()))
                .singleElement()
                .asString()
                .startsWith("“Suppressed” stands where a number is not shown");
    }

    @Test
    void a_comparison_gives_each_its_own_year() {
        Report report = read("# Title\n\n{{compare protection.plans_open_rate @ 2023-03-31, 2024-03-31}}\n");
        Block.Table table = (Block.Table) report.sections().getFirst().blocks().getFirst();
        assertThat(table.rows().stream().map(Block.Row::name))
                .containsExactly("Ours", "Ours, as published", "England", "Statistical neighbours (mean of 10)");
        assertThat(cells(table.rows().get(2)))
                .isEqualTo("42.6 (DfE, year ending 31 March 2023) 41.6 (DfE, year ending 31 March 2024)");
    }

    @Test
    void a_chart_tells_its_finding_and_what_someone_who_cannot_see_it_needs_to_know() {
        Report report = read("# Title\n\n{{chart protection.plans_open @ years 2023-03-31..2024-03-31}}\n");
        Block.Chart chart = (Block.Chart) report.sections().getFirst().blocks().getFirst();
        assertThat(chart.finding())
                .isEqualTo("Children subject of a child protection plan: 265, down from 396 at 31 March 2023");
        assertThat(chart.described())
                .startsWith("Line chart.")
                .contains("The highest was 396 at 31 March 2023 and the lowest 265 at 31 March 2024.");
        assertThat(chart.table().rows()).hasSize(2);
    }

    private static String cells(Block.Row row) {
        return String.join(" ", row.cells().stream().map(Inline::plain).toList());
    }

    private static String sentence(String markdown) {
        Report report = read("# Title\n\n" + markdown + "\n");
        return Inline.plain(
                ((Block.Paragraph) report.sections().getFirst().blocks().getFirst()).inlines());
    }

    private static Report read(String markdown) {
        return ReportReader.read(
                new ReportText(
                        "2023-24",
                        "Title",
                        "A year",
                        "Guidance",
                        List.of(new ReportText.File("01-section.md", markdown))),
                new LiveFigures(FakeMeasures.madeSafe()),
                new ReportReader.About("A partnership", true, 0, Instant.EPOCH, List.of()),
                List.of());
    }
}
