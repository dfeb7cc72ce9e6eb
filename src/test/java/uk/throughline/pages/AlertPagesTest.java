package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;
import uk.throughline.testing.Browser;

/** The list of alerts: none, one, many; who saw them, and who is told. */
@PagesTest
class AlertPagesTest {
    private static final String ALERTS = "/figures/alerts";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    /** Other tests of pages are told of none. An alert is never deleted by the application, so what was seen stays and is ended. */
    @AfterEach
    void endAll() {
        asCounter("update measures.alert set ended_in = 99, ended_at = now() where ended_in is null");
    }

    @Test
    void without_an_alert_the_page_says_what_will_be_here() {
        Visitor visitor = Visitor.as("scrutineer", port);
        Visitor.Answer page = visitor.get(ALERTS);
        assertThat(page.text()).contains("There is none that nobody has seen.");
        assertThat(page.page().select("form[action*=contacts]"))
                .as("who is told is for who accepts returns")
                .isEmpty();
        assertThat(visitor.get("/figures")
                        .page()
                        .select("a[href=/figures/alerts]")
                        .text())
                .isEqualTo("Alerts");
        assertThat(visitor.get(ALERTS + "?page=2").status()).isEqualTo(404);
        assertThat(Visitor.as("visitor", port).get(ALERTS).status()).isEqualTo(403);
    }

