package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.throughline.storage.DatabaseConnection;

/** Who opens children's records needs a code beside the password; a password is no common one. */
@PagesTest
class CodesPagesTest {
    private static final Map<String, String> ANALYST = Map.of("id", "analyst", "password", "an analyst's password");
    private static final Map<String, String> DIRECTOR = Map.of("id", "director", "password", "a director's password");

    @LocalServerPort
    int port;

    @Autowired
    DatabaseConnection database;

    private JdbcClient owner() {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    private String directorsHash = "";

    @BeforeEach
    void remember() {
        directorsHash = owner().sql("select hash from access.password where reader_id = 'director'")
                .query(String.class)
                .single();
    }

    @AfterEach
    void nobodyHasCodes() {
        owner().sql("delete from access.recovery_code").update();
        owner().sql("delete from access.code_key").update();
        owner().sql("update access.password set hash = :hash where reader_id = 'director'")
                .param("hash", directorsHash)
                .update();
    }

    @Test
    void who_opens_records_sets_codes_up_before_anything_else_and_is_asked_for_one_from_then_on() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        Visitor.Answer first = visitor.post("/sign-in", ANALYST);
        assertThat(first.path()).isEqualTo("/account/codes");
        assertThat(first.text()).contains("a password alone is not enough", "Nothing else can be opened before");
        for (String path : List.of("/", "/figures", "/my-trail", "/account", "/account/password")) {
            assertThat(visitor.get(path).path()).as(path).isEqualTo("/account/codes");
        }
        Authenticator app = Authenticator.of(visitor.page());
        assertThat(visitor.page().select(".tl-square-picture path").attr("d")).startsWith("M4,4h1v1h-1z");
        Visitor.Answer wrong = visitor.post("/account/codes/set-up", Map.of("code", "000000"));
        assertThat(wrong.page().select("#code-error").text()).contains("This is not the code that the app shows now");
        assertThat(Authenticator.of(visitor.page())).as("the same key").isEqualTo(app);
        Visitor.Answer given = visitor.post("/account/codes/set-up", Map.of("code", app.code(0)));
        List<String> paper = given.page().select(".tl-codes .tl-key").eachText();
        assertThat(paper).hasSize(10);
        visitor.post("/account/codes/kept", Map.of());
        assertThat(visitor.get("/account/codes").text())
                .contains("You have 10 codes on paper left")
                .doesNotContain(paper.getFirst());
        assertThat(visitor.get("/figures").path()).isEqualTo("/figures");

        Visitor next = new Visitor(port);
        next.get("/figures");
        Visitor.Answer asked = next.post("/sign-in", ANALYST);
        assertThat(asked.path()).isEqualTo("/sign-in/code");
        assertThat(next.get("/figures").path()).as("half way is nowhere").isEqualTo("/sign-in");
        next.get("/sign-in/code");
        Visitor.Answer replayed = next.post("/sign-in/code", Map.of("code", app.code(0)));
        assertThat(replayed.page().select("#code-error").text()).contains("or it was used already");
        assertThat(next.post("/sign-in/code", Map.of("code", app.code(1))).path())
                .as("on to what was asked for")
                .isEqualTo("/figures");
    }

    @Test
    void a_code_on_paper_counts_once_and_five_wrong_ones_begin_again_with_the_password() {
        List<String> paper = setUp();
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", ANALYST);
        assertThat(visitor.post("/sign-in/code", Map.of("code", paper.get(3))).path())
                .isEqualTo("/");
        Visitor again = new Visitor(port);
        again.get("/sign-in");
        again.post("/sign-in", ANALYST);
        for (int n = 0; n < 4; n++) {
            assertThat(again.post("/sign-in/code", Map.of("code", paper.get(3))).path())
                    .isEqualTo("/sign-in/code");
        }
        assertThat(again.post("/sign-in/code", Map.of("code", "")).path()).isEqualTo("/sign-in?refused");
        assertThat(again.get("/sign-in/code").path()).isEqualTo("/sign-in");
    }

    @Test
    void after_ten_wrong_codes_even_a_right_one_waits() {
        List<String> paper = setUp();
        for (int round = 0; round < 2; round++) {
            Visitor visitor = new Visitor(port);
            visitor.get("/sign-in");
            visitor.post("/sign-in", ANALYST);
            for (int n = 0; n < 5; n++) {
                visitor.post("/sign-in/code", Map.of("code", "000000"));
            }
        }
        Visitor right = new Visitor(port);
        right.get("/sign-in");
        right.post("/sign-in", ANALYST);
        assertThat(right.post("/sign-in/code", Map.of("code", paper.getFirst())).text())
                .contains("Wait a quarter of an hour");
        owner().sql("update access.code_key set wrong_at = now() - interval '16 minutes'")
                .update();
        right.get("/sign-in");
        right.post("/sign-in", ANALYST);
        assertThat(right.post("/sign-in/code", Map.of("code", paper.getFirst())).path())
                .isEqualTo("/");
    }

