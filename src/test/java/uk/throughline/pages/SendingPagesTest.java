package uk.throughline.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.throughline.testing.Browser;

/** A large return is waited for on a page that says how far it is, with and without a script, and can be stopped. */
@PagesTest
class SendingPagesTest {
    @LocalServerPort
    int port;

    @Test
    void without_a_script_it_is_looked_at_again_and_stopped_by_buttons() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer waiting = visitor.sendFile("/returns", "slow.xml", "<Message/>", "Council");
        assertThat(waiting.path()).matches("/returns/sending/[0-9a-f-]{36}");
        assertThat(waiting.heading()).isEqualTo("Checking slow.xml");
        assertThat(waiting.page().select("#step").text()).contains("Step 1 of 3");
        assertThat(Visitor.as("social-care-lead", port).get(waiting.path()).status())
                .as("nobody else sees it")
                .isEqualTo(404);
        assertThat(visitor.get(waiting.page().select("a[role=button]").attr("href"))
                        .heading())
                .isEqualTo("Checking slow.xml");
        Visitor.Answer stopped = visitor.post(waiting.path() + "/stop", Map.of());
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.page().select(".govuk-error-message").text())
                .contains("You stopped it. Nothing of this return was kept.");
        assertThat(stopped.page().select("#agency").val()).isEqualTo("Council");
    }

    @Test
    void without_a_script_it_leads_to_the_receipt_once_it_is_done() throws InterruptedException {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer waiting = visitor.sendFile("/returns", "slow-but-sure.xml", "<Message/>", "");
        String ticket = waiting.path();
        for (int n = 0; n < 60 && waiting.path().startsWith("/returns/sending/"); n++) {
            Thread.sleep(200);
            waiting = visitor.get(ticket);
        }
        assertThat(waiting.path()).matches("/returns/\\d+");
        assertThat(waiting.heading()).isEqualTo("slow-but-sure.xml");
    }

    @Test
    void a_file_that_does_not_arrive_whole_is_said_to_be_so_and_not_blamed_on_the_form() {
        Visitor visitor = Visitor.as("analyst", port);
        visitor.get("/returns");
        Visitor.Answer broken = visitor.sendHalfAFile("/returns");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.heading()).isEqualTo("The file did not arrive whole");
        assertThat(broken.text()).contains("Nothing of it was kept. Send it again.");
    }

    @Test
    void with_a_script_the_page_goes_on_by_itself() {
        Page page = signedIn();
        page.locator("#file").setInputFiles(file("slow-in-browser.xml"));
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator("h1")).hasText("Checking slow-in-browser.xml");
        Browser.checkAccessible(page);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "sending-1280.png")));
        assertThat(page.locator("#step")).containsText("Step 2 of 3");
        assertThat(page.locator("h1")).hasText("slow-in-browser.xml");
        assertThat(page.locator(".tl-caption").first()).hasText("Checked, not yet accepted");
        page.context().close();
    }

    @Test
    void with_a_script_sending_is_shown_and_stopped_and_a_refusal_is_shown_on_the_form() {
        Page page = signedIn();
        CDPSession network = slowNetwork(page);
        page.locator("#file").setInputFiles(large("large.xml"));
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator("#sending [role=status]")).hasText("It is being sent.");
        page.waitForCondition(() -> {
            double sent = ((Number) page.locator("#sending progress").evaluate("bar => bar.value")).doubleValue();
            return sent > 0.05 && sent < 1;
        });
        assertThat(page.getByRole(AriaRole.BUTTON, named("Check it"))).isDisabled();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "sent-in-part-1280.png")));
        page.locator("#sending")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Stop"))
                .click();
        assertThat(page.locator("#sending [role=status]")).hasText("You stopped it. Nothing was kept.");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Check it"))).isEnabled();
        Browser.checkAccessible(page);
        network.detach();
        page.reload();
        assertThat(page.locator("main")).not().containsText("large.xml");

        page.locator("#file").setInputFiles(file("no.txt"));
        page.getByRole(AriaRole.BUTTON, named("Check it")).click();
        assertThat(page.locator(".govuk-error-message").first()).containsText("not a return that is known here");
        page.context().close();
    }

    private Page signedIn() {
        Page page = Browser.page(1280);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        page.navigate("http://localhost:" + port + "/returns");
        return page;
    }

    private static CDPSession slowNetwork(Page page) {
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", 200_000);
        network.send("Network.emulateNetworkConditions", conditions);
        return network;
    }

    private static FilePayload large(String name) {
        return new FilePayload(name, "application/xml", new byte[4_000_000]);
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/xml", "<Message/>".getBytes(StandardCharsets.UTF_8));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