    @Test
    void an_alert_says_what_happened_and_is_seen_with_a_note() {
        raise("protection.plans_open", "2023-12-31", "beyond", false, 1, 265);
        Visitor reader = Visitor.as("scrutineer", port);
        Element row = reader.get(ALERTS).page().selectFirst("tbody tr");
        assertThat(row).isNotNull();
        assertThat(row.text())
                .contains(
                        "Children subject of a child protection plan",
                        "Dec 23 is lower than chance explains. 31 Dec 2023: 265 children.",
                        "after return 12");
        assertThat(row.select("a").attr("href")).isEqualTo("/figures/protection.plans_open/2023-12-31");
        assertThat(row.select("form")).as("who may not comment says nothing").isEmpty();
        Visitor visitor = Visitor.as("analyst", port);
        assertThat(visitor.get("/figures")
                        .page()
                        .select("a[href=/figures/alerts]")
                        .text())
                .isEqualTo("Alerts (1 not seen)");
        assertThat(visitor.get("/").text()).contains("Look at a figure that moved more than chance explains");
        String action = visitor.get(ALERTS).page().select("tbody form").attr("action");
        Visitor.Answer tooLong = visitor.post(action, Map.of("note", "n".repeat(1001)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.page().select("details[open] .govuk-error-message").text())
                .isEqualTo("Error: A note has at most 1,000 characters: shorten it.");
        assertThat(tooLong.page().select("textarea").text()).hasSize(1001);
        Visitor.Answer seen = visitor.post(action, Map.of("note", "Plans were ended by the panel."));
        assertThat(seen.path()).isEqualTo(ALERTS);
        assertThat(seen.text()).contains("There is none that nobody has seen.");
        assertThat(visitor.get(ALERTS + "?show=all")
                        .page()
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("Seen by the Analyst, ", "\"Plans were ended by the panel.\"");
        Visitor.Answer again = visitor.post(action, Map.of("note", ""));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Somebody has said already that they saw it.");
        assertThat(visitor.post(ALERTS + "/999999/seen", Map.of("note", "")).status())
                .isEqualTo(404);
        reader.get(ALERTS);
        assertThat(reader.post(action, Map.of("note", "")).status()).isEqualTo(403);
    }

    @Test
    void many_come_fifty_a_page_latest_begun_and_worst_first_and_what_ended_only_among_all() {
        for (int n = 0; n < 61; n++) {
            int year = 2005 + n / 4;
            String quarter = String.format("%d-%02d Q%d", year, (year + 1) % 100, 1 + n % 4);
            raise("frontdoor.referrals" + n, quarter, "beyond", true, 1, 1000 + n, 200 + n);
        }
        raise("gone.measure", "2022-23 Q1", "shift", true, 9, 5);
        raise("gone.worse", "2022-23 Q1", "beyond", false, 1, 1);
        asCounter("update measures.alert set weight = 2.5, since = '2021-22 Q1' where measure = 'gone.worse'");
        asCounter("update measures.alert set ended_in = 77, ended_at = now() where vintage = 260");
        asCounter("update measures.alert set ended_in = 78, ended_at = now(), ending = 'back', ended_by = '2022-23 Q4'"
                + " where vintage = 259");
        asCounter(
                "update measures.alert set ended_in = 79, ended_at = now(), ending = 'superseded', ended_by = '2022-23 Q4'"
                        + " where vintage = 258");
        asCounter("update measures.alert set ended_in = 80, ended_at = now(), ending = 'revised' where vintage = 257");
        Visitor visitor = Visitor.as("analyst", port);
        Visitor.Answer first = visitor.get(ALERTS);
        assertThat(first.page().select("tbody tr")).hasSize(50);
        assertThat(first.page().select("tbody tr").first().text())
                .contains("gone.worse", "First signalled Apr to Jun 2021.")
                .doesNotContain("No longer so");
        assertThat(first.page().select("tbody tr").get(1).text())
                .contains("gone.measure", "For 9 quarters in a row above the average")
                .doesNotContain("First signalled");
        assertThat(first.page().select("tbody tr").first().select("th a")).isEmpty();
        assertThat(first.text()).contains("Rows 1 to 50 of 59");
        assertThat(visitor.get(first.page().select("a[rel=next]").attr("href"))
                        .page()
                        .select("tbody tr"))
                .hasSize(9);
        assertThat(first.text()).doesNotContain("1,060 referrals");
        assertThat(visitor.get(ALERTS + "?show=all").text())
                .contains(
                        "1,060 referrals",
                        "No longer so since return 77.",
                        "Ended: no longer so in Jan to Mar 2023 (after return 78).",
                        "Still so in Jan to Mar 2023 (after return 79).",
                        "Ended: the figure was revised by return 80.");
        assertThat(visitor.get(ALERTS + "?show=all")
                        .page()
                        .select("a[rel=next]")
                        .attr("href"))
                .isEqualTo(ALERTS + "?show=all&page=2");
    }

    @Test
    void addresses_are_added_and_removed_and_what_is_none_is_said() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get(ALERTS);
        Visitor.Answer wrong = visitor.post(ALERTS + "/contacts", Map.of("address", "nobody at all"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".govuk-error-summary a[href=#address]").text())
                .isEqualTo("Type an e-mail address such as analyst@partnership.example");
        assertThat(wrong.page().select("#address").val()).isEqualTo("nobody at all");
        Visitor.Answer added = visitor.post(ALERTS + "/contacts", Map.of("address", " chief@partnership.example "));
        assertThat(added.text()).contains("chief@partnership.example");
        assertThat(visitor.post(ALERTS + "/contacts", Map.of("address", "Chief@partnership.example"))
                        .text())
                .contains("is told already");
        String remove =
                visitor.get(ALERTS).page().select("form[action$=remove]").attr("action");
        assertThat(visitor.post(remove, Map.of()).page().select("main").text())
                .doesNotContain("chief@partnership.example");
        Visitor lead = Visitor.as("social-care-lead", port);
        lead.get(ALERTS);
        assertThat(lead.post(ALERTS + "/contacts", Map.of("address", "a@b.example"))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_list_is_accessible_with_rows_forms_and_errors(int width) {
        raise("protection.conferences_in_time", "2023-24 Q4", "trend", true, 7, 91);
        raise("care.looked_after", "2023-12-31", "shift", false, 9, 503);
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        page.navigate("http://localhost:" + port + ALERTS);
        page.locator("tbody summary").all().forEach(summary -> summary.click());
        AccessiblePagesTest.look(page, "alerts", width);
        page.locator("#address").fill("x");
        page.locator("#address").press("Enter");
        assertThat(page.locator(".govuk-error-summary").innerText()).contains("Type an e-mail address");
        AccessiblePagesTest.look(page, "alerts-refused", width);
        page.locator("tbody summary").first().focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().type("Seen at " + width);
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith(ALERTS));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.navigate("http://localhost:" + port + ALERTS + "?show=all");
        AccessiblePagesTest.look(page, "alerts-all", width);
        page.context().close();
    }

    private void raise(String measure, String period, String signal, boolean up, int quarters, int value) {
        raise(measure, period, signal, up, quarters, value, 12);
    }

    private void raise(String measure, String period, String signal, boolean up, int quarters, int value, int vintage) {
        Period of = Period.of(period);
        asCounter(
                "insert into measures.alert (measure, period, from_on, to_on, signal, up, quarters, value, unit, places, vintage, raised_at,"
                        + " since, since_to)"
                        + " values ('" + measure + "', '" + period + "', date '" + of.from() + "', date '" + of.to()
                        + "', '" + signal
                        + "', " + up + ", " + quarters + ", " + value + ", '"
                        + (measure.startsWith("frontdoor") ? "referrals" : "children")
                        + "', 0, " + vintage + ", now(), '" + period + "', date '" + of.to() + "')");
    }

    private void asCounter(String sql) {
        Reading.run(Reader.COUNTER, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(sql).update()));
    }
}
