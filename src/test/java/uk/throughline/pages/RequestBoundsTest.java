package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Who asks too much is told when to come back, and nobody else is. The bounds are small here, and run full again slowly. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestPropertySource(
        properties = {
            "throughline.web.trusted-proxies=127.0.0.1",
            "throughline.web.security-contact=mailto:security@throughline.example",
            "throughline.web.security-policy=https://throughline.example/security",
            "throughline.web.limits.address-burst=200",
            "throughline.web.limits.address-a-second=1",
            "throughline.web.limits.sign-in-burst=12",
            "throughline.web.limits.sign-in-a-minute=1",
            "throughline.web.limits.id-burst=4",
            "throughline.web.limits.id-a-minute=1",
            "throughline.web.limits.at-once=5"
        })
class RequestBoundsTest {
    @LocalServerPort
    int port;

    /** A request that the reverse proxy on this machine passes on for that address. */
    private Wire.Answer from(String address, String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("X-Forwarded-For: " + address);
        all.add("X-Forwarded-Proto: https");
        return Wire.send(
                port,
                method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", all)
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    private static void assertTooMuch(Wire.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 61);
        assertThat(answer.body()).contains("Too much was asked at once", "Nothing was changed");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    @Order(1)
    void behind_the_trusted_proxy_answers_are_as_over_tls() {
        Wire.Answer page = from("203.0.113.1", "GET", "/sign-in", "");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(page.header("Set-Cookie"))
                .startsWith("__Host-throughline=")
                .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
        assertThat(page.body()).as("no posts to choose through a proxy").doesNotContain("name=\"person\"");
    }

    @Test
    @Order(2)
    void one_who_mistypes_locks_out_neither_who_sits_beside_them_nor_the_same_id_elsewhere() {
        String office = "203.0.113.10";
        for (int n = 0; n < 4; n++) {
            assertThat(from(office, "POST", "/sign-in", "id=analyst&password=x").status())
                    .isEqualTo(403);
        }
        assertTooMuch(from(office, "POST", "/sign-in", "id=Analyst%20&password=x"));
        assertThat(from(office, "POST", "/sign-in", "id=director&password=x").status())
                .isEqualTo(403);
        assertThat(from("203.0.113.11", "POST", "/sign-in", "id=analyst&password=x")
                        .status())
                .isEqualTo(403);
        assertThat(from(office, "GET", "/sign-in", "").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void many_ids_from_one_address_are_bounded_too() {
        for (int n = 0; n < 12; n++) {
            assertThat(from("203.0.113.20", "POST", "/sign-in", "id=guess" + n + "&password=x")
                            .status())
                    .isEqualTo(403);
        }
        assertTooMuch(from("203.0.113.20", "POST", "/sign-in", "id=another&password=x"));
        assertThat(from("203.0.113.21", "POST", "/sign-in", "id=another&password=x")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Order(4)
    void what_the_visitor_says_of_where_they_come_from_is_not_believed_beyond_the_proxy() {
        // the proxy appends the address that it sees: what stands before it is the visitor's own claim
        for (int n = 0; n < 12; n++) {
            from("198.51.100." + n + ", 203.0.113.30", "POST", "/sign-in", "id=guess" + n + "&password=x");
        }
        assertTooMuch(from("198.51.100.99, 203.0.113.30", "POST", "/sign-in", "id=more&password=x"));
    }

    @Test
    @Order(7)
    void requests_that_never_end_take_only_so_many_places_of_one_address() throws IOException, InterruptedException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int n = 0; n < 9; n++) {
                Socket socket = new Socket("127.0.0.1", port);
                slow.add(socket);
                socket.getOutputStream()
                        .write(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.40\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nid=")
                                .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            // each of our own would take a place that one of the slow ones then does not get
            for (int n = 0; n < 200 && answered(slow) < 4; n++) {
                Thread.sleep(50);
            }
            assertThat(answered(slow)).as("refused, while five are read").isEqualTo(4);
            Wire.Answer next = from("203.0.113.40", "GET", "/sign-in", "");
            assertTooMuch(next);
            assertThat(from("203.0.113.41", "GET", "/sign-in", "").status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static long answered(List<Socket> sockets) throws IOException {
        long answered = 0;
        for (Socket socket : sockets) {
            answered += socket.getInputStream().available() > 0 ? 1 : 0;
        }
        return answered;
    }

    @Test
    @Order(8)
    void one_address_is_bounded_and_another_is_not() {
        int last = 200;
        for (int n = 0; n < 400 && last == 200; n++) {
            last = from("203.0.113.50", "GET", "/robots.txt", "").status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(from("203.0.113.51", "GET", "/robots.txt", "").status()).isEqualTo(200);
    }

    @Test
    @Order(9)
    void security_txt_says_where_to_report_and_is_never_out_of_date() {
        Wire.Answer answer = from("203.0.113.60", "GET", "/.well-known/security.txt", "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        Map<String, String> fields = new java.util.HashMap<>();
        answer.body().lines().forEach(line -> fields.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        assertThat(fields)
                .containsEntry("Contact", "mailto:security@throughline.example")
                .containsEntry("Preferred-Languages", "en")
                .containsEntry("Policy", "https://throughline.example/security");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(LocalDate.parse(fields.get("Expires").substring(0, 10)))
                .isAfter(today)
                .isBefore(today.plusYears(1));
        assertThat(fields.get("Expires")).endsWith("T00:00:00Z");
        assertThat(from("203.0.113.60", "GET", "/robots.txt", "").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }
}