    @Test
    void the_trail_and_the_table_tell_nobody_a_key_a_code_or_a_password() {
        List<String> paper = setUp();
        String kept = owner().sql("""
                        select string_agg(e::text, ' ') from access.trail_entry e
                        where e.subject in ('access.code_key', 'access.recovery_code', 'access.password')
                        """).query(String.class).single();
        assertThat(kept).contains("analyst").doesNotContain("secret", "hash", "bcrypt", paper.getFirst());
        assertThat(owner().sql("select count(*) from access.recovery_code where hash = any(:codes)")
                        .param("codes", paper.toArray(String[]::new))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void another_telephone_needs_a_code_of_the_one_before() {
        List<String> paper = setUp();
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", ANALYST);
        visitor.post("/sign-in/code", Map.of("code", paper.get(0)));
        visitor.get("/account/codes/set-up");
        Authenticator app = Authenticator.of(visitor.page());
        Visitor.Answer without = visitor.post("/account/codes/set-up", Map.of("code", app.code(0), "before", "000000"));
        assertThat(without.page().select("#before-error").text()).contains("This is not a code of the app");
        Visitor.Answer with =
                visitor.post("/account/codes/set-up", Map.of("code", app.code(0), "before", paper.get(1)));
        assertThat(with.page().select(".tl-codes .tl-key").eachText())
                .hasSize(10)
                .doesNotContainAnyElementsOf(paper);
    }

    @Test
    void who_gets_to_open_records_while_signed_in_is_led_to_set_codes_up_at_the_next_page() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", DIRECTOR).path()).isEqualTo("/");
        owner().sql("""
                        insert into access.post_grant (post_id, permission, reason, given_by)
                        select h.post_id, 'know of records', 'Test', 'administrator' from access.post_held h where h.reader_id = 'director'
                        """).update();
        try {
            assertThat(visitor.get("/figures").path()).isEqualTo("/account/codes");
        } finally {
            owner().sql("""
                            update access.post_grant set to_at = now() where permission = 'know of records'
                            and post_id in (select post_id from access.post_held where reader_id = 'director')
                            """).update();
        }
        assertThat(visitor.get("/figures").path()).isEqualTo("/figures");
    }

    @Test
    void a_password_is_changed_with_the_old_one_and_ends_the_sessions_elsewhere() {
        Visitor there = new Visitor(port);
        there.get("/sign-in");
        there.post("/sign-in", DIRECTOR);
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", DIRECTOR);
        assertThat(change(visitor, "wrong", "copper lantern drifts", "copper lantern drifts", "old"))
                .contains("not the password that you sign in with");
        String now = "a director's password";
        assertThat(change(visitor, now, "copper lantern", "copper latern", "again"))
                .contains("The two differ");
        assertThat(change(visitor, now, now, now, "fresh")).contains("have already");
        assertThat(change(visitor, now, "too short", "too short", "fresh")).contains("at least 12 characters");
        for (String guessed : List.of(
                "passwordpassword",
                "123456789012",
                "qwertyuiopasdfgh",
                "Password12345!",
                "Rotherham2026",
                "director-director",
                "childrensservices")) {
            assertThat(change(visitor, now, guessed, guessed, "fresh"))
                    .as(guessed)
                    .contains("too easy to guess");
        }
        assertThat(change(visitor, now, "é".repeat(37), "é".repeat(37), "fresh"))
                .contains("at most 72");
        // as one keyboard puts it together, and as another does
        String composed = "caf\u00e9 lantern drifts far";
        String apart = "cafe\u0301 lantern drifts far";
        Visitor.Answer changed =
                visitor.post("/account/password", Map.of("old", now, "fresh", composed, "again", composed));
        assertThat(changed.text()).contains("Your password is changed");
        assertThat(visitor.get("/figures").path()).isEqualTo("/figures");
        assertThat(there.get("/figures").path()).isEqualTo("/sign-in");
        there.post("/sign-in", DIRECTOR);
        assertThat(there.get("/figures").path()).as("the old one").isEqualTo("/sign-in");
        there.post("/sign-in", Map.of("id", "director", "password", apart));
        assertThat(there.get("/figures").path()).isEqualTo("/figures");
    }

    @Test
    void a_password_of_any_length_is_refused_like_any_other() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        Visitor.Answer answer = visitor.post("/sign-in", Map.of("id", "director", "password", "é".repeat(5000)));
        assertThat(answer.page().select("#id-error").text()).contains("not right");
    }

    private static String change(Visitor visitor, String old, String fresh, String again, String wrong) {
        visitor.get("/account/password");
        Visitor.Answer answer = visitor.post("/account/password", Map.of("old", old, "fresh", fresh, "again", again));
        assertThat(answer.page().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        return answer.page().select("#" + wrong + "-error").text();
    }

    private List<String> setUp() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", ANALYST);
        return Authenticator.setUp(visitor);
    }
}
