package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class ExpectedPagesTest {
    @LocalServerPort
    int port;

    @Test
    void what_is_late_stands_first_and_leads_to_the_agencys_record() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer page = visitor.get("/returns/expected");
        assertThat(page.heading()).isEqualTo("Returns that are expected");
        assertThat(page.page().select("tbody tr").first().text())
                .startsWith("Children in need census from Rotherham, April 2023 to March 2024")
                .contains("29 July 2024")
                .contains("days late");
        Visitor.Answer record =
                visitor.get(page.page().select("tbody a").first().attr("href"));
        assertThat(record.heading()).isEqualTo("Children in need census");
        assertThat(record.text()).contains("0 of", "missing now", "returns@rotherham.example", "120 days after");
    }

    @Test
    void a_return_is_expected_and_then_not_any_more() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns/expected");
        Visitor.Answer wrong = visitor.post("/returns/expected", wanted("neet", "Council", "a month"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().title()).startsWith("Error:");
        assertThat(wrong.page().select("#dueDays-error").text()).contains("a whole number from 0 to 366");
        assertThat(wrong.page().select("#dueDays").val()).isEqualTo("a month");
        assertThat(wrong.page().select("#agency").val()).isEqualTo("Council");
        assertThat(wrong.page().select("#kind option[selected]").val()).isEqualTo("neet");

        Visitor.Answer there = visitor.post("/returns/expected", wanted("neet", "Council", "20"));
        assertThat(there.path()).matches("/returns/expected/\\d+");
        assertThat(there.text()).contains("Nothing was due yet.", "20 days after the last day of its period", "Nobody");
        Visitor.Answer ended = visitor.post(there.path() + "/end", Map.of());
        assertThat(ended.path()).isEqualTo(there.path());
        assertThat(ended.page().select("main form")).isEmpty();
    }

    @Test
    void who_may_only_send_sees_their_own_agency_and_settles_nothing() {
        Visitor visitor = Visitor.as("social-care-lead", port);
        Visitor.Answer page = visitor.get("/returns/expected");
        assertThat(page.text()).contains("Nothing is expected of anyone yet").doesNotContain("Rotherham, April");
        assertThat(page.page().select("main form")).isEmpty();
        assertThat(visitor.get("/returns/expected/1").status()).isEqualTo(404);
        assertThat(visitor.post("/returns/expected", wanted("neet", "Council", "20"))
                        .status())
                .isEqualTo(403);
        assertThat(Visitor.as("scrutineer", port).get("/returns/expected").status())
                .isEqualTo(403);
    }

    @Test
    void a_period_is_locked_and_opened_with_reasons_that_stay() {
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer page = visitor.get("/returns/locked");
        assertThat(page.text())
                .contains("April 2021 to March 2022", "The yearly report is published.")
                .contains("A return was found to be of another year.");
        Visitor.Answer without = visitor.post("/returns/locked", Map.of("period", "2018-19", "because", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.page().select("#because-error").text()).contains("Say why");
        assertThat(without.page().select("#period").val()).isEqualTo("2018-19");
        Visitor.Answer locked = visitor.post("/returns/locked", Map.of("period", "2018-19", "because", "Published."));
        assertThat(locked.path()).isEqualTo("/returns/locked");
        assertThat(locked.text()).contains("April 2018 to March 2019", "\"Published.\"");
        String open = locked.page().select("form[action$=/open]").last().attr("action");
        Visitor.Answer refused = visitor.post(open, Map.of("because", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("details[open] .govuk-error-message").text())
                .contains("Say why");
        assertThat(visitor.post(open, Map.of("because", "A mistake.")).text()).contains("\"A mistake.\"");
        assertThat(Visitor.as("social-care-lead", port)
                        .get("/returns/locked")
                        .page()
                        .select("main form"))
                .isEmpty();
    }

    private static Map<String, String> wanted(String kind, String agency, String days) {
        return Map.of(
                "kind", kind, "agency", agency, "every", "MONTH", "dueDays", days, "contact", "", "from", "2999-01-01");
    }
}
