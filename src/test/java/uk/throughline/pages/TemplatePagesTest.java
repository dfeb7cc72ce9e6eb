package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class TemplatePagesTest {
    @LocalServerPort
    int port;

    @Test
    void the_returns_page_leads_to_every_template() {
        Visitor visitor = Visitor.as("analyst", port);
        assertThat(visitor.get("/returns").page().select(".tl-main a[href=/returns/templates]"))
                .hasSize(1);
        Visitor.Answer list = visitor.get("/returns/templates");
        assertThat(list.heading()).isEqualTo("Templates to fill in");
        assertThat(list.page().select("tbody a").eachAttr("href")).hasSize(19).allSatisfy(address -> {
            Visitor.Answer one = visitor.get(address);
            assertThat(one.status()).as(address).isEqualTo(200);
            assertThat(one.page().select("tbody tr")).as(address).hasSizeGreaterThan(2);
        });
    }

    @Test
    void a_template_says_what_it_is_for_and_what_each_column_and_code_means() {
        Visitor.Answer page = Visitor.as("analyst", port).get("/returns/templates/missing-episodes");
        assertThat(page.heading()).isEqualTo("Missing episodes");
        assertThat(page.text())
                .contains(
                        "Sent by: Police, or the local authority",
                        "Rows are told apart by: Child reference, Missing from.",
                        "Missing since, Episode start",
                        "What “Missing from home or care” may say");
        assertThat(page.page().select("tbody tr").get(1).text())
                .startsWith("Missing from date and time yes Date and time from which the child was missing");
    }

    @Test
    void a_template_is_given_out_with_an_example_row_as_csv_and_as_a_workbook() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer csv = visitor.get("/returns/templates/schools.csv");
        assertThat(csv.header("Content-Disposition")).contains("schools.csv");
        assertThat(csv.body())
                .startsWith("\uFEFFSchool URN,School name,Phase,Judgement,Judged on,School closed on")
                .contains("900101,Elm Road Primary School,Primary,Good,2023-05-24,");
        Visitor.Answer workbook = visitor.get("/returns/templates/schools.xlsx");
        assertThat(workbook.header("Content-Type")).contains("spreadsheetml.sheet");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void what_is_not_there_and_who_may_not_send_returns_are_answered_so() {
        assertThat(Visitor.as("analyst", port).get("/returns/templates/none").status())
                .isEqualTo(404);
        assertThat(Visitor.as("scrutineer", port).get("/returns/templates").status())
                .isEqualTo(403);
    }
}
