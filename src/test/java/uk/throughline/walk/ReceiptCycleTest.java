package uk.throughline.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.Browser;
import uk.throughline.testing.FreshDatabase;

/**
 * The whole life of a return, in a browser: sent with progress and stopped, sent again, accepted, its refused rows downloaded,
 * mended and sent again, superseded by a correction, and the correction withdrawn; with the figure after each.
 */
@SpringBootTest(classes = Throughline.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FreshDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ReceiptCycleTest {
    private static final String HEADINGS =
            "Child reference,Missing from,Found at,Missing from home or care,Reported by\n";
    private static final int SOUND = 40;

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Partnerships partnerships;

    @Autowired
    Access access;

    @Autowired
    PasswordEncoder passwords;

    @Test
    void a_return_is_stopped_sent_accepted_mended_superseded_and_withdrawn() throws IOException {
        setUp();
        Page page = Browser.page(1280);
        signIn(page);
        Path file = Files.writeString(
                folder.resolve("missing-episodes-2023-24-Q1.csv"),
                HEADINGS + soundRows() + "M901,31/04/2023 21:00,,home,parent\nM902,2023-07-02 22:00,,home,parent\n");

        stopWhileItIsSent(page);

        send(page, file);
        assertThat(page.locator(".tl-caption").first()).hasText("Checked, not yet accepted");
        assertThat(page.locator("main")).containsText("What accepting it would change");
        assertThat(page.locator("main")).containsText("It is the first return of its kind.");
        assertThat(page.locator(".tl-totals")).containsText("2 refused");
        look(page);
        accept(page);
        String first = page.url();
        assertThat(episodes(page)).isEqualTo(SOUND);

        page.navigate(first);
        Path refused = refusedRows(page);
        String given = Files.readString(refused);
        assertThat(given).contains("Why return ", "M901,31/04/2023 21:00", "M902,2023-07-02 22:00");
        assertThat(given)
                .as("children of whom nothing was refused are not in it")
                .doesNotContain("M001,");
        send(
                page,
                Files.writeString(
                        folder.resolve("mended.csv"),
                        given.replace("31/04/2023 21:00", "30/04/2023 21:00")
                                .replace("2023-07-02 22:00", "2023-06-02 22:00")));
        assertThat(page.locator("main")).containsText("Mends");
        assertThat(page.locator(".tl-totals")).containsText("0 refused");
        look(page);
        accept(page);
        String mended = page.url();
        assertThat(episodes(page)).isEqualTo(SOUND + 2);
        page.navigate(first);
        assertThat(page.locator("main")).containsText("Mended by");

        send(
                page,
                Files.writeString(
                        folder.resolve("missing-episodes-2023-24-Q1-corrected.csv"),
                        HEADINGS + soundRows().replace("M001,2023-04-01 20:00,,home", "M001,2023-04-01 20:00,,care")
                                + "M903,2023-06-30 23:00,,home,parent\n"));
        assertThat(page.locator("main")).containsText("1 child new");
        assertThat(page.locator("main")).containsText("1 child changed");
        page.getByRole(AriaRole.LINK, named("1 child new")).click();
        assertThat(page.locator("main")).containsText("M903");
        look(page);
        page.goBack();
        accept(page);
        String correction = page.url();
        page.navigate(first);
        assertThat(page.locator(".tl-caption").first())
                .hasText(Pattern.compile("Accepted, replaced by return \\d+, mended by return \\d+"));
        long after = episodes(page);
        assertThat(after).as("events that were told stay told; one more came").isEqualTo(SOUND + 3);

        page.navigate(correction);
        page.getByText("Withdraw it").first().click();
        page.locator("#because").fill("It was of another quarter.");
        look(page);
        page.getByRole(AriaRole.BUTTON, named("Withdraw it")).click();
        assertThat(page.locator(".tl-caption").first()).hasText("Withdrawn");
        assertThat(page.locator("main")).containsText("It was of another quarter.");
        look(page);
        page.navigate(first);
        assertThat(page.locator(".tl-caption").first()).hasText(Pattern.compile("Accepted, mended by return \\d+"));
        assertThat(episodes(page)).isEqualTo(SOUND + 2);

        page.navigate(mended);
        page.getByText("Withdraw it").first().click();
        page.locator("#because").fill("To see what stands without it.");
        page.getByRole(AriaRole.BUTTON, named("Withdraw it")).click();
        assertThat(page.locator(".tl-caption").first()).hasText("Withdrawn");
        assertThat(episodes(page)).isEqualTo(SOUND);
        page.context().close();
    }

    private static String soundRows() {
        StringBuilder rows = new StringBuilder();
        for (int n = 1; n <= SOUND; n++) {
            rows.append("M%03d,2023-%02d-%02d 20:00,,home,parent%n".formatted(n, 4 + (n - 1) % 3, 1 + (n - 1) % 28));
        }
        return rows.toString().replace("\r\n", "\n");
    }

    /** A file of four megabytes on a slow line is stopped half way; nothing of it is there. */
    private void stopWhileItIsSent(Page page) throws IOException {
        page.navigate(address("/returns"));
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", slow);
        page.locator("#file").setInputFiles(Files.write(folder.resolve("large.csv"), new byte[4_000_000]));
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator("#sending [role=status]")).hasText("It is being sent.");
        page.locator("#sending")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(page.locator("#sending [role=status]")).hasText("You stopped it. Nothing was kept.");
        network.detach();
        page.reload();
        assertThat(page.locator("main")).containsText("No return has come in yet.");
    }

    private void send(Page page, Path file) {
        page.navigate(address("/returns"));
        page.locator("#file").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator("h1")).hasText(String.valueOf(file.getFileName()));
    }

    private static void accept(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Accept what can be accepted")).click();
        assertThat(page.locator(".tl-caption").first()).hasText("Accepted");
    }

    private static Path refusedRows(Page page) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("Download the 2 refused rows"))
                        .click());
        assertThat(download.suggestedFilename()).endsWith(".csv");
        return download.path();
    }

    private long episodes(Page page) {
        String here = page.url();
        page.navigate(address("/figures/missing.episodes/2023-24%20Q1"));
        String value = page.locator(".tl-answer__number").innerText().strip();
        assertThat(page.locator("#returns")).containsText("It stands on");
        page.navigate(here);
        return Long.parseLong(value);
    }

    private void setUp() {
        String hash = passwords.encode("three plain words");
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(
                    new Partnership("Cycle Safeguarding Children Partnership", "Rotherham", "372", false, "mean"));
            access.admit(
                    new Access.Person("analyst", "Performance analyst", "Business unit"),
                    hash,
                    Set.of(Permission.READ_FIGURES, Permission.TAKE_IN_RETURNS, Permission.ACCEPT_RETURNS),
                    "Post");
        });
    }

    private void signIn(Page page) {
        page.navigate(address("/"));
        page.locator("#id").fill("analyst");
        page.locator("#password").fill("three plain words");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.locator("h1")).isVisible();
    }

    /** The page is accessible, wide and narrow, and never scrolls sideways. */
    private static void look(Page page) {
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            Browser.checkAccessible(page);
            assertThat((Boolean) page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("%s does not scroll sideways at %d pixels", page.url(), width)
                    .isTrue();
        }
        page.setViewportSize(1280, 900);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
