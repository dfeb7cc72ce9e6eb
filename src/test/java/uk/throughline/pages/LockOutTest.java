package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Guessing is slowed and tells nothing, and who guesses shuts nobody out who has been here before. */
@PagesTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
@TestPropertySource(
        properties = {
            "throughline.web.limits.account-burst=40",
            "throughline.web.limits.account-an-hour=1",
            "throughline.web.limits.id-burst=10000",
            "throughline.web.limits.sign-in-burst=10000"
        })
class LockOutTest {
    private static final Map<String, String> RIGHT = Map.of("id", "director", "password", "a director's password");

    @LocalServerPort
    int port;

    @Test
    void an_account_that_is_guessed_at_lets_in_whom_it_knows_and_nobody_else() {
        Visitor holder = new Visitor(port);
        holder.get("/sign-in");
        assertThat(holder.post("/sign-in", RIGHT).path()).isEqualTo("/");
        HttpCookie mark = holder.cookies().stream()
                .filter(cookie -> cookie.getName().equals("throughline-device"))
                .findFirst()
                .orElseThrow();
        assertThat(mark.isHttpOnly()).isTrue();
        assertThat(mark.getPath()).isEqualTo("/sign-in");
        holder.get("/");
        holder.post("/sign-out", Map.of());

        Visitor guesser = new Visitor(port);
        String last = "";
        for (int n = 0; n < 60 && !last.contains("guessed"); n++) {
            guesser.get("/sign-in");
            last = guesser.post("/sign-in", Map.of("id", "director", "password", "guess number " + n))
                    .path();
        }
        assertThat(last).isEqualTo("/sign-in?guessed");
        guesser.get("/sign-in");
        Visitor.Answer refused = guesser.post("/sign-in", RIGHT);
        assertThat(refused.path()).as("even the right one").isEqualTo("/sign-in?guessed");
        assertThat(refused.text()).contains("ask for a letter", "on which it has signed in before");

        holder.get("/sign-in");
        assertThat(holder.post("/sign-in", RIGHT).path())
                .as("who was here before")
                .isEqualTo("/");
        for (String forged : List.of(
                "x",
                "9999999999.x",
                "99999999999999999999.x",
                mark.getValue().replaceFirst("^\\d+", "9999999999"),
                mark.getValue() + "A")) {
            Visitor forger = new Visitor(port);
            forger.get("/sign-in");
            forger.bear("throughline-device", forged, "/sign-in");
            assertThat(forger.post("/sign-in", RIGHT).path()).as(forged).isEqualTo("/sign-in?guessed");
        }
        Visitor bearer = new Visitor(port);
        bearer.get("/sign-in");
        bearer.bear("throughline-device", mark.getValue(), "/sign-in");
        assertThat(bearer.post("/sign-in", RIGHT).path()).as("the mark itself").isEqualTo("/");
        Visitor another = new Visitor(port);
        another.get("/sign-in");
        assertThat(another.post("/sign-in", Map.of("id", "analyst", "password", "an analyst's password"))
                        .path())
                .as("another id")
                .isEqualTo("/account/codes");
    }

    @Test
    void it_takes_as_long_to_refuse_an_id_that_is_not_there_as_a_wrong_password() {
        Visitor visitor = new Visitor(port);
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int n = 0; n < 36; n++) {
            visitor.get("/sign-in");
            known.add(time(() -> visitor.post("/sign-in", Map.of("id", "analyst", "password", "wrong words"))));
            visitor.get("/sign-in");
            unknown.add(time(() -> visitor.post("/sign-in", Map.of("id", "nobody", "password", "wrong words"))));
        }
        double ratio = (double) median(known) / median(unknown);
        assertThat(ratio).as("%s and %s", known, unknown).isBetween(0.6, 1.6);
    }

    private static long time(Runnable request) {
        long started = System.nanoTime();
        request.run();
        return (System.nanoTime() - started) / 1000;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
