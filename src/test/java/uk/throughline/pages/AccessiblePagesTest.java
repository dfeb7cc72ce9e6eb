package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughline.testing.Browser;

/** Every page in a browser: what axe finds, and that nothing is wider than the screen. Pictures are left in target/pictures. */
@PagesTest
class AccessiblePagesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void every_page_is_accessible_and_fits_the_screen(int width) {
        Page page = Browser.page(width);
        open(page, "/sign-in", width);
        page.locator("input[name=id]").fill("nobody");
        page.locator("form[action='/sign-in'] button").click();
        look(page, "sign-in-refused", width);
        page.getByText("Analyst").first().click();
        LookedAt.PAGES.forEach(path -> open(page, path, width));
        page.navigate("http://localhost:" + port + "/figures/protection.plans_open_rate/2024-03-31");
        page.locator("summary").all().forEach(summary -> summary.click());
        look(page, "figure-with-tables", width);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void a_form_that_was_refused_is_accessible(int width) {
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        refuse(page, "/returns/locked", "Lock it", width);
        refuse(page, "/returns/expected", "Expect", width);
        page.navigate("http://localhost:" + port + "/figures/care.looked_after/2022-12-31");
        page.locator("summary:has-text('Write a comment')").click();
        page.locator("#words").fill(" ");
        page.getByText("Keep this comment").click();
        assertThat(page.locator("#words-error").isVisible()).isTrue();
        look(page, "comment-empty", width);
        page.context().close();
    }

    private void refuse(Page page, String path, String button, int width) {
        page.navigate("http://localhost:" + port + path);
        page.locator(".tl-send button:has-text('" + button + "')").click();
        assertThat(page.locator(".tl-send .govuk-error-message").first().isVisible())
                .isTrue();
        look(page, "refused" + path.replace('/', '-'), width);
    }

    @Test
    void the_skip_link_leads_the_keyboard_past_the_header() {
        Page page = Browser.page(1280);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to main content");
        page.keyboard().press("Enter");
        assertThat(page.locator(":focus").getAttribute("id")).isEqualTo("main-content");
        page.context().close();
    }

    @Test
    void a_printed_page_leaves_out_what_is_for_the_screen_and_says_who_printed_it() {
        Page page = Browser.page(1280);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        page.navigate("http://localhost:" + port + "/figures/protection.plans_open/2024-03-31/rows");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tl-sections").isVisible()).isFalse();
        assertThat(page.locator(".tl-search").isVisible()).isFalse();
        assertThat(page.locator(".tl-sensitive").innerText()).contains("OFFICIAL-SENSITIVE");
        assertThat(page.locator(".tl-footer__printed").innerText()).startsWith("Printed by Analyst");
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("rows.pdf")));
        assertThat(pdf).hasSizeGreaterThan(10_000);
        page.navigate("http://localhost:" + port + "/figures");
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("scorecard.pdf")));
        page.navigate("http://localhost:" + port + "/figures/protection.plans_open_rate/2024-03-31");
        page.pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("figure.pdf")));
        page.context().close();
    }

    private void open(Page page, String path, int width) {
        page.navigate("http://localhost:" + port + path);
        look(page, path.equals("/") ? "home" : path.substring(1).replaceAll("[^A-Za-z0-9.]+", "-"), width);
    }

    static void look(Page page, String name, int width) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
        Browser.checkAccessible(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", page.url())
                .isLessThanOrEqualTo(width);
    }
}
