package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import uk.throughline.report.document.Report;
import uk.throughline.report.figures.LiveFigures;
import uk.throughline.report.prose.ReportReader;
import uk.throughline.report.writers.HtmlWriter;

class ReportsTest {
    static Report report(String year) {
        return ReportReader.read(
                ReportTexts.read(year),
                new LiveFigures(new FakeMeasures()),
                new ReportReader.About("Rotherham Safeguarding Children Partnership", true, 0, Instant.parse("2024-07-01T09:00:00Z")),
                List.of());
    }

    @Test
    void the_page_bears_the_bound_figures_as_links() throws Exception {
        byte[] bytes = new HtmlWriter("").write(report("2023-24"));
        Files.createDirectories(Path.of("target/reports"));
        Files.write(Path.of("target/reports/yearly-report-2023-24.html"), bytes);
        Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        assertThat(page.select("a[href=/figures/protection.plans_open/2024-03-31]").eachText()).contains("265 children");
    }
}
