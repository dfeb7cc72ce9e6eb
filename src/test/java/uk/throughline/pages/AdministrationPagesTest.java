package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.People;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.testing.Browser;

/** Keeping people and posts as who administers, as who keeps one agency's people, and as who keeps nobody. */
@PagesTest
class AdministrationPagesTest {
    private static final AtomicInteger NEXT = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void somebody_new_is_added_given_a_post_for_a_time_and_leaves() {
        Visitor visitor = Visitor.as("administrator", port);
        visitor.get("/administration/people/new");
        Visitor.Answer wrong = visitor.post(
                "/administration/people", Map.of("name", "Ana Example", "email", "ana", "agency", "Trust"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().title()).startsWith("Error:");
        assertThat(wrong.page().select("#email-error").text()).contains("such as name@agency.example");
        assertThat(wrong.page().select("#name").val())
                .as("what was typed is kept")
                .isEqualTo("Ana Example");
        assertThat(wrong.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#email");

        Visitor.Answer person = visitor.post("/administration/people", somebody("Ana Example", "Trust"));
        assertThat(person.heading()).isEqualTo("Ana Example");
        assertThat(person.path()).as("an address bears nobody's name").matches("/administration/people/\\d+");
        assertThat(person.text()).contains("None: they may do nothing", "never held a post");

        visitor.get("/administration/posts/new?kind=named-nurse");
        Visitor.Answer post = visitor.post(
                "/administration/posts",
                Map.of(
                        "kind",
                        "named-nurse",
                        "title",
                        "Named nurse",
                        "agency",
                        "Trust",
                        "carries",
                        "read figures",
                        "reason",
                        "New service"));
        assertThat(post.heading()).isEqualTo("Named nurse");
        assertThat(post.text()).contains("Vacant: nobody may do what it carries");
        String number = post.path().replaceAll("\\D", "");

        visitor.get(person.path());
        Map<String, String> gift = new HashMap<>(
                Map.of("post", number, "how", "holder", "from", "", "to", "31 February 2030", "reason", "Appointed"));
        Visitor.Answer refused = visitor.post(person.path() + "/posts", gift);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#to-error").text()).contains("such as 3 April 2027");
        assertThat(refused.page().select("#post option[selected]").val()).isEqualTo(number);
        gift.put("to", "28 February 2090");
        Visitor.Answer given = visitor.post(person.path() + "/posts", gift);
        assertThat(given.text()).contains("to 28 February 2090", "Appointed", "Given by: Administrator");
        assertThat(visitor.get(post.path()).text()).contains("Held by Ana Example");

        visitor.get(person.path());
        Visitor.Answer without = visitor.post(person.path() + "/leave", Map.of("reason", " "));
        assertThat(without.page().select("#leave-reason-error").text()).contains("Say why they leave");
        Visitor.Answer left = visitor.post(person.path() + "/leave", Map.of("reason", "Retired"));
        assertThat(left.text()).contains("They cannot sign in", "Ended", "Retired");
        assertThat(visitor.get("/administration?search=ana+example").text()).contains("Nobody is found");
        assertThat(visitor.get("/administration?search=ana+example&show=left")
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        visitor.get(person.path());
        assertThat(visitor.post(person.path() + "/back", Map.of()).text()).contains("None: they may do nothing");
    }

    @Test
    void what_a_post_carries_is_changed_ended_and_closed_with_reasons() {
        Visitor visitor = Visitor.as("administrator", port);
        String person = visitor.getThenPost(
                        "/administration/people/new", "/administration/people", somebody("Ben Example", "Police"))
                .path();
        Visitor.Answer post = visitor.getThenPost(
                "/administration/posts/new?kind=data-lead",
                "/administration/posts",
                Map.of(
                        "kind",
                        "data-lead",
                        "title",
                        "Data lead",
                        "agency",
                        "Police",
                        "carries",
                        "take in returns",
                        "reason",
                        "Returns"));
        String number = post.path().replaceAll("\\D", "");
        visitor.get(person);
        visitor.post(
                person + "/posts",
                Map.of("post", number, "how", "holder", "from", "", "to", "", "reason", "Appointed"));
        visitor.get(post.path());
        Visitor.Answer without = visitor.post(post.path(), Map.of("carries", "read figures", "reason", ""));
        assertThat(without.page().select("#reason-error").text()).contains("Say why it changes");
        assertThat(without.page().select("input[name=carries][checked]").eachAttr("value"))
                .as("what was ticked is kept")
                .containsExactly("read figures");
        assertThat(visitor.post(post.path(), Map.of("carries", "count records", "reason", "x"))
                        .text())
                .contains("is nothing that a post can carry");
        Visitor.Answer changed = visitor.post(post.path(), Map.of("carries", "read figures", "reason", "Fewer"));
        assertThat(changed.page().select("input[name=carries][checked]").eachAttr("value"))
                .containsExactly("read figures");
        String end = changed.page().select("form[action$=/end]").attr("action");
        Visitor.Answer stays = visitor.post(end, Map.of("to", "", "reason", ""));
        assertThat(stays.page().select("details[open] .govuk-error-message").text())
                .contains("Say why it ends");
        assertThat(visitor.post(end, Map.of("to", "", "reason", "Moved")).text())
                .contains("Vacant", "Moved");
        assertThat(visitor.post(post.path() + "/close", Map.of("reason", "Merged"))
                        .text())
                .contains("Closed on");
        assertThat(visitor.get("/administration/posts?search=data+lead").text()).doesNotContain("Data lead Police");
    }

    @Test
    void who_keeps_one_agencys_people_sees_no_others_and_makes_no_posts() {
        Visitor administrator = Visitor.as("administrator", port);
        String other = administrator
                .getThenPost(
                        "/administration/people/new", "/administration/people", somebody("Cam Example", "Hospital"))
                .path();
        Visitor visitor = Visitor.as("agency-administrator", port);
        assertThat(visitor.get("/administration?search=example").text()).doesNotContain("Cam Example");
        assertThat(visitor.get(other).status()).isEqualTo(404);
        assertThat(visitor.post(other + "/leave", Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(visitor.get("/administration/posts").page().select("a[href$=/posts/new]"))
                .isEmpty();
        assertThat(visitor.get("/administration/posts/new").status()).isEqualTo(403);
        visitor.get("/administration/people/new");
        Visitor.Answer elsewhere = visitor.post("/administration/people", somebody("Dee Example", "Hospital"));
        assertThat(elsewhere.page().select("#agency-error").text()).contains("your own agency only");
        visitor.get("/administration/people/new");
        Visitor.Answer own = visitor.post("/administration/people", somebody("Dee Example", "Council"));
        assertThat(own.heading()).isEqualTo("Dee Example");
        assertThat(own.page().select("#post option").eachText())
                .as("neither another agency's posts nor one that keeps people")
                .allMatch(text -> text.startsWith("Council: ") || text.equals("Choose a post"));
    }

    @Test
    void who_keeps_nobody_is_refused_everywhere() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String path : new String[] {
            "/administration",
            "/administration/people/new",
            "/administration/people/1",
            "/administration/posts",
            "/administration/posts/new",
            "/administration/posts/1",
            "/administration/review"
        }) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(403);
        }
        visitor.get("/figures.csv");
        visitor.get("/");
        assertThat(visitor.post("/administration/people", somebody("Eve Example", "Council"))
                        .status())
                .isEqualTo(403);
        assertThat(visitor.post("/administration/review", Map.of("held", "1")).status())
                .isEqualTo(403);
        assertThat(visitor.get("/").page().select(".tl-sections a").eachText()).doesNotContain("Administration");
    }

    @Test
    void a_number_that_nobody_has_or_that_is_none_leads_nowhere() {
        Visitor visitor = Visitor.as("administrator", port);
        for (String path : new String[] {
            "/administration/people/999999",
            "/administration/people/99999999999999999999",
            "/administration/people/x",
            "/administration/posts/999999",
            "/administration?page=0",
            "/administration?page=99",
            "/administration/posts?page=99"
        }) {
            assertThat(visitor.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void people_whom_nobody_confirmed_this_quarter_are_confirmed_by_ticking_them() {
        confirmedBefore("scrutineer", 200);
        confirmedBefore("director", 200);
        Visitor visitor = Visitor.as("agency-administrator", port);
        Visitor.Answer page = visitor.get("/administration/review");
        assertThat(page.page().select("tbody tr").eachText())
                .as("the own agency's")
                .singleElement()
                .asString()
                .contains("director", "Director of children's services", "Council", "Not asked yet");
        Visitor.Answer none = visitor.post("/administration/review", Map.of());
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Choose at least one person");
        String held = page.page().select("input[name=held]").val();
        Visitor.Answer done = visitor.post("/administration/review", Map.of("held", held));
        assertThat(done.text()).contains("1 post is confirmed", "Everyone is confirmed for this quarter");
        Visitor administrator = Visitor.as("administrator", port);
        String others = administrator
                .get("/administration/review")
                .page()
                .select("input[name=held]")
                .val();
        visitor.get("/administration/review");
        assertThat(visitor.post("/administration/review", Map.of("held", others))
                        .text())
                .as("a number of another agency put into the form")
                .contains("none was");
        assertThat(administrator.get("/administration").text()).contains("1 post waits for somebody to say");
        confirmedBefore("scrutineer", 0);
    }

    private void confirmedBefore(String person, int days) {
        Reading.run(new Reader("administrator", "Administrator"), () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.sql(
                                "update access.post_held set confirmed_at = now() - make_interval(days => :days) where reader_id = :person")
                        .param("person", person)
                        .param("days", days)
                        .update()));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_pages_are_accessible_and_fit_the_screen(int width) {
        Reading.run(new Reader("administrator", "Administrator"), () -> {
            for (int n = 0; n < 60; n++) {
                people.add(new People.Details(
                        "Person of many " + NEXT.incrementAndGet(),
                        "many." + NEXT.get() + "@agency.example",
                        "An agency with a name that is long enough to break a line"));
            }
            people.add(new People.Details(
                    "Wilhelmina Featherstonehaugh-Cholmondeley of the Multi-Agency Hub",
                    "w." + width + ".featherstonehaugh-cholmondeley.of.the.multi-agency.hub@agency.example",
                    "Council"));
        });
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("button:has-text('Agency administrator')").count();
        page.getByText("Administrator", new Page.GetByTextOptions().setExact(false))
                .first()
                .click();
        for (String path : new String[] {
            "/administration",
            "/administration?page=2",
            "/administration?search=nobody+like+it",
            "/administration?show=left",
            "/administration/people/new",
            "/administration/posts",
            "/administration/posts/new",
            "/administration/posts/new?kind=named-nurse",
            "/administration/posts/1",
            "/administration/review"
        }) {
            page.navigate("http://localhost:" + port + path);
            AccessiblePagesTest.look(page, path.substring(1).replaceAll("[^A-Za-z0-9.]+", "-"), width);
        }
        confirmedBefore("analyst", 200);
        confirmedBefore("social-care-lead", 200);
        page.navigate("http://localhost:" + port + "/administration/review");
        AccessiblePagesTest.look(page, "administration-review-due", width);
        confirmedBefore("analyst", 0);
        confirmedBefore("social-care-lead", 0);
        page.navigate("http://localhost:" + port + "/administration?search=analyst");
        page.locator("tbody a").first().click();
        AccessiblePagesTest.look(page, "administration-person-holding", width);
        page.navigate("http://localhost:" + port + "/administration?search=Wilhelmina");
        page.locator("tbody a").first().click();
        AccessiblePagesTest.look(page, "administration-person", width);
        page.getByText("Give this post").click();
        assertThat(page.locator("#post-error").isVisible()).isTrue();
        AccessiblePagesTest.look(page, "administration-person-refused", width);
        page.context().close();
    }

    private static Map<String, String> somebody(String name, String agency) {
        return Map.of("name", name, "email", "new." + NEXT.incrementAndGet() + "@agency.example", "agency", agency);
    }
}
