package uk.throughline.measures.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.throughline.testing.Browser;
import uk.throughline.web.Frame;

/** Where we stand, printed: one page of A4, whatever there is to say. Pictures and files are left in target/pictures. */
class PositionPrintTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> TITLES = List.of(
            "Families in early help",
            "Early help assessments",
            "Referrals within a year of an earlier one",
            "Child protection plans started: neglect",
            "Children subject of a child protection plan: neglect",
            "Children subject of a child protection plan: neglect, as a share of all",
            "Child protection plans that are a second or later plan: neglect",
            "Referrals to the police about sexual exploitation",
            "Referrals to the police about criminal exploitation",
            "Offences of sexual exploitation of children",
            "Offences of criminal exploitation of children",
            "Children harmed in offences with an online element",
            "Young people referred to the exploitation service",
            "Young people supported by the exploitation service",
            "Young people whose work with the exploitation service ended",
            "Times that children were missing",
            "Children who were missing",
            "Interviews after a child returned, held within 72 hours of the return",
            "Permanent exclusions from school",
            "Children educated at home",
            "Young people not in education, employment or training",
            "Pupils with special educational needs support",
            "Pupils with an education, health and care plan",
            "Schools");

    @Test
    void what_the_demonstration_has_to_say_is_one_page_and_fills_it() throws IOException {
        PositionPage page = page(24, 0, 5);
        assertThat(page.look()).hasSizeGreaterThanOrEqualTo(8).hasSizeLessThan(24);
        assertThat(page.more()).isEqualTo(24 - page.look().size() + " more moved.");
        try (PDDocument pdf = Loader.loadPDF(printed(page, "position"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains(
                            "Where we stand", "Neglect", "Education", "Returns that are missing", "Printed by Analyst")
                    .doesNotContain("http");
            page.look().forEach(look -> assertThat(text.replaceAll("\\s+", " "))
                    .contains(look.row().title()));
        }
    }

    @Test
    void with_a_comment_on_every_figure_and_many_returns_missing_it_is_one_page_still() throws IOException {
        PositionPage page = page(40, 24, 15);
        assertThat(page.late()).hasSize(6);
        assertThat(page.look()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.printed())
                .as("what has no room on paper is on the screen")
                .hasSizeBetween(3, 23);
        assertThat(page.said()).hasSize(24);
        assertThat(page.moreLate()).isEqualTo("And 9 more.");
        try (PDDocument pdf = Loader.loadPDF(printed(page, "position-full"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Director of children's services, 3 April 2024");
        }
    }

    @Test
    void with_nothing_that_moved_and_no_figure_it_is_one_page_too() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(page(0, 0, 0), "position-quiet"))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains("Nothing did that was not seen before.");
        }
    }

    private static PositionPage page(int moved, int comments, int missing) {
        List<PositionPage.Watch> watches = List.of(
                watch("neglect", "Neglect", 0, 7),
                watch("exploitation", "Exploitation", 7, 18),
                watch("education", "Education", 18, 24));
        List<PositionPage.Look> looks = IntStream.range(0, moved)
                .mapToObj(n -> new PositionPage.Look(
                        row(n % TITLES.size()),
                        n % 3 == 1 ? List.of(TITLES.get((n + 5) % 24), TITLES.get((n + 7) % 24)) : List.of()))
                .toList();
        Map<String, ScorecardPage.Line> said = new HashMap<>();
        for (int n = 0; n < comments; n++) {
            said.put(
                    "m" + n,
                    new ScorecardPage.Line(
                            "Director of children's services, 3 April 2024, on Jan to Mar 2024",
                            SaidLately.shortened(
                                    "Fewer children come to notice since schools and health visitors hold the first conversation; more are helped early. "
                                            .repeat(2)),
                            "/figures/m#comments"));
        }
        List<String> late = IntStream.range(0, missing)
                .mapToObj(n ->
                        "Police exploitation referrals from South Yorkshire Police, July to September 2026, was due on "
                                + (n + 1) + " October 2026 and is not there.")
                .toList();
        OnePage fitting = OnePage.of(looks, watches, said, late);
        return new PositionPage(
                new Frame(
                        "Where we stand",
                        "Rotherham Safeguarding Children Partnership",
                        true,
                        "Analyst",
                        List.of(new Frame.Link("Figures", "/figures", true)),
                        List.of(new Frame.Link("Figures", "/figures", false)),
                        new Frame.FormToken("_csrf", "x"),
                        "",
                        "",
                        "3 April 2024 at 14:05",
                        "14:35",
                        false),
                "April 2023 to March 2024",
                List.of(),
                fitting.look(),
                fitting.more(),
                "/figures?beyond=true",
                watches,
                said,
                fitting.printed(),
                fitting.late(),
                fitting.moreLate());
    }

    private static PositionPage.Watch watch(String id, String title, int from, int to) {
        return new PositionPage.Watch(
                id,
                title,
                "/figures/priorities/" + id,
                IntStream.range(from, to).mapToObj(PositionPrintTest::row).toList());
    }

    private static ScorecardPage.Row row(int n) {
        return new ScorecardPage.Row(
                "m" + n,
                TITLES.get(n),
                "/figures/m" + n + "/2023-24",
                n % 5 == 2 ? "17.7%" : "1,417",
                n % 5 == 2 ? "" : "young people",
                true,
                "",
                "",
                "",
                n % 4 == 2 ? "22.4% (2022-23)" : "",
                "",
                n % 3 == 0 ? "31 Mar 2024" : "2023-24",
                new Moved("Jan–Mar 24 is higher than chance explains", 1.2, false, List.of()),
                "higher than a year before (1,423)",
                "");
    }

    private static byte[] printed(PositionPage position, String name) throws IOException {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("measures/position.jte", position, html);
        Page page = Browser.page(1280);
        page.setContent(html.toString());
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(stylesheet()));
        Files.createDirectories(PICTURES);
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-print-1280.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        byte[] pdf = page.pdf(new Page.PdfOptions()
                .setFormat("A4")
                .setPreferCSSPageSize(true)
                .setPath(PICTURES.resolve(name + ".pdf")));
        page.context().close();
        return pdf;
    }

    private static String stylesheet() throws IOException {
        try (InputStream frontend = PositionPrintTest.class.getResourceAsStream(
                        "/META-INF/resources/webjars/govuk-frontend/5.11.0/dist/govuk/govuk-frontend.min.css");
                InputStream ours = PositionPrintTest.class.getResourceAsStream("/web/throughline.css")) {
            return new String(Objects.requireNonNull(frontend).readAllBytes(), StandardCharsets.UTF_8)
                    + new String(Objects.requireNonNull(ours).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
