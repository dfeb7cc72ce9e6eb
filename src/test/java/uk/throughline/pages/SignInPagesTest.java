package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.throughline.storage.DatabaseConnection;

@PagesTest
class SignInPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    DatabaseConnection database;

    @Test
    void who_has_not_signed_in_is_asked_to_whatever_they_ask_for() {
        for (String path :
                new String[] {"/", "/figures", "/figures/no.such/2024-03-31", "/returns/1", "/no-such-page"}) {
            Visitor.Answer answer = new Visitor(port).get(path);
            assertThat(answer.heading()).as(path).isEqualTo("Sign in");
        }
    }

    @Test
    void the_right_password_leads_to_the_page_that_was_asked_for() {
        Visitor visitor = new Visitor(port);
        visitor.get("/figures?room=care");
        Visitor.Answer answer = visitor.post("/sign-in", Map.of("id", "director", "password", "a director's password"));
        assertThat(answer.path()).isEqualTo("/figures?room=care");
        assertThat(answer.page().select(".tl-me__post").text()).isEqualTo("Director of children's services");
    }

    @Test
    void a_wrong_password_is_said_beside_the_field_and_keeps_the_id_that_was_typed() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        Visitor.Answer answer = visitor.post("/sign-in", Map.of("id", "analyst", "password", "wrong"));
        assertThat(answer.page().select("#id-error").text()).contains("not right");
        assertThat(answer.page().select("input#id").val()).isEqualTo("analyst");
        assertThat(answer.page().select("input#password").val()).isEmpty();
        assertThat(visitor.get("/figures").heading()).isEqualTo("Sign in");
    }

    @Test
    void an_unknown_id_answers_like_a_wrong_password() {
        Visitor known = new Visitor(port);
        known.get("/sign-in");
        Visitor unknown = new Visitor(port);
        unknown.get("/sign-in");
        String one = known.post("/sign-in", Map.of("id", "analyst", "password", "wrong"))
                .page()
                .select(".tl-main")
                .text();
        String other = unknown.post("/sign-in", Map.of("id", "nobody", "password", "wrong"))
                .page()
                .select(".tl-main")
                .text();
        assertThat(other).isEqualTo(one);
    }

    @Test
    void who_has_no_password_cannot_sign_in_with_an_empty_one() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        Visitor.Answer answer = visitor.post("/sign-in", Map.of("id", "scrutineer", "password", ""));
        assertThat(answer.heading()).isEqualTo("Sign in");
        assertThat(answer.page().select("#id-error")).isNotEmpty();
    }

    @Test
    void a_demonstration_offers_its_posts_on_the_machine_itself() {
        assertThat(new Visitor(port)
                        .get("/sign-in")
                        .page()
                        .select("button[name=person]")
                        .eachText())
                .contains(
                        "Administrator",
                        "Agency administrator",
                        "Analyst",
                        "Director of children's services",
                        "Independent scrutineer",
                        "Social care data lead",
                        "Visitor without grants");
        assertThat(Visitor.as("scrutineer", port)
                        .get("/")
                        .page()
                        .select(".tl-me__post")
                        .text())
                .isEqualTo("Independent scrutineer");
    }

    @Test
    void a_demonstration_offers_no_posts_to_who_comes_through_a_proxy() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in", "X-Forwarded-For", "203.0.113.9")
                        .page()
                        .select("button[name=person]"))
                .isEmpty();
        assertThat(visitor.post("/sign-in/as", Map.of("person", "analyst"), "X-Forwarded-For", "203.0.113.9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void signing_out_ends_the_session() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/");
        assertThat(visitor.post("/sign-out", Map.of()).text()).contains("You have signed out");
        assertThat(visitor.get("/figures").heading()).isEqualTo("Sign in");
    }

    @Test
    void signing_in_and_failing_to_leave_a_trail_without_what_was_typed() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("id", "my-secret-typed-in-the-wrong-field", "password", "x"));
        Visitor.as("scrutineer", port);
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        assertThat(owner.sql("select reader_id || ' ' || act from access.trail_entry where subject = 'pages'")
                        .query(String.class)
                        .list())
                .contains("system:sign-in sign-in refused", "scrutineer signed in");
        assertThat(owner.sql("select count(*) from access.trail_entry e where e::text like '%my-secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
