package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class FigurePagesTest {
    private static final String PLANS = "/figures/protection.plans_open/2024-03-31";

    @LocalServerPort
    int port;

    @Test
    void a_figure_answers_its_question_with_a_number_and_a_sentence() {
        Visitor.Answer page = Visitor.as("analyst", port).get(PLANS);
        assertThat(page.heading()).isEqualTo("How many children need a plan to keep them safe, and why?");
        assertThat(page.page().select(".tl-answer__value").text()).isEqualTo("265 children 31 March 2024");
        assertThat(page.page().select(".tl-answer").text()).contains("That is fewer than a year before (396).");
    }

    @Test
    void any_dates_can_be_typed_and_what_is_no_date_is_said_where_it_was_typed() {
        Visitor visitor = Visitor.as("analyst", port);
        String plans = "/figures/protection.plans_open";
        assertThat(visitor.get(plans + "?to=30+september+2023")
                        .page()
                        .select(".tl-answer__period")
                        .text())
                .isEqualTo("30 September 2023");
        Visitor.Answer wrong = visitor.get(plans + "?to=31+February+2024");
        assertThat(wrong.page().select(".govuk-error-summary a[href=#to]").text())
                .isEqualTo("At the end of: type a date such as 3 April 2024");
        assertThat(wrong.page().select("details[open] #to[value=31 February 2024]"))
                .hasSize(1);
        assertThat(wrong.page().select("#to-error").text())
                .isEqualTo("Error: At the end of: type a date such as 3 April 2024");
        assertThat(wrong.page().select("#from")).isEmpty();
        String referrals = "/figures/frontdoor.referrals";
        assertThat(visitor.get(referrals + "?from=1/10/2022&to=30+Sep+2023")
                        .page()
                        .select(".tl-answer__period")
                        .text())
                .isEqualTo("October 2022 to September 2023");
        assertThat(visitor.get(referrals + "?from=2023-10-02&to=2023-10-01")
                        .page()
                        .select("#to-error")
                        .text())
                .isEqualTo("Error: Last day: it must not be before the first, 2 October 2023");
        var both = visitor.get(referrals + "?from=&to=x").page().select(".govuk-error-summary a");
        assertThat(both.eachAttr("href")).containsExactly("#from", "#to");
        assertThat(both.eachText())
                .as("each names its field")
                .containsExactly(
                        "First day: type a date such as 3 April 2024", "Last day: type a date such as 3 April 2024");
    }

    @Test
    void a_figure_is_held_against_another_period_and_what_cannot_be_compared_is_said_beside_both() {
        Visitor visitor = Visitor.as("analyst", port);
        String plans = "/figures/protection.plans_open/2024-03-31";
        assertThat(visitor.get(plans).page().select("#against .govuk-body")).isEmpty();
        assertThat(visitor.get(plans).page().select("#against option[selected]").attr("value"))
                .isEqualTo("2023-03-31");
        assertThat(visitor.get(plans).page().select("#against option[value=2024-03-31]"))
                .isEmpty();
        assertThat(visitor.get(plans + "?against=2023-03-31")
                        .page()
                        .select("#against .govuk-body")
                        .eachText())
                .containsExactly(
                        "At 31 March 2024 it was 265 children; at 31 March 2023 it was 396 children.",
                        "From the earlier to the later it went down by 131 (33.1% of the earlier).");
        assertThat(visitor.get("/figures/frontdoor.referrals/2023-24?against=2023")
                        .page()
                        .select("#against")
                        .text())
                .contains("in January to December 2023 it was")
                .contains("One is a financial year and the other a calendar year");
        assertThat(visitor.get(plans + "?against=soon")
                        .page()
                        .select("#against")
                        .text())
                .contains("\"soon\" is no period. Choose one from the list.");
    }

    @Test
    void what_changed_and_what_was_revised_is_said_below_the_line() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures/protection.plans_open/2024-03-31");
        assertThat(page.page().select("#over-time").text())
                .contains("From 1 April 2022: The census asks otherwise since 2022-23.")
                .contains("Later returns revised what was first counted for 31 Mar 2023;");
    }

    @Test
    void every_chart_is_named_and_has_its_numbers_beside_it() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures/protection.plans_open_rate/2024-03-31");
        assertThat(page.page().select("figure")).hasSize(3).allSatisfy(figure -> {
            assertThat(figure.select("svg[role=img] > title").text()).isNotBlank();
            assertThat(figure.select("details table tbody tr").size()).isGreaterThan(1);
        });
        assertThat(page.page().select("#over-time svg text").eachText())
                .anyMatch(text -> text.startsWith("Rotherham "))
                .anyMatch(text -> text.startsWith("England 41.6"))
                .anyMatch(text -> text.startsWith("Neighbours 54.2"));
        assertThat(page.page()
                        .select("#over-time details")
                        .first()
                        .select("thead th")
                        .eachText())
                .containsExactly(
                        "Period",
                        "Rotherham",
                        "Ours, as published",
                        "England",
                        "Neighbours",
                        "Yorkshire and The Humber");
    }

    @Test
    void counts_of_areas_of_different_size_are_not_drawn_beside_each_other() {
        assertThat(Visitor.as("analyst", port)
                        .get(PLANS)
                        .page()
                        .select("#over-time svg text")
                        .eachText())
                .anyMatch(text -> text.equals("Rotherham 265"))
                .noneMatch(text -> text.startsWith("England") || text.startsWith("Neighbours"));
    }

    @Test
    void ids_within_a_page_are_given_once() {
        var ids = Visitor.as("analyst", port).get(PLANS).page().select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void splits_lead_to_the_pages_of_their_parts() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer page = visitor.get(PLANS);
        assertThat(page.page().select("#splits h3").eachText())
                .containsExactly("Category of abuse", "Age", "Sex", "Ethnicity");
        String neglect = page.page().select("#split-category a").get(1).attr("href");
        Visitor.Answer part = visitor.get(neglect);
        assertThat(part.page().select(".tl-part").text()).startsWith("Category of abuse: Neglect");
        assertThat(part.page().select(".tl-answer__number").text()).isEqualTo("126");
        assertThat(part.page().select(".tl-part a").attr("href")).isEqualTo(PLANS);
    }

    @Test
    void a_share_without_a_part_shows_its_parts() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures/protection.plans_open_share/2024-03-31");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select(".tl-answer__number")).isEmpty();
        assertThat(page.page().select("#splits figure")).hasSize(4);
    }

    @Test
    void what_no_return_covers_is_not_called_none() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/figures/care.missing_from_care/2023-24");
        assertThat(page.page().select(".tl-answer").text()).contains("not collected", "That is not the same as none");
    }

    @Test
    void a_measure_alone_leads_to_its_latest_year_and_a_chosen_period_to_its_own_address() {
        Visitor visitor = Visitor.as("analyst", port);
        assertThat(visitor.get("/figures/protection.plans_open").path()).isEqualTo(PLANS);
        assertThat(visitor.get("/figures/frontdoor.referrals?period=2023-24+Q1").path())
                .isEqualTo("/figures/frontdoor.referrals/2023-24-Q1");
        assertThat(visitor.get("/figures/frontdoor.referrals/2023-04-01--2023-09-30")
                        .text())
                .contains("April to September 2023");
    }

    @Test
    void what_does_not_exist_and_what_does_not_fit_answer_alike() {
        Visitor visitor = Visitor.as("analyst", port);
        String expected = visitor.get("/figures/no.such/2024-03-31")
                .page()
                .select(".tl-main")
                .text();
        for (String path : new String[] {
            "/figures/protection.plans_open/2023-24",
            "/figures/protection.plans_open/yesterday",
            "/figures/protection.plans_open/2024-03-31?split=category%3Dnonsense",
            "/figures/protection.plans_open/2024-03-31?split=nonsense",
            "/figures/protection.plans_open/2024-03-31/nothing"
        }) {
            Visitor.Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.page().select(".tl-main").text()).as(path).isEqualTo(expected);
        }
    }

    @Test
    void who_may_not_see_figures_cannot_tell_which_exist() {
        Visitor visitor = Visitor.as("visitor", port);
        Visitor.Answer existing = visitor.get(PLANS);
        Visitor.Answer missing = visitor.get("/figures/no.such/2024-03-31");
        assertThat(existing.status()).isEqualTo(403).isEqualTo(missing.status());
        assertThat(existing.page().select(".tl-main").text())
                .isEqualTo(missing.page().select(".tl-main").text());
    }

    @Test
    void the_rows_are_linked_only_for_who_may_read_records() {
        assertThat(Visitor.as("analyst", port).get(PLANS).page().select("a[href='" + PLANS + "/rows']"))
                .hasSize(1);
        assertThat(Visitor.as("scrutineer", port).get(PLANS).page().select("a[href*=/rows]"))
                .isEmpty();
    }

    @Test
    void rows_come_fifty_a_page_marked_with_who_opened_them() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer page = visitor.get(PLANS + "/rows?page=6");
        assertThat(page.page().select("tbody tr")).hasSize(15);
        assertThat(page.text()).contains("OFFICIAL-SENSITIVE opened by Analyst", "Rows 251 to 265 of 265");
        assertThat(page.page().select("a[rel=prev]").attr("href")).isEqualTo(PLANS + "/rows?page=5");
        assertThat(page.page().select("a[rel=next]")).isEmpty();
        assertThat(visitor.get(PLANS + "/rows?page=7").status()).isEqualTo(404);
        assertThat(visitor.get(PLANS + "/rows?page=0").status()).isEqualTo(404);
        Visitor.Answer csv = visitor.get(PLANS + "/rows.csv?split=category%3Dneglect&page=3");
        assertThat(csv.body().lines()).hasSize(27);
        assertThat(csv.header("Content-Disposition"))
                .contains("OFFICIAL-SENSITIVE-protection.plans_open-2024-03-31-rows-3.csv");
        assertThat(csv.header("Cache-Control")).contains("no-store");
    }

    @Test
    void rows_are_refused_to_who_may_not_read_records_whether_they_exist_or_not() {
        Visitor visitor = Visitor.as("scrutineer", port);
        Visitor.Answer existing = visitor.get(PLANS + "/rows");
        Visitor.Answer missing = visitor.get("/figures/no.such/2024-03-31/rows");
        assertThat(existing.status()).isEqualTo(403).isEqualTo(missing.status());
        assertThat(existing.page().select(".tl-main").text())
                .isEqualTo(missing.page().select(".tl-main").text());
        assertThat(visitor.get(PLANS + "/rows.csv").status()).isEqualTo(403);
    }

    @Test
    void the_spreadsheet_of_a_figure_holds_its_parts_and_its_years() {
        String csv = Visitor.as("scrutineer", port).get(PLANS + "/figure.csv").body();
        assertThat(csv)
                .contains("protection.plans_open,2024-03-31,,265,")
                .contains("protection.plans_open,2024-03-31,category=neglect,126,")
                .contains("protection.plans_open,2023-03-31,,396,");
    }

    @Test
    void who_is_over_represented_is_said_with_the_interval_or_why_it_cannot_be() {
        Element section = Visitor.as("analyst", port)
                .get("/figures/protection.plans_open/2024-03-31")
                .page()
                .selectFirst("#represented");
        assertThat(section).isNotNull();
        assertThat(section.text())
                .contains("Higher than for other children of the same ages: Gypsy/Roma (10.0 times, 6.0 to 16.8).")
                .contains("Lower than for other children: White British (0.7 times")
                .contains("7 of 265 who were counted are left out")
                .contains("No population by sex was sent in yet.");
        assertThat(section.select("tr:contains(Bangladeshi)").text()).contains("Too few to say");
        assertThat(Visitor.as("analyst", port)
                        .get("/figures/protection.conferences_in_time/2023-24")
                        .page()
                        .select("#represented"))
                .isEmpty();
    }

    @Test
    void a_figure_says_how_it_was_first_counted_and_what_it_became() {
        Element section = Visitor.as("analyst", port)
                .get("/figures/protection.plans_open/2024-03-31")
                .page()
                .selectFirst("#revised");
        assertThat(section).isNotNull();
        assertThat(section.text())
                .contains("first counted as 267, after return 9, and is 265 since return 12")
                .contains("What was published with the first stays as it was published.");
        assertThat(section.select("tbody tr")).hasSize(2);
    }
}
