package uk.throughline.web.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final LineChart RATES = new LineChart(
            "Down <at last> & for good",
            "What it shows",
            List.of("2022", "2023", "2024"),
            List.of(
                    new LineChart.Line("Rotherham", true, List.of(number(80), number(70.4), number(45.6))),
                    new LineChart.Line("England", false, List.of(number(42.1), number(43.2), number(45.5))),
                    new LineChart.Line("Neighbours", false, List.of(number(60), number(59.2), number(45.7)))),
            1);

    @Test
    void a_chart_is_named_and_described_and_needs_no_style_of_its_own() {
        Document svg = parsed(Charts.lines(RATES).svg("years"));
        Element root = svg.selectFirst("svg");
        assertThat(root.attr("role")).isEqualTo("img");
        assertThat(root.attr("aria-labelledby")).isEqualTo("years-title years-desc");
        assertThat(svg.select("#years-title").text()).isEqualTo("Down <at last> & for good");
        assertThat(svg.select("[style], script")).isEmpty();
        assertThat(svg.select("[id]").eachAttr("id"))
                .allMatch(id -> id.startsWith("years-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_band_stands_behind_the_lines_and_each_value_outside_it_is_ringed() {
        LineChart within = new LineChart(
                "t",
                "d",
                List.of("a", "b", "c"),
                List.of(new LineChart.Line("Ours", true, Arrays.asList(number(10), null, number(90)))),
                0,
                new LineChart.Band(20, 40, 60, "Average", List.of(0, 2)));
        Document svg = parsed(Charts.lines(within).svg("x"));
        assertThat(svg.select("text").eachText()).contains("Average 40", "Ours 90", "100");
        assertThat(svg.select("rect"))
                .filteredOn(rect -> rect.attr("fill").equals("rgb(230,238,240)"))
                .hasSize(1);
        assertThat(svg.select("g[fill=none][stroke-width=2.0] path")).hasSize(2);
    }

    @Test
    void text_stays_text_and_lines_are_labelled_where_they_end() {
        assertThat(parsed(Charts.lines(RATES).svg("x")).select("text").eachText())
                .contains("Rotherham 45.6", "England 45.5", "Neighbours 45.7", "2022", "2023", "2024", "0");
    }

    @Test
    void labels_of_lines_that_end_together_do_not_stand_on_each_other() {
        Random random = new Random(20240331);
        for (int round = 0; round < 40; round++) {
            List<LineChart.Line> lines = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                lines.add(new LineChart.Line("L" + i, i == 0, List.of(number(50), number(random.nextInt(100)))));
            }
            LineChart chart = new LineChart("t", "d", List.of("a", "b"), lines, 0);
            double[] heights = parsed(Charts.lines(chart).svg("x")).select("text").stream()
                    .filter(text -> text.text().startsWith("L"))
                    .mapToDouble(text -> Double.parseDouble(text.attr("y")))
                    .sorted()
                    .toArray();
            assertThat(heights).as("seed 20240331, round %s", round).hasSize(4);
            for (int i = 1; i < heights.length; i++) {
                assertThat(heights[i] - heights[i - 1])
                        .as("seed 20240331, round %s", round)
                        .isGreaterThan(12);
            }
        }
    }

    @Test
    void what_was_not_collected_leaves_a_gap_and_is_not_drawn_as_zero() {
        LineChart whole = lines(number(5), number(6), number(7), number(8));
        LineChart broken = lines(number(5), null, number(7), number(8));
        assertThat(strokes(broken)).isEqualTo(strokes(whole) - 2);
    }

    @Test
    void a_chart_of_nothing_is_drawn_empty() {
        assertThat(parsed(Charts.lines(lines(null, null, null, null)).svg("x"))
                        .select("text")
                        .eachText())
                .contains("0")
                .noneMatch(text -> text.startsWith("Ours"));
        assertThat(Charts.bars(new BarChart("t", "d", List.of())).svg("x")).startsWith("<svg");
    }

    @Test
    void bars_bear_their_labels_and_values_even_when_two_parts_are_called_the_same() {
        BarChart chart = new BarChart(
                "t",
                "d",
                List.of(
                        new BarChart.Bar("Neglect", number(126), "126", true),
                        new BarChart.Bar("Neglect", number(1), "1", true),
                        new BarChart.Bar("A & B <c>", number(0), "0", true)));
        assertThat(parsed(Charts.bars(chart).svg("x")).select("text").eachText())
                .contains("Neglect", "A & B <c>", "126", "1", "0");
    }

    @Test
    void the_strip_names_ours() {
        StripChart chart = new StripChart(
                "t",
                "d",
                List.of(
                        new StripChart.Mark("A", number(1), false, false),
                        new StripChart.Mark("B", number(2), false, true),
                        new StripChart.Mark("Rotherham 99.0", number(99), true, false)),
                1);
        assertThat(parsed(Charts.strip(chart).svg("x")).select("text").eachText())
                .contains("Rotherham 99.0")
                .doesNotContain("A", "B");
    }

    @Test
    void the_picture_for_word_is_as_large_as_asked() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(Charts.lines(RATES).png(2)));
        assertThat(image.getWidth()).isEqualTo(1520);
        assertThat(image.getHeight()).isEqualTo(600);
    }

    @Test
    void a_sparkline_has_a_column_for_each_number_and_none_for_what_is_missing() {
        Document svg =
                parsed(Sparkline.svg(Arrays.asList(number(1), null, number(4)), "By quarter: 1, not collected, 4"));
        assertThat(svg.select("rect")).hasSize(2);
        assertThat(svg.select("rect").last().attr("height")).isEqualTo("28.0");
        assertThat(svg.select("svg").attr("aria-label")).isEqualTo("By quarter: 1, not collected, 4");
    }

    @Test
    void scales_begin_at_zero_and_end_on_a_round_number_above_all_values() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            double value = random.nextDouble() * Math.pow(10, random.nextInt(6));
            double top = Scale.above(List.of(number(value)));
            assertThat(top)
                    .as("seed 7, value %s", value)
                    .isGreaterThanOrEqualTo(value)
                    .isLessThanOrEqualTo(value * 1.6 + 1);
        }
    }

    private static LineChart lines(BigDecimal... values) {
        return new LineChart(
                "t",
                "d",
                List.of("1", "2", "3", "4"),
                List.of(new LineChart.Line("Ours", true, Arrays.asList(values))),
                0);
    }

    private static int strokes(LineChart chart) {
        return parsed(Charts.lines(chart).svg("x"))
                .select("[stroke-width=3], [stroke-width=3.0]")
                .size();
    }

    private static Document parsed(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value);
    }
}
