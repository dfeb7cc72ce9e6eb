package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class ReturnPagesTest {
    @LocalServerPort
    int port;

    @Test
    void a_file_is_checked_waits_with_its_receipt_and_is_accepted_with_one_button() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer receipt = visitor.sendFile("/returns", "C:\\returns\\census.xml", "<Message/>", "");
        assertThat(receipt.path()).matches("/returns/\\d+");
        assertThat(receipt.heading()).isEqualTo("census.xml");
        assertThat(receipt.page().select(".tl-caption").text()).isEqualTo("Checked, not yet accepted");
        assertThat(receipt.page().select(".tl-totals li").eachText())
                .containsExactly("4,102 rows read", "4,077 can be accepted", "25 refused", "61 to look at");
        assertThat(visitor.get("/").page().select(".tl-waiting a").eachText()).contains("Accept census.xml");

        visitor.get(receipt.path());
        Visitor.Answer accepted = visitor.post(receipt.path() + "/accept", Map.of());
        assertThat(accepted.path()).isEqualTo(receipt.path());
        assertThat(accepted.page().select(".tl-caption").text()).isEqualTo("Accepted");
        assertThat(accepted.page().select("button").eachText()).doesNotContain("Accept what can be accepted");
        assertThat(accepted.text()).contains("3,900 new, 120 changed and 57 unchanged records");
    }

    @Test
    void a_return_is_sent_back_or_withdrawn_with_a_reason_that_its_receipt_bears() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer receipt = visitor.sendFile("/returns", "plans.xml", "<Message/>", "");
        visitor.get(receipt.path());
        Visitor.Answer without = visitor.post(receipt.path() + "/send-back", Map.of("because", " "));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#because-error").text()).contains("Say why");
        assertThat(without.page().title()).startsWith("Error:");

        Visitor.Answer back =
                visitor.post(receipt.path() + "/send-back", Map.of("because", "The plans of May are missing."));
        assertThat(back.page().select(".tl-caption").text()).isEqualTo("Sent back");
        assertThat(back.text())
                .contains("by the Performance analyst on 13 April 2024", "The plans of May are missing.");
        assertThat(back.page().select("main form")).isEmpty();

        visitor.get("/returns");
        Visitor.Answer second = visitor.sendFile("/returns", "plans2.xml", "<Message/>", "");
        visitor.get(second.path());
        visitor.post(second.path() + "/accept", Map.of());
        Visitor.Answer withdrawn = visitor.post(second.path() + "/withdraw", Map.of("because", "Sent by mistake"));
        assertThat(withdrawn.page().select(".tl-caption").text()).isEqualTo("Withdrawn");
        assertThat(withdrawn.page().select(".tl-totals li").eachText()).contains("4,077 accepted");
        assertThat(withdrawn.text()).contains("\"Sent by mistake\". What it said is not counted any more");
    }

    @Test
    void who_may_only_send_returns_cannot_accept_send_back_or_withdraw_them() {
        Visitor visitor = Visitor.as("social-care-lead", port);
        visitor.get("/returns");
        Visitor.Answer receipt = visitor.sendFile("/returns", "lead.xml", "<Message/>", "");
        assertThat(receipt.page().select("main form")).isEmpty();
        for (String act : java.util.List.of("accept", "send-back", "withdraw")) {
            visitor.get("/returns");
            assertThat(visitor.post(receipt.path() + "/" + act, Map.of("because", "x"))
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
    }

    @Test
    void findings_say_what_they_mean_where_and_what_to_do() {
        Visitor.Answer receipt = Visitor.as("analyst", port).get("/returns/1");
        assertThat(receipt.page().select(".tl-findings__one").first().text())
                .isEqualTo(
                        "Refused 20 rows that rule 8925 speaks of child protection plans, rule 8925 The plan ends before it"
                                + " starts. Correct one of the two dates in the source system and send the return again. For example"
                                + " child protection plans, line 4,711, child LA0042, found \"2023-04-31\".");
        assertThat(receipt.text()).contains("LocalField, 12 times");
    }

    @Test
    void the_rows_of_a_rule_come_fifty_a_page() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer first = visitor.get("/returns/1/rules/1510");
        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.text()).contains("OFFICIAL-SENSITIVE", "Rows 1 to 50 of 61");
        Visitor.Answer second = visitor.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(second.page().select("tbody tr")).hasSize(11);
        assertThat(visitor.get("/returns/1/rules/none").status()).isEqualTo(404);
    }

    @Test
    void the_refused_rows_download_under_a_name_and_kind_of_their_own() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer receipt = visitor.get("/returns/1");
        assertThat(receipt.page().select(".tl-caption").text()).isEqualTo("Accepted, mended by return 3");
        Element link = receipt.page().selectFirst("a[href=/returns/1/refused]");
        assertThat(link).isNotNull();
        assertThat(link.text()).isEqualTo("Download the 25 refused rows");
        assertThat(receipt.text()).contains("children who are not in it are left alone");
        Visitor.Answer file = visitor.get(link.attr("href"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("filename*=UTF-8''plans%20%C3%A9t%C3%A9-refused-by-return-1.csv");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.body()).isEqualTo(FakeRefusedRows.CONTENT);
        assertThat(file.header("Content-Length")).isEqualTo(String.valueOf(FakeRefusedRows.CONTENT.length()));
    }

    @Test
    void refused_rows_that_cannot_be_had_are_said_so_on_the_receipt() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer answer = visitor.get("/returns/2/refused");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".govuk-error-summary").text()).contains("Return 2 came in before it was kept");
        assertThat(visitor.get("/returns/999/refused").status()).isEqualTo(404);
    }

    @Test
    void what_accepting_would_change_is_said_and_opens_to_the_children() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer receipt = visitor.sendFile("/returns", "changes.xml", "<Message/>", "");
        assertThat(receipt.page().select(".tl-changes li").eachText())
                .containsExactly(
                        "3,900 children new", "4 children gone", "61 children changed", "0 children unchanged");
        assertThat(receipt.page().select(".tl-changes a")).hasSize(3);
        assertThat(receipt.text())
                .contains("What accepting it would change", "It is the first return of its kind.")
                .contains("Accepting it now adds 3,900 records, changes 120, leaves 57 as they are");
        Visitor.Answer first = visitor.get("/returns/1/children/changed");
        assertThat(first.heading()).isEqualTo("61 children changed");
        assertThat(first.text()).contains("OFFICIAL-SENSITIVE", "in return 7 too");
        assertThat(first.page().select("tbody tr")).hasSize(50);
        Visitor.Answer second = visitor.get(first.page().select("a[rel=next]").attr("href"));
        assertThat(second.page().select("tbody tr")).hasSize(11);
        assertThat(visitor.get("/returns/1/children/fish").status()).isEqualTo(404);
    }

    @Test
    void a_form_without_a_file_is_refused_beside_the_field_and_keeps_what_was_typed() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer answer = visitor.sendFile("/returns", "", "", "South Yorkshire <Police>");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: Returns");
        assertThat(answer.page().select("#file-error").text()).contains("Choose the file of the return");
        assertThat(answer.page().select("#agency").val()).isEqualTo("South Yorkshire <Police>");
    }

    @Test
    void a_file_that_is_not_recognised_is_refused_with_what_to_send() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer answer = visitor.sendFile("/returns", "no.txt", "hello", "");
        assertThat(answer.page().select(".govuk-error-summary a").text()).contains("not a return that is known here");
    }

    @Test
    void who_may_not_take_in_returns_sees_none_of_them() {
        Visitor visitor = Visitor.as("scrutineer", port);
        for (String path : new String[] {
            "/returns",
            "/returns/1",
            "/returns/999",
            "/returns/1/rules/1510",
            "/returns/1/refused",
            "/returns/1/children/new"
        }) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        visitor.get("/");
        assertThat(visitor.sendFile("/returns", "census.xml", "<Message/>", "").status())
                .isEqualTo(403);
        assertThat(visitor.get("/").page().select(".tl-sections__link").eachText())
                .doesNotContain("Returns");
    }

    @Test
    void a_receipt_that_does_not_exist_is_no_page() {
        Visitor visitor = Visitor.as("analyst", port);
        assertThat(visitor.get("/returns/999").status()).isEqualTo(404);
        assertThat(visitor.get("/returns/none").status()).isEqualTo(404);
        visitor.get("/returns");
        assertThat(visitor.post("/returns/999/accept", Map.of()).status()).isEqualTo(404);
    }
}
