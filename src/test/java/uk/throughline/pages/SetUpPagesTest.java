package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import uk.throughline.Throughline;
import uk.throughline.testing.Browser;
import uk.throughline.testing.FreshDatabase;

/** An empty installation is set up once, by who sees its console. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Throughline.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "throughline.signin.key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
@Import(FreshDatabase.class)
@DirtiesContext
class SetUpPagesTest {
    private static final Pattern CODE = Pattern.compile("type this code: ([a-z2-7]{4}(?:-[a-z2-7]{4}){3})");
    private static final Map<String, String> FORM = Map.of(
            "name", "Somewhere Safeguarding Children Partnership",
            "authority", "Somewhere",
            "number", "999",
            "post", "Business manager",
            "id", "business-manager",
            "fresh", "copper lantern drifts far",
            "again", "copper lantern drifts far");

    @LocalServerPort
    int port;

    @Test
    void who_sees_the_console_sets_it_up_once_and_then_there_is_no_such_page(CapturedOutput console) {
        for (int width : new int[] {320, 1280}) {
            Page page = Browser.page(width);
            page.navigate("http://localhost:" + port + "/set-up");
            AccessiblePagesTest.look(page, "set-up", width);
            page.locator("button:has-text('Set it up')").click();
            AccessiblePagesTest.look(page, "set-up-refused", width);
            page.context().close();
        }
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/").text()).contains("Nobody has set this installation up yet");
        visitor.get("/set-up");
        for (int n = 0; n < 5; n++) {
            assertThat(visitor.post("/set-up", with("code", "aaaa-aaaa-aaaa-aaaa"))
                            .page()
                            .select("#code-error")
                            .text())
                    .contains("This is not the code");
        }
        String first = code(console, 0);
        assertThat(visitor.post("/set-up", with("code", first))
                        .page()
                        .select("#code-error")
                        .text())
                .as("another was written")
                .isNotEmpty();
        String code = code(console, 1);
        assertThat(refused(visitor, code, "number", "99")).contains("three digits");
        assertThat(refused(visitor, code, "id", "Business Manager")).contains("lower-case");
        assertThat(refused(visitor, code, "again", "another")).contains("The two differ");
        assertThat(refused(visitor, code, "name", " ")).contains("what the partnership is called");
        Map<String, String> guessed = with("code", code);
        guessed.put("fresh", "business-manager");
        guessed.put("again", "business-manager");
        assertThat(visitor.post("/set-up", guessed)
                        .page()
                        .select("#fresh-error")
                        .text())
                .contains("too easy to guess");
        assertThat(visitor.page().select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(visitor.page().select("#name").val()).isEqualTo(FORM.get("name"));
        assertThat(visitor.post("/set-up", with("code", " " + code.toUpperCase(java.util.Locale.ROOT)))
                        .path())
                .as("an administrator opens records, so codes come next")
                .isEqualTo("/account/codes");
        Authenticator.setUp(visitor);
        visitor.post("/account/codes/kept", Map.of());
        assertThat(visitor.get("/administration").status()).isEqualTo(200);
        assertThat(visitor.page().select(".tl-header__partnership").text()).isEqualTo(FORM.get("name"));
        assertThat(visitor.get("/set-up").status()).isEqualTo(404);
        assertThat(visitor.get("/").path()).isEqualTo("/");
        assertThat(visitor.post("/set-up", with("code", code)).status()).isEqualTo(404);
        Visitor stranger = new Visitor(port);
        assertThat(stranger.get("/set-up").path())
                .as("like any page that does not exist")
                .isEqualTo(new Visitor(port).get("/no-such-page").path());
        assertThat(stranger.get("/sign-in").text()).doesNotContain("Nobody has set this installation up");
    }

    private static String refused(Visitor visitor, String code, String field, String value) {
        Map<String, String> form = with(field, value);
        form.put("code", code);
        return visitor.post("/set-up", form)
                .page()
                .select("#" + field + "-error")
                .text();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> form = new HashMap<>(FORM);
        form.put(field, value);
        return form;
    }

    private static String code(CapturedOutput console, int which) {
        Matcher codes = CODE.matcher(console.getAll());
        for (int n = 0; n <= which; n++) {
            assertThat(codes.find()).as(console.getAll()).isTrue();
        }
        return codes.group(1);
    }
}
