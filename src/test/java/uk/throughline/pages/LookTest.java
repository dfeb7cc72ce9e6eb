package uk.throughline.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughline.testing.Browser;

@PagesTest
class LookTest {
    @LocalServerPort
    int port;

    @Test
    void look() {
        for (int width : List.of(320, 1280)) {
            Page page = Browser.page(width);
            shot(page, "/sign-in", "sign-in", width);
            page.getByText("Analyst").first().click();
            shot(page, "/", "home", width);
            for (String path : System.getProperty("look", "/figures").split(",")) {
                shot(page, path, path.replaceAll("[^A-Za-z0-9]+", "_"), width);
            }
            page.context().close();
        }
    }

    private void shot(Page page, String path, String name, int width) {
        page.navigate("http://localhost:" + port + path);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/look/" + name + "-" + width + ".png")));
        try {
            Browser.checkAccessible(page);
        } catch (AssertionError e) {
            System.out.println("AXE " + path + " " + e.getMessage());
        }
    }
}
