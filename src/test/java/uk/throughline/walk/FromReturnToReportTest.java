package uk.throughline.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
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
import uk.throughline.demo.generate.SyntheticReturns;
import uk.throughline.pages.Authenticator;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.Browser;
import uk.throughline.testing.FreshDatabase;

/** One walk through everything, in a browser, as an analyst does it: a return comes in and ends in the yearly report. */
@SpringBootTest(classes = Throughline.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(FreshDatabase.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class FromReturnToReportTest {
    private static final Pattern PLAN =
            Pattern.compile("<CPPstartDate>([^<]+)</CPPstartDate>(<CPPendDate>([^<]+)</CPPendDate>)?");

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
    void a_return_is_checked_accepted_counted_opened_and_reported() throws IOException {
        setUp();
        Path census = SyntheticReturns.write(folder, 150, 1, 1, 2024, 7).stream()
                .filter(file -> file.toString().endsWith(".xml"))
                .findFirst()
                .orElseThrow();
        long open = openPlans(Files.readString(census));
        assertThat(open).isPositive();

        Page page = Browser.page(1280);
        signIn(page);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Returns").setExact(true))
                .first()
                .click();
        look(page);
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator(".govuk-error-message").first()).isVisible();
        page.locator("#file").setInputFiles(census);
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        // while it is being checked, the page that says how far it is leads on by itself
        assertThat(page.getByRole(AriaRole.BUTTON, named("Accept what can be accepted")))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        look(page);
        page.getByRole(AriaRole.BUTTON, named("Accept what can be accepted")).click();
        assertThat(page.locator("main")).containsText("Accepted");
        assertThat(page.locator("main")).containsText("0 refused");
        look(page);

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Figures")
                                .setExact(true)
                                .setExact(true))
                .first()
                .click();
        look(page);
        Locator plans = page.getByRole(
                AriaRole.LINK,
                named("Children subject of a child protection plan").setExact(true));
        assertThat(page.locator("main")).containsText(Long.toString(open));
        plans.first().click();
        assertThat(page.locator("main")).containsText("How many children need a plan to keep them safe, and why?");
        look(page);

        page.navigate(address("/figures/protection.plans_open/2024-03-31"));
        assertThat(page.locator("main")).containsText(open + " children");
        page.getByRole(AriaRole.LINK, named("Open the rows that this figure stands on"))
                .click();
        assertThat(page.locator("main")).containsText("Rows 1 to " + Math.min(50, open) + " of " + open);
        String child = page.locator("table tbody tr")
                .first()
                .locator("th, td")
                .first()
                .innerText()
                .strip();
        assertThat(Files.readString(census)).contains("<LAchildID>" + child + "</LAchildID>");
        look(page);

        page.getByRole(AriaRole.LINK, named("Yearly report").setExact(true))
                .first()
                .click();
        look(page);
        page.navigate(address("/yearly-report/2023-24"));
        look(page);
        Locator bound = page.locator("a[href*='/figures/protection.plans_open/2024-03-31']")
                .first();
        assertThat(bound).containsText(Long.toString(open));
        bound.click();
        assertThat(page.locator("main")).containsText(open + " children");
        page.context().close();
    }

    private void setUp() {
        String hash = passwords.encode("three plain words");
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(
                    new Partnership("Walk Safeguarding Children Partnership", "Rotherham", "372", false, "mean"));
            access.admit(
                    new Access.Person("analyst", "Performance analyst", "Business unit"),
                    hash,
                    Set.of(
                            Permission.READ_FIGURES,
                            Permission.READ_RECORDS,
                            Permission.TAKE_IN_RETURNS,
                            Permission.ACCEPT_RETURNS,
                            Permission.WRITE_REPORT),
                    "Post");
        });
    }

    private void signIn(Page page) {
        page.navigate(address("/"));
        page.locator("#id").fill("analyst");
        page.locator("#password").fill("not this one");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is a problem");
        look(page);
        page.locator("#password").fill("three plain words");
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        // the post opens records, so the first thing that they are led to is setting up codes
        assertThat(page.locator("h1")).hasText("Set up codes");
        look(page);
        page.locator("#code")
                .fill(new Authenticator(page.locator(".tl-key").innerText().replace(" ", "")).code(0));
        page.getByRole(AriaRole.BUTTON, named("Set it up")).click();
        assertThat(page.locator("h1")).hasText("Write these codes down");
        look(page);
        page.getByRole(AriaRole.BUTTON, named("I have them")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Sign out"))
                        .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign out"))))
                .isVisible();
        look(page);
    }

    /** Every page on the way is accessible, wide and narrow, and never scrolls sideways. */
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

    private static long openPlans(String census) {
        Matcher plan = PLAN.matcher(census.replaceAll(">\\s+<", "><"));
        long open = 0;
        while (plan.find()) {
            boolean started = plan.group(1).compareTo("2024-03-31") <= 0;
            boolean ended = plan.group(3) != null && plan.group(3).compareTo("2024-03-31") <= 0;
            open += started && !ended ? 1 : 0;
        }
        return open;
    }
}
