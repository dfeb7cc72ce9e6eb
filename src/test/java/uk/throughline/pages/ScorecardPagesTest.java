package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class ScorecardPagesTest {
    @LocalServerPort
    int port;

    @Test
    void a_row_says_the_figure_its_direction_and_what_others_have() {
        Element row = row(Visitor.as("analyst", port).get("/figures"), "Children subject of a child protection plan");
        assertThat(row.select(".tl-scorecard__value").text()).isEqualTo("265");
        assertThat(row.select(".tl-scorecard__words").eachText())
                .containsExactly(
                        "Look at this: Mar 24 is lower than chance explains",
                        "fewer than a year before (396) · neither good nor bad in itself · counted after return 12");
        assertThat(row.select("[data-label=Rate]").text()).isEqualTo("45.6 per 10,000 children aged 0-17");
        assertThat(row.select("[data-label=England]").text()).isEqualTo("41.6");
        assertThat(row.select("[data-label=Neighbours]").text()).isEqualTo("54.2");
        assertThat(row.select("[data-label=When]").text()).isEqualTo("31 Mar 2024");
        assertThat(row.select("svg rect")).hasSize(8);
        assertThat(row.select("a").attr("href")).isEqualTo("/figures/protection.plans_open/2024-03-31");
    }

    @Test
    void only_what_moved_more_than_chance_explains_can_be_asked_for() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer page = visitor.get("/figures?beyond=true");
        assertThat(page.page().select(".tl-scorecard tbody tr"))
                .isNotEmpty()
                .allMatch(row -> row.text().contains("Look at this"))
                .hasSizeLessThan(visitor.get("/figures")
                        .page()
                        .select(".tl-scorecard tbody tr")
                        .size());
        assertThat(page.page().select("#beyond[checked]")).hasSize(1);
        assertThat(visitor.get("/figures?beyond=true&search=adopted")
                        .page()
                        .select("main")
                        .text())
                .contains("No measure that fits moved more than chance explains in its latest quarter.");
    }

    @Test
    void what_is_missing_is_said_in_words() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures");
        assertThat(row(page, "Children who went missing from care")
                        .select(".tl-scorecard__none")
                        .text())
                .isEqualTo("not collected");
        assertThat(row(page, "Children adopted").select(".tl-scorecard__none").text())
                .isEqualTo("suppressed");
    }

    @Test
    void rates_and_shares_stand_in_the_row_of_their_count() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures");
        assertThat(page.page().select(".tl-scorecard__measure a").eachText())
                .contains("Children looked after", "People of all ages")
                .noneMatch(title -> title.contains("as a rate") || title.contains("share of each part"));
    }

    @Test
    void the_rooms_are_called_by_their_plain_names_in_a_fixed_order() {
        assertThat(Visitor.as("analyst", port)
                        .get("/figures")
                        .page()
                        .select("h2")
                        .eachText())
                .containsExactly(
                        "Coming to notice", "Children in need of protection", "Children looked after", "Population");
    }

    @Test
    void filters_stand_in_the_address() {
        Visitor visitor = Visitor.as("analyst", port);
        assertThat(visitor.get("/figures?room=care").page().select("h2").eachText())
                .containsExactly("Children looked after");
        Visitor.Answer neglect = visitor.get("/figures?priority=neglect");
        assertThat(neglect.page().select(".tl-scorecard__measure a").eachText())
                .as("what the priority watches, of a part or of the whole")
                .containsExactly("Children subject of a child protection plan");
        assertThat(neglect.page().select("#priority option[selected]").text()).isEqualTo("Neglect");
        assertThat(visitor.get("/figures?priority=neglect&room=care").text()).contains("No measure fits");
        assertThat(visitor.get("/figures?priority=nothing+like+it").text()).contains("No measure fits");
        assertThat(visitor.get("/figures?search=conferences+WITHIN").page().select(".tl-scorecard__measure"))
                .hasSize(1);
        assertThat(visitor.get("/figures?search=nothing+like+it").text()).contains("No measure fits");
        Visitor.Answer earlier = visitor.get("/figures?period=2022-23");
        assertThat(row(earlier, "Children subject of a child protection plan")
                        .select(".tl-scorecard__value")
                        .text())
                .isEqualTo("396");
        Visitor.Answer quarter = visitor.get("/figures?period=2023-24%20Q3");
        assertThat(row(quarter, "Children subject of a child protection plan")
                        .select("[data-label=When]")
                        .text())
                .isEqualTo("31 Dec 2023");
        assertThat(row(quarter, "Referrals to children's social care")
                        .select("[data-label=When]")
                        .text())
                .isEqualTo("Oct to Dec 2023");
    }

    @Test
    void a_period_that_is_none_shows_the_latest_year() {
        assertThat(Visitor.as("analyst", port).get("/figures?period=rubbish").heading())
                .contains("April 2023 to March 2024");
    }

    @Test
    void a_measure_of_calendar_years_shows_its_latest() {
        assertThat(row(Visitor.as("analyst", port).get("/figures"), "People of all ages")
                        .select("[data-label=When]")
                        .text())
                .isEqualTo("2022");
    }

    @Test
    void the_spreadsheet_has_the_columns_of_the_command() {
        Visitor.Answer csv = Visitor.as("analyst", port).get("/figures.csv?period=2023-24");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("figures-2023-24.csv");
        assertThat(csv.body())
                .contains("measure,period,split,value,numerator,denominator,unit,status,vintage")
                .contains("protection.plans_open,2024-03-31,,265,,,children,known,12")
                .contains("care.missing_from_care,2023-24,,,,,children,not collected,0");
    }

    @Test
    void who_has_no_grant_for_figures_is_told_so_and_sees_no_section_for_them() {
        Visitor visitor = Visitor.as("visitor", port);
        Visitor.Answer answer = visitor.get("/figures");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("You have no grant to read figures");
        assertThat(visitor.get("/").page().select(".tl-sections__link").eachText())
                .containsExactly("My work");
    }

    private static Element row(Visitor.Answer page, String title) {
        return page.page().select("tr").stream()
                .filter(row -> row.select(".tl-scorecard__measure a").text().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_catalogue_says_of_every_measure_how_it_is_counted_and_finds_it_by_its_words() {
        Visitor visitor = Visitor.as("analyst", port);
        Element all = visitor.get("/figures/catalogue").page().selectFirst("main");
        assertThat(all).isNotNull();
        assertThat(all.text()).contains("There are 9 measures.");
        assertThat(all.select("details")).hasSize(9);
        Element found =
                visitor.get("/figures/catalogue?search=days+LENGTH").page().selectFirst("main");
        assertThat(found).isNotNull();
        assertThat(found.select("details summary").eachText()).isEmpty();
        found = visitor.get("/figures/catalogue?search=mean+LENGTH").page().selectFirst("main");
        assertThat(found).isNotNull();
        assertThat(found.text()).contains("1 of 9 measures fit.");
        assertThat(found.select("details summary").eachText()).containsExactly("Mean length of plans that ended");
        assertThat(found.select("details a").attr("href")).isEqualTo("/figures/protection.plan_length_mean");
    }

    @Test
    void a_priority_shows_its_own_words_and_the_parts_that_it_watches() {
        Element page = Visitor.as("scrutineer", port)
                .get("/figures/priorities/neglect")
                .page()
                .selectFirst("main");
        assertThat(page).isNotNull();
        assertThat(page.text()).contains("Neglect is the commonest reason for a child protection plan.");
        assertThat(page.select(".tl-scorecard__measure a").eachText())
                .contains(
                        "Children subject of a child protection plan: neglect",
                        "Children subject of a child protection plan: neglect, as a share of all");
        assertThat(Visitor.as("analyst", port)
                        .get("/figures/priorities/nothing")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_position_tells_what_moved_what_is_watched_and_what_is_missing() {
        Element page =
                Visitor.as("analyst", port).get("/figures/position").page().selectFirst("main");
        assertThat(page).isNotNull();
        assertThat(page.select(".tl-look li").text())
                .contains(
                        "Children subject of a child protection plan: 265 children, 31 Mar 2024. Mar 24 is lower than chance explains.");
        assertThat(page.select("a.tl-screen[href^=/figures?beyond=true]"))
                .as("all of it has room")
                .isEmpty();
        assertThat(page.select("h2").eachText()).contains("Neglect");
        assertThat(page.select(".tl-position tbody td:last-child").first().text())
                .isEqualTo("31 Mar 2024, the same as a year before (126)");
        assertThat(page.text()).contains("Returns that are missing");
    }
}
