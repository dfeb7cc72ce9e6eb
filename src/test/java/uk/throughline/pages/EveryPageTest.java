package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PagesTest
class EveryPageTest {
    @LocalServerPort
    int port;

    @Test
    void every_page_says_that_the_demonstration_is_invented_and_obeys_the_strict_content_policy() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String path : LookedAt.PAGES) {
            Visitor.Answer answer = visitor.get(path);
            assertThat(answer.text()).as(path).contains("Demonstration: every child and record here is invented.");
            assertThat(answer.page().select("[style], style, [onclick], img[src^=http]"))
                    .as(path)
                    .isEmpty();
            boolean sends = path.equals("/returns");
            assertThat(answer.page().select("script").eachAttr("src"))
                    .as("the one script of %s", path)
                    .hasSize(sends ? 1 : 0)
                    .allMatch(source -> source.matches("/assets/[0-9a-f]{12}/sending\\.js"));
            assertThat(answer.page().select("script").eachText())
                    .as("no script is written into %s", path)
                    .allMatch(String::isEmpty);
            assertThat(answer.header("Content-Security-Policy").contains("script-src"))
                    .as("only where a return is sent may the script run: %s", path)
                    .isEqualTo(sends);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'; style-src 'self'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void every_link_in_the_sections_and_breadcrumbs_leads_somewhere() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String path : LookedAt.PAGES) {
            for (String link : visitor.get(path)
                    .page()
                    .select(".tl-sections a, .govuk-breadcrumbs a")
                    .eachAttr("href")) {
                assertThat(visitor.get(link).status())
                        .as(path + " leads to " + link)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_stylesheet_is_kept_for_a_year_at_an_address_of_its_content_and_names_no_foreign_typeface() {
        Visitor visitor = new Visitor(port);
        String address =
                visitor.get("/sign-in").page().select("link[rel=stylesheet]").attr("href");
        Visitor.Answer css = visitor.get(address);
        assertThat(css.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(css.body()).contains("\"Helvetica Neue\",Arial").doesNotContain("GDS Transport", "@font-face");
        assertThat(visitor.get("/assets/000000000000/throughline.css").status()).isEqualTo(404);
    }

    @Test
    void a_form_without_its_hidden_field_changes_nothing_and_says_what_to_do() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/figures.csv");
        Visitor.Answer answer = visitor.post("/returns/1/accept", Map.of());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("The form was open too long", "send the form once more");
    }

    @Test
    void what_breaks_is_answered_by_a_reference_and_never_by_what_it_held() {
        Visitor.Answer answer = Visitor.as("analyst", port).get("/figures/" + FakeMeasures.BREAKS + "/2024-03-31");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).contains("Something broke here").containsPattern("Reference: [0-9a-f]{8}");
        assertThat(answer.body()).doesNotContain("a child's name", "IllegalStateException");
    }

    @Test
    void an_unknown_address_says_where_to_start_again() {
        Visitor.Answer answer = Visitor.as("analyst", port).get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("There is no such page");
        assertThat(answer.page().select(".tl-main a").attr("href")).isEqualTo("/");
    }

    @Test
    void a_form_address_that_is_only_looked_at_says_so() {
        assertThat(Visitor.as("analyst", port).get("/returns/1/accept").status())
                .isEqualTo(405);
    }
}
