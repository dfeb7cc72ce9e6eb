package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import uk.throughline.storage.DatabaseConnection;
import uk.throughline.testing.Browser;

/** Sessions end by time, by their owner's word and by others', at the next request; what was typed meanwhile is not lost. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestPropertySource(properties = {"throughline.signin.idle=3s", "throughline.signin.warning=1s"})
class SessionPagesTest {
    private static final String FIGURE = "/figures/protection.conferences_in_time/2023-24";
    private static final String COMMENT = FIGURE + "/comments";

    @LocalServerPort
    int port;

    @Autowired
    DatabaseConnection database;

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    @Test
    void who_does_nothing_for_too_long_is_signed_out_and_told_why() throws Exception {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/figures");
        for (int n = 0; n < 3; n++) {
            TimeUnit.MILLISECONDS.sleep(1500);
            assertThat(visitor.get("/figures").path()).as("asking keeps it").isEqualTo("/figures");
        }
        TimeUnit.MILLISECONDS.sleep(3100);
        Visitor.Answer answer = visitor.get("/returns");
        assertThat(answer.path()).isEqualTo("/sign-in");
        assertThat(answer.text()).contains("You were signed out because nothing was done");
        assertThat(visitor.post("/sign-in/as", Map.of("person", "analyst")).path())
                .as("on to what was asked for")
                .isEqualTo("/returns");
    }

    @Test
    void a_form_that_comes_too_late_waits_until_the_same_person_has_signed_in_and_is_sent_again_once()
            throws Exception {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get(FIGURE);
        TimeUnit.MILLISECONDS.sleep(3100);
        String words = "More plans since October. A \"new\" team & <its> first quarter.";
        Visitor.Answer late = visitor.post(COMMENT, Map.of("words", words));
        assertThat(late.path()).isEqualTo("/sign-in");
        assertThat(late.text()).contains("What you had typed was not sent");
        assertThat(comments(words)).isZero();
        Visitor.Answer back = visitor.post("/sign-in/as", Map.of("person", "analyst"));
        assertThat(back.path()).isEqualTo("/account/typed");
        assertThat(back.page().select(".tl-typed dd").eachText()).contains(words);
        assertThat(back.page()
                        .select("form[action=" + COMMENT + "] input[name=words]")
                        .val())
                .isEqualTo(words);
        assertThat(visitor.post(COMMENT, Map.of("words", words)).text())
                .contains("A \"new\" team & <its> first quarter");
        assertThat(comments(words)).isEqualTo(1);
        assertThat(visitor.get("/account/typed").text()).as("sent once").contains("Nothing is kept");
    }

    @Test
    void what_was_typed_can_be_left() throws Exception {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get(FIGURE);
        TimeUnit.MILLISECONDS.sleep(3100);
        visitor.post(COMMENT, Map.of("words", "Not worth sending."));
        visitor.post("/sign-in/as", Map.of("person", "analyst"));
        visitor.post("/account/typed", Map.of());
        assertThat(visitor.get("/account/typed").text()).contains("Nothing is kept");
        assertThat(comments("Not worth sending.")).isZero();
    }

    @Test
    void somebody_else_on_that_browser_gets_nothing_of_it() throws Exception {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get(FIGURE);
        TimeUnit.MILLISECONDS.sleep(3100);
        visitor.post(COMMENT, Map.of("words", "Only for whom I typed it."));
        Visitor.Answer other = visitor.post("/sign-in/as", Map.of("person", "director"));
        assertThat(other.path()).isEqualTo("/");
        assertThat(visitor.get("/account/typed").text())
                .contains("Nothing is kept")
                .doesNotContain("Only for whom");
        visitor.post("/sign-out", Map.of());
        visitor.get("/sign-in");
        visitor.post("/sign-in/as", Map.of("person", "analyst"));
        assertThat(visitor.get("/account/typed").text()).contains("Nothing is kept");
    }

    @Test
    void neither_passwords_nor_files_are_kept() throws Exception {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        TimeUnit.MILLISECONDS.sleep(3100);
        Visitor.Answer file = visitor.sendFile("/returns", "a.csv", "secret", "");
        assertThat(file.path()).isEqualTo("/sign-in");
        assertThat(file.text()).doesNotContain("What you had typed");
        visitor.post("/sign-in", Map.of("id", "analyst", "password", "wrong words typed"));
        assertThat(visitor.get("/sign-in").text()).doesNotContain("What you had typed");
    }

    @Test
    void one_signs_out_elsewhere_and_that_is_over_at_its_next_request() {
        Visitor here = Visitor.as("scrutineer", port);
        Visitor there = Visitor.as("scrutineer", port);
        there.get("/figures");
        Visitor.Answer list = here.get("/account");
        assertThat(list.page().select("tbody").first().select("tr").size()).isGreaterThanOrEqualTo(2);
        assertThat(list.page().select("tbody").first().text()).contains("this one", "127.0.0.1");
        here.post("/account/sessions/others/end", Map.of());
        assertThat(there.get("/figures").path()).isEqualTo("/sign-in");
        assertThat(here.get("/account").page().select("tbody").first().select("tr"))
                .hasSize(1);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else_by_its_number() {
        Visitor director = Visitor.as("director", port);
        String number = director.get("/account")
                .page()
                .select("form[action^=/account/sessions]")
                .first()
                .attr("action");
        Visitor visitor = Visitor.as("visitor", port);
        visitor.get("/account");
        visitor.post(number, Map.of());
        assertThat(director.get("/figures").path()).isEqualTo("/figures");
    }

    @Test
    void who_leaves_is_out_at_the_next_request_and_so_is_whose_session_has_lasted_too_long() {
        Visitor leaver = Visitor.as("social-care-lead", port);
        assertThat(leaver.get("/figures").path()).isEqualTo("/figures");
        owner().sql("update access.reader set left_at = now() where reader_id = 'social-care-lead'")
                .update();
        try {
            assertThat(leaver.get("/figures").path()).isEqualTo("/sign-in");
        } finally {
            owner().sql("update access.reader set left_at = null where reader_id = 'social-care-lead'")
                    .update();
        }
        assertThat(leaver.get("/figures").path()).as("it does not come back").isEqualTo("/sign-in");
        Visitor lasting = Visitor.as("governance", port);
        lasting.get("/");
        owner().sql("update access.session set started_at = now() - interval '12 hours' where reader_id = 'governance'")
                .update();
        Visitor.Answer over = lasting.get("/");
        assertThat(over.path()).isEqualTo("/sign-in");
        assertThat(over.text()).contains("it had lasted as long as any may");
    }

    @Test
    void a_page_says_that_it_has_been_open_for_long_without_a_script_and_one_stays_signed_in_beside_it() {
        try (Page page = Browser.page(1280)) {
            page.navigate("http://localhost:" + port + "/sign-in");
            page.click("button[value=analyst]");
            assertThat(page.locator(".tl-open-long").isVisible()).isFalse();
            assertThat(page.locator(".tl-footer__until").textContent()).contains("you are signed out at");
            page.waitForSelector(".tl-open-long a");
            Page beside = page.context().waitForPage(() -> page.click(".tl-open-long a"));
            assertThat(beside.locator("h1").textContent()).isEqualTo("You are still signed in");
            beside.close();
        }
    }

    @Test
    void the_trail_tells_of_signing_in_and_out_and_why() throws Exception {
        Visitor visitor = Visitor.as("administrator", port);
        visitor.get("/");
        visitor.post("/sign-out", Map.of());
        visitor.get("/sign-in");
        visitor.post("/sign-in/as", Map.of("person", "administrator"));
        TimeUnit.MILLISECONDS.sleep(3100);
        visitor.get("/");
        assertThat(owner().sql("""
                        select act || coalesce(' ' || (detail ->> 'note'), '') from access.trail_entry
                        where reader_id = 'administrator' and subject = 'pages' order by entry_id
                        """).query(String.class).list())
                .containsExactly("signed in", "signed out", "signed in", "signed out nothing was done");
    }

    private long comments(String words) {
        return Visitor.as("scrutineer", port).get(FIGURE).page().select(".tl-comments__words").eachText().stream()
                .filter(words::equals)
                .count();
    }
}
