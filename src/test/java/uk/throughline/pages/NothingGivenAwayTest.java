package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is sent, the answer is a sentence for a person: never a trace, a query, the name of a class or a place on the disk. */
@PagesTest
class NothingGivenAwayTest {
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\bat [a-z]+(\\.[a-zA-Z0-9_$]+)+\\(|[a-z]+Exception\\b|java\\.(lang|util|io)|org\\.(springframework|postgresql|apache)"
                    + "|uk\\.throughline|\\bSQLSTATE|\\bselect .+ from |\\binsert into |PSQL|Hikari|tomcat|/tmp/|/var/|/home/|/root/"
                    + "|\\.java\\b|Whitelabel|stack ?trace");

    /** A form's random token: its letters may happen to spell any of these words. */
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[A-Za-z0-9_-]+\"");

    @LocalServerPort
    int port;

    private final List<String> looked = new ArrayList<>();

    private void check(String what, int status, String body) {
        looked.add(what);
        assertThat(INSIDE.matcher(TOKEN.matcher(body).replaceAll("")).find())
                .as(what + " answered " + status + ": " + body)
                .isFalse();
        assertThat(status).as(what + ": " + body).isNotZero();
    }

    @Test
    void the_search_would_find_them() {
        for (String given : List.of(
                "java.lang.IllegalStateException: x",
                "at uk.throughline.web.Frames.titled(Frames.java:1)",
                "ERROR: select x from y",
                "Apache Tomcat/11",
                "/tmp/return-1.part")) {
            assertThat(INSIDE.matcher(given).find()).as(given).isTrue();
        }
    }

    @Test
    void bad_types_huge_numbers_and_signs_that_are_no_letters_in_every_place() {
        Visitor visitor = Visitor.as("analyst", port);
        List<String> hostile = List.of(
                "x",
                "-1",
                "0",
                "99999999999999999999999999",
                "1e400",
                "%00",
                "a%00b",
                "%ff%fe",
                "%C0%80",
                "'%20or%20'1'='1",
                "%22%3E%3Cscript%3E",
                "$%7B7*7%7D",
                "%E2%80%AE",
                "%0d%0aX-Planted:%201",
                "a".repeat(6_000));
        for (String value : hostile) {
            for (String path : List.of(
                    "/figures?search=" + value,
                    "/figures?period=" + value,
                    "/figures?room=" + value,
                    "/figures.csv?period=" + value,
                    "/figures/" + value,
                    "/figures/protection.plans_open/" + value,
                    "/figures/protection.plans_open/2024-03-31?split=" + value,
                    "/figures/protection.plans_open/2024-03-31/rows?page=" + value,
                    "/figures/protection.plans_open/" + value + "/figure.json",
                    "/figures/protection.plans_open/" + value + "/rows.csv",
                    "/figures/frontdoor.referrals?from=" + value + "&to=" + value,
                    "/figures/alerts?page=" + value,
                    "/figures/catalogue?search=" + value,
                    "/returns?page=" + value,
                    "/returns/" + value,
                    "/returns/" + value + "/refused",
                    "/returns/1/rules/" + value,
                    "/returns/1/children/" + value,
                    "/returns/expected/" + value,
                    "/returns/sending/" + value,
                    "/returns/templates/" + value,
                    "/yearly-report/" + value,
                    "/yearly-report/2023-24/" + value,
                    "/assets/" + value + "/" + value,
                    "/sign-in?" + value)) {
                Visitor.Answer answer = visitor.get(path);
                check(path, answer.status(), answer.body());
                assertThat(answer.status()).as(path + " " + answer.text()).isLessThan(500);
                assertThat(answer.header("X-Planted")).as(path).isEmpty();
            }
        }
        assertThat(looked).hasSizeGreaterThan(300);
    }

    @Test
    void what_breaks_on_pages_files_and_for_programs() {
        Visitor visitor = Visitor.as("analyst", port);
        for (String ending :
                List.of("", "/figure.json", "/figure.csv", "/figure.xlsx", "/rows", "/rows.csv", "/open-data.csv")) {
            for (String accept : List.of("text/html", "application/json", "image/png")) {
                String path = "/figures/" + FakeMeasures.BREAKS + "/2024-03-31" + ending;
                Visitor.Answer answer = visitor.get(path, "Accept", accept);
                check(path + " " + accept, answer.status(), answer.body());
                assertThat(answer.status()).as(path).isEqualTo(500);
                assertThat(answer.body())
                        .as(path)
                        .doesNotContain("a child's name")
                        .contains("Something broke here");
            }
        }
    }

    @Test
    void what_the_protocol_forbids() {
        String cookie = "Cookie: throughline=" + signedIn().cookie().getValue();
        Map<String, Wire.Answer> answers = new java.util.LinkedHashMap<>();
        for (String method :
                List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "GOT", "get")) {
            Wire.Answer answer = Wire.ask(port, method, "/figures", cookie);
            answers.put(method, answer);
            assertThat(answer.status()).as(method).isIn(400, 405, 501);
        }
        for (String path : List.of(
                "/figures;x=1",
                "//figures",
                "/figures//x",
                "/%2e%2e/figures",
                "/figures/..%2f..%2fetc",
                "/figures/../../etc/passwd",
                "/figures\\..\\x",
                "/figures%5cx",
                "/figures%2fx",
                "/figures%00",
                "/figures/%zz",
                "/figures%252e",
                "/figures?x=%zz",
                "/<script>",
                "/figures|x",
                "http://evil.example/figures")) {
            Wire.Answer answer = Wire.ask(port, "GET", path, cookie);
            answers.put(path, answer);
            assertThat(answer.status()).as(path + " " + answer).isIn(400, 404);
        }
        answers.put("no host", Wire.send(port, "GET /figures HTTP/1.1\r\nConnection: close\r\n\r\n"));
        answers.put(
                "two lengths",
                Wire.ask(port, "POST", "/returns/1/accept", cookie, "Content-Length: 1", "Content-Length: 2"));
        answers.put(
                "length and chunks",
                Wire.send(
                        port,
                        "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked, identity\r\n\r\n"));
        answers.put("nonsense", Wire.send(port, "\u0016\u0003\u0001 nonsense\r\n\r\n"));
        answers.put("a long header", Wire.ask(port, "GET", "/sign-in", "X-Long: " + "a".repeat(40_000)));
        answers.put(
                "parts without a boundary",
                Wire.ask(port, "POST", "/returns", cookie, "Content-Type: multipart/form-data", "Content-Length: 0"));
        answers.forEach((what, answer) -> {
            check(what, answer.status(), answer.body());
            assertThat(answer.status())
                    .as(what + " " + answer)
                    .isBetween(400, 501)
                    .isNotEqualTo(500);
        });
    }

    @Test
    void no_redirect_follows_a_forged_host_and_no_page_asked_for_leads_elsewhere() {
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example")) {
            Wire.Answer answer = Wire.ask(port, "GET", "/figures", "Host: " + host, "Accept: text/html");
            assertThat(answer.status()).as(host).isEqualTo(400);
            assertThat(answer.toString()).as(host).doesNotContain("evil.example");
        }
        Wire.Answer forwarded = Wire.ask(
                port,
                "GET",
                "/figures",
                "Accept: text/html",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: https",
                "Forwarded: host=evil.example;proto=https");
        assertThat(forwarded.status()).isEqualTo(302);
        assertThat(forwarded.header("Location")).isEqualTo("/sign-in");
        assertThat(forwarded.header("Strict-Transport-Security")).isEmpty();
        for (String asked : List.of(
                "/%2Fevil.example", "//evil.example/x", "/\\evil.example", "/figures?next=https://evil.example")) {
            Wire.Answer first = Wire.ask(port, "GET", asked, "Accept: text/html");
            assertThat(first.header("Location")).as(asked).isIn("", "/sign-in");
        }
        Visitor visitor = new Visitor(port);
        visitor.get("/figures?next=https://evil.example&continue=//evil.example");
        Visitor.Answer after = visitor.post(
                "/sign-in",
                Map.of(
                        "id",
                        "director",
                        "password",
                        "a director's password",
                        "next",
                        "https://evil.example",
                        "targetUrl",
                        "//evil.example"));
        assertThat(after.response().uri().getHost()).isEqualTo("localhost");
        assertThat(after.path()).startsWith("/figures?");
    }

    private Visitor signedIn() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/figures");
        return visitor;
    }

    @Test
    void forms_that_are_too_large_too_many_or_broken_are_refused_in_a_sentence() {
        Visitor visitor = signedIn();
        String field = "_csrf=" + visitor.token();
        Visitor.Answer large = visitor.postAsIs("/returns/expected", field + "&agency=" + "a".repeat(300_000));
        check("a large form", large.status(), large.body());
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.heading()).isEqualTo("The form is too large");
        Visitor.Answer many = visitor.postAsIs("/returns/expected", field + "&x=1".repeat(5_000));
        check("many fields", many.status(), many.body());
        assertThat(many.status()).isBetween(400, 422);
        String cookie = "Cookie: throughline=" + visitor.cookie().getValue();
        StringBuilder chunks = new StringBuilder(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\n" + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        for (int n = 0; n < 80; n++) {
            chunks.append("2000\r\n").append("a".repeat(0x2000)).append("\r\n");
        }
        Wire.Answer chunked = Wire.send(port, chunks.append("0\r\n\r\n").toString());
        assertThat(chunked.status())
                .as("a form that does not say how large it is: " + chunked)
                .isBetween(400, 413);
        check("a form in chunks", chunked.status(), chunked.body());
        StringBuilder parts = new StringBuilder();
        for (int n = 0; n < 500; n++) {
            parts.append("--b\r\nContent-Disposition: form-data; name=\"f")
                    .append(n)
                    .append("\"\r\n\r\nx\r\n");
        }
        Wire.Answer bomb = Wire.send(
                port,
                "POST /returns HTTP/1.1\r\nHost: localhost\r\n" + cookie
                        + "\r\nContent-Type: multipart/form-data; boundary=b\r\nConnection: close\r\nContent-Length: "
                        + (parts.length() + 5) + "\r\n\r\n" + parts + "--b--");
        check("many parts", bomb.status(), bomb.body());
        assertThat(bomb.status()).isBetween(400, 422);
    }

    @Test
    void nobody_has_files_written_to_the_disk_before_signing_in() {
        Wire.Answer answer = Wire.send(
                port,
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                        + "Connection: close\r\nContent-Length: 400000000\r\n\r\n--b\r\n");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in");
        assertThat(answer.header("Connection")).isEqualToIgnoringCase("close");
    }
}
