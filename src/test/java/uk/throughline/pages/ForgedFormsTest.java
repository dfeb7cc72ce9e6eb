package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import uk.throughline.storage.DatabaseConnection;

/** Every route that changes anything is refused without the hidden field of a page of one's own, and changes nothing; looking never changes. */
@PagesTest
class ForgedFormsTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    DatabaseConnection database;

    /** The addresses that take forms, found in the application; signing in and out are its filters'. */
    private Set<String> changing() {
        Set<String> paths = new TreeSet<>(List.of("/sign-in", "/sign-out"));
        mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .forEach(paths::add);
        return paths;
    }

    @Test
    void every_mapping_says_which_methods_it_takes_and_they_are_looking_or_sending() {
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            if (!info.getPatternValues().contains("/error")) {
                assertThat(info.getMethodsCondition().getMethods())
                        .as(info.toString())
                        .isSubsetOf(RequestMethod.GET, RequestMethod.POST)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_form_without_the_hidden_field_or_with_that_of_another_session_is_refused_everywhere_and_changes_nothing() {
        assertThat(changing()).hasSizeGreaterThan(12);
        Visitor other = Visitor.as("analyst", port);
        other.get("/figures");
        String stale = other.token();
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/figures");
        String before = everything();
        for (String path : changing()) {
            for (String field : List.of("", "_csrf=" + stale, "_csrf=", "_csrf=x")) {
                Visitor.Answer answer = visitor.postAsIs(path, field + "&person=director&id=x&because=x&words=x");
                assertThat(answer.status()).as(path + " " + field).isEqualTo(403);
                assertThat(answer.text()).as(path).contains("The form was open too long", "nothing was changed");
            }
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(visitor.get("/").page().select(".tl-me__post").text()).isEqualTo("Analyst");
    }

    @Test
    void the_hidden_field_of_before_signing_in_does_not_serve_afterwards() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        String before = visitor.token();
        visitor.post("/sign-in", Map.of("id", "analyst", "password", "an analyst's password"));
        assertThat(visitor.postAsIs("/returns/expected", "_csrf=" + before).status())
                .isEqualTo(403);
    }

    @Test
    void looking_at_every_page_and_asking_every_form_address_changes_nothing() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/");
        String before = everything();
        LookedAt.PAGES.forEach(visitor::get);
        for (String path : changing()) {
            int status = visitor.get(path).status();
            assertThat(status).as(path).isIn(200, 403, 404, 405);
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(visitor.get("/").page().select(".tl-me__post").text())
                .as("looking at /sign-out signs nobody out")
                .isEqualTo("Analyst");
    }

    @Test
    void a_session_gets_a_new_id_at_sign_in_and_the_old_one_is_dead() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        HttpCookie planted = visitor.cookie();
        visitor.post("/sign-in/as", Map.of("person", "analyst"));
        assertThat(visitor.cookie().getValue()).isNotEqualTo(planted.getValue());
        Wire.Answer old = Wire.ask(port, "GET", "/figures", "Cookie: throughline=" + planted.getValue());
        assertThat(old.status()).isEqualTo(302);
        assertThat(old.header("Location")).startsWith("/sign-in");
    }

    @Test
    void signing_in_by_password_changes_it_too_and_signing_out_kills_it() {
        Visitor visitor = new Visitor(port);
        visitor.get("/sign-in");
        String planted = visitor.cookie().getValue();
        visitor.post("/sign-in", Map.of("id", "analyst", "password", "an analyst's password"));
        String session = visitor.cookie().getValue();
        assertThat(session).isNotEqualTo(planted);
        visitor.get("/");
        visitor.post("/sign-out", Map.of());
        assertThat(Wire.ask(port, "GET", "/figures", "Cookie: throughline=" + session)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void no_session_is_made_up_from_what_a_browser_sends() {
        Wire.Answer answer = Wire.ask(port, "GET", "/sign-in", "Cookie: throughline=0123456789ABCDEF0123456789ABCDEF");
        assertThat(answer.header("Set-Cookie"))
                .startsWith("throughline=")
                .doesNotContain("0123456789ABCDEF")
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(Wire.ask(port, "GET", "/sign-in;throughline=0123456789ABCDEF0123456789ABCDEF")
                        .status())
                .as("no session by address")
                .isEqualTo(400);
    }

    /** Digest of every table but the trail's, which looking adds to and sealing changes. */
    private String everything() {
        JdbcClient owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
        StringBuilder all = new StringBuilder();
        for (String table : owner.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                          and table_name not like 'trail%' and table_name not like '%seal%' order by 1
                        """).query(String.class).list()) {
            all.append(table)
                    .append(' ')
                    .append(owner.sql(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                            + table + " t")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return all.toString();
    }
}
