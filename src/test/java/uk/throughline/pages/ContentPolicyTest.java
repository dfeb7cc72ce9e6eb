package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughline.testing.Browser;

/** Chromium keeps to the content policy on every page and has nothing to complain of, charts and their text included. */
@PagesTest
class ContentPolicyTest {
    @LocalServerPort
    int port;

    @Test
    void no_page_does_what_the_policy_forbids() {
        Page page = Browser.page(1280);
        List<String> complaints = complaints(page);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        for (String path : LookedAt.PAGES) {
            page.navigate("http://localhost:" + port + path);
            page.locator("summary").all().forEach(summary -> summary.click());
            assertThat(complaints).as(path).isEmpty();
        }
        page.context().close();
    }

    @Test
    void a_page_that_did_would_be_found_and_its_script_would_not_run() {
        Page page = Browser.page(1280);
        List<String> complaints = complaints(page);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.evaluate("""
                () => {
                  const styled = document.createElement('p');
                  styled.setAttribute('style', 'color: red');
                  document.body.append(styled);
                  const script = document.createElement('script');
                  script.textContent = 'document.title = "ran"';
                  document.body.append(script);
                }
                """);
        assertThat(page.title()).isNotEqualTo("ran");
        page.waitForCondition(() -> complaints.size() >= 2);
        assertThat(String.join(" ", complaints)).contains("style", "script");
        page.context().close();
    }

    private static List<String> complaints(Page page) {
        List<String> complaints = new CopyOnWriteArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return complaints;
    }
}
