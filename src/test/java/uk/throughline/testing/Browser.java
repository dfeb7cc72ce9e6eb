package uk.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for all tests of a run: Debian's where it is installed, else Playwright's own, which it fetches. */
public final class Browser {
    private static final Path DEBIANS = Path.of("/usr/bin/chromium");
    private static com.microsoft.playwright.Browser browser;

    private Browser() {}

    /** A page in a session of its own, so many CSS pixels wide; close its context after use. */
    public static synchronized Page page(int width) {
        if (browser == null) {
            browser = start();
        }
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("en-GB"));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    /** Fails when axe finds anything wrong with the page. */
    public static void checkAccessible(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertThat(found).as("what axe finds on %s", page.url()).isEmpty();
    }

    private static com.microsoft.playwright.Browser start() {
        boolean debians = Files.isExecutable(DEBIANS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(debians ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox", "--disable-background-networking"));
        if (debians) {
            options.setExecutablePath(DEBIANS);
        }
        return playwright.chromium().launch(options);
    }
}
