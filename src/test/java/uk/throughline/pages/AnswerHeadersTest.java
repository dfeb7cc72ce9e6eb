package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of answer bears the headers: pages, files, redirects, assets, and what is refused before anyone is asked who they are. */
@PagesTest
class AnswerHeadersTest {
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @LocalServerPort
    int port;

    @Test
    void pages_files_and_what_breaks_bear_them_and_are_not_kept() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String path : List.of(
                "/",
                "/figures",
                "/nowhere",
                "/figures/" + FakeMeasures.BREAKS + "/2024-03-31",
                "/returns/1/accept",
                "/figures.csv",
                "/figures/catalogue.json",
                "/figures/openapi.json",
                "/figures/protection.plans_open/2024-03-31/rows.csv",
                "/figures/protection.plans_open/2024-03-31/figure.xlsx",
                "/returns/1/refused",
                "/returns/templates/missing-episodes.csv")) {
            Visitor.Answer answer = visitor.get(path);
            ALWAYS.forEach(
                    (name, value) -> assertThat(answer.response().headers().allValues(name))
                            .as(path + " " + name)
                            .containsExactly(value));
            assertThat(answer.header("Content-Security-Policy")).as(path).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
            assertSilent(
                    path, answer.response().headers().map().keySet().stream().toList());
            assertThat(answer.header("Strict-Transport-Security"))
                    .as("a promise that only TLS can keep: " + path)
                    .isEmpty();
        }
    }

    @Test
    void files_are_kept_and_never_shown_and_would_reach_nothing_if_they_were() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String path : List.of(
                "/figures.csv",
                "/figures/protection.plans_open/2024-03-31/rows.csv",
                "/figures/protection.plans_open/2024-03-31/figure.csv",
                "/figures/protection.plans_open/2024-03-31/figure.xlsx",
                "/figures/protection.plans_open/2024-03-31/comments.csv",
                "/figures/protection.plans_open/2024-03-31/comments.csv-metadata.json",
                "/figures/protection.plans_open/2024-03-31/open-data.csv-metadata.json",
                "/returns/1/refused",
                "/returns/templates/missing-episodes.csv",
                "/returns/templates/missing-episodes.xlsx")) {
            Visitor.Answer answer = visitor.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).as(path).startsWith("attachment; filename");
            assertThat(answer.response().headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        }
    }

    @Test
    void redirects_and_what_is_refused_at_the_door_bear_them_too() {
        Map<String, Wire.Answer> answers = Map.of(
                "to sign-in", Wire.ask(port, "GET", "/figures"),
                "a form without its field", Wire.ask(port, "POST", "/returns/1/accept", "Content-Length: 0"),
                "a path that climbs", Wire.ask(port, "GET", "/figures/..;/x"),
                "an encoded slash", Wire.ask(port, "GET", "/figures%2Fx"),
                "a broken escape", Wire.ask(port, "GET", "/figures/%zz"),
                "a method", Wire.ask(port, "DELETE", "/figures"),
                "TRACE", Wire.ask(port, "TRACE", "/figures"),
                "a foreign host", Wire.ask(port, "GET", "/sign-in", "Host: evil.example"));
        answers.forEach((what, answer) -> {
            ALWAYS.forEach((name, value) -> assertThat(answer.header(name))
                    .as(what + " " + answer + " " + name)
                    .isEqualTo(value));
            assertThat(answer.header("Content-Security-Policy")).as(what).startsWith("default-src 'none'");
            assertThat(answer.header("Cache-Control")).as(what).contains("no-store");
            assertSilent(what, answer.headers());
        });
        assertThat(answers.get("to sign-in").status()).isEqualTo(302);
        assertThat(answers.get("to sign-in").header("Location")).isEqualTo("/sign-in");
    }

    @Test
    void an_asset_bears_them_and_is_kept_by_everyone() {
        Visitor visitor = new Visitor(port);
        String address =
                visitor.get("/sign-in").page().select("link[rel=stylesheet]").attr("href");
        Visitor.Answer css = visitor.get(address);
        ALWAYS.forEach((name, value) -> assertThat(css.header(name)).as(name).isEqualTo(value));
        assertThat(css.response().headers().allValues("Cache-Control"))
                .containsExactly("max-age=31536000, public, immutable");
        assertThat(css.header("Pragma")).isEmpty();
        assertThat(css.header("Set-Cookie")).isEmpty();
    }

    @Test
    void no_header_tells_what_the_server_is() {
        Wire.Answer answer = Wire.ask(port, "GET", "/sign-in");
        assertThat(answer.status()).isEqualTo(200);
        assertSilent("/sign-in", answer.headers());
    }

    private static void assertSilent(String what, List<String> headers) {
        assertThat(headers)
                .as("headers that tell of the server: " + what)
                .noneMatch(
                        line -> line.matches("(?i)(server|x-powered-by|x-aspnet.*|via|x-application-context)(:.*)?"));
    }
}
