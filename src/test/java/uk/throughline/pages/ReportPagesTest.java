package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.SignIn;
import uk.throughline.measures.Measures;
import uk.throughline.partnership.Partnerships;
import uk.throughline.testing.Browser;
import uk.throughline.testing.FreshDatabase;

@SpringBootTest(classes = Throughline.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDatabase.class, ReportPagesTest.Rooms.class})
class ReportPagesTest {
    @LocalServerPort
    int port;

    @TestConfiguration(proxyBeanMethods = false)
    static class Rooms {
        @Bean
        @Primary
        Measures reportMeasures() {
            return new uk.throughline.report.FakeMeasures();
        }

        @Bean
        FakeRooms.Admitted admitted(
                Access access,
                SignIn signIn,
                Partnerships partnerships,
                org.springframework.core.env.Environment environment) {
            return new FakeRooms().admitted(access, signIn, partnerships, environment);
        }
    }

    @Test
    void the_years_lead_to_their_reports() {
        Visitor visitor = Visitor.as("scrutineer", port);
        Document years = visitor.get("/yearly-report").page();
        assertThat(years.select(".govuk-summary-list a").eachText())
                .containsExactly("Yearly report 2023-24", "Yearly report 2020-21");
        for (String address : years.select(".govuk-summary-list a").eachAttr("href")) {
            assertThat(visitor.get(address).status()).isEqualTo(200);
        }
    }

    @Test
    void every_figure_in_the_report_opens_its_page_and_every_line_of_the_contents_its_section() {
        Document page =
                Visitor.as("scrutineer", port).get("/yearly-report/2023-24").page();
        List<String> figures = page.select(".tl-report a.bound").eachAttr("href");
        assertThat(figures)
                .hasSizeGreaterThan(150)
                .contains(
                        "/figures/protection.plans_open/2024-03-31",
                        "/figures/protection.plans_open/2024-03-31?split=category%3Dneglect",
                        "/figures/protection.conferences/2023-04-01--2023-09-30")
                .allMatch(address -> address.startsWith("/figures/"));
        List<String> contents = page.select(".tl-aside a[href^=#]").eachAttr("href");
        assertThat(contents).hasSize(19);
        assertThat(contents).allSatisfy(id -> assertThat(page.select(id)).hasSize(1));
        assertThat(page.select(".tl-report .notice").eachText())
                .anySatisfy(notice -> assertThat(notice).startsWith("No records of training are kept here yet."));
    }

    @Test
    void the_four_files_are_there_to_take_along() {
        Visitor visitor = Visitor.as("scrutineer", port);
        List<String> files = visitor.get("/yearly-report/2023-24")
                .page()
                .select("a[download]")
                .eachAttr("href");
        assertThat(files).hasSize(4);
        for (String file : files) {
            Visitor.Answer answer = visitor.get(file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.response().body()).as(file).hasSizeGreaterThan(5_000);
            assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"yearly-report-2023-24");
        }
        assertThat(visitor.get("/yearly-report/2023-24/other.pdf").status()).isEqualTo(404);
    }

    @Test
    void a_year_without_a_report_is_no_page_and_who_has_no_grant_is_told_so() {
        assertThat(Visitor.as("scrutineer", port).get("/yearly-report/1999-00").status())
                .isEqualTo(404);
        assertThat(Visitor.as("visitor", port).get("/yearly-report/2023-24").status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void the_report_is_accessible_and_fits_the_screen(int width) {
        Page page = Browser.page(width);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.getByText("Analyst").first().click();
        for (String path : List.of("/yearly-report", "/yearly-report/2023-24")) {
            page.navigate("http://localhost:" + port + path);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                            Path.of("target", "pictures", path.substring(1).replace('/', '-') + "-" + width + ".png")));
            Browser.checkAccessible(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
        }
        page.context().close();
    }
}
