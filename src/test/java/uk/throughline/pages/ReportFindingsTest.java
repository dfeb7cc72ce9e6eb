package uk.throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;
import uk.throughline.Throughline;
import uk.throughline.access.Access;
import uk.throughline.access.Permission;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.cli.ReportCommand;
import uk.throughline.measures.Measures;
import uk.throughline.measures.PublishedStatistics;
import uk.throughline.partnership.Partnership;
import uk.throughline.partnership.Partnerships;
import uk.throughline.report.FakeMeasures;
import uk.throughline.report.YearlyReports;
import uk.throughline.testing.FreshDatabase;

/** A report with a small count that nobody can protect, because an official table has it. */
@SpringBootTest(classes = Throughline.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FreshDatabase.class, ReportFindingsTest.Figures.class})
class ReportFindingsTest {
    private static final String FINDING =
            "“Children subject of a child protection plan, 31 March 2024, category sexual” is small and others have published it";

    @LocalServerPort
    int port;

    @Autowired
    private Access access;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private PublishedStatistics published;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private YearlyReports reports;

    @TempDir
    private Path folder;

    @TestConfiguration(proxyBeanMethods = false)
    static class Figures {
        @Bean
        @Primary
        Measures measures() {
            FakeMeasures measures = new FakeMeasures();
            measures.set("protection.plans_open", "2024-03-31[sexual]", "4");
            return measures;
        }
    }

    @BeforeEach
    void setUp() {
        Reading.run(Reader.SET_UP, () -> {
            partnerships.set(new Partnership("A partnership", "Rotherham", "372", true, "mean"));
            access.admit(
                    new Access.Person("manager", "Business manager", "Business unit"),
                    "",
                    Set.of(Permission.READ_FIGURES, Permission.WRITE_REPORT),
                    "Post");
            access.admit(
                    new Access.Person("scrutineer", "Independent scrutineer", "Independent"),
                    "",
                    Set.of(Permission.READ_FIGURES),
                    "Post");
        });
        Reading.run(Reader.INTAKE, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> published.receive(
                        "d4",
                        "DfE",
                        1,
                        Stream.of(new PublishedStatistics.Value(
                                "372",
                                "Rotherham",
                                "authority",
                                "Yorkshire and The Humber",
                                2024,
                                "Sexual_Latest",
                                BigDecimal.valueOf(4),
                                null)))));
    }

    @Test
    void who_makes_the_edition_is_told_of_it_and_readers_and_the_report_itself_are_not() {
        Document toManager =
                Visitor.as("manager", port).get("/yearly-report/2023-24").page();
        assertThat(toManager.select(".govuk-inset-text").text())
                .startsWith("Before you publish this")
                .contains(FINDING);
        assertThat(toManager.select(".tl-report").text()).isNotEmpty().doesNotContain("others have published it");
        assertThat(Visitor.as("scrutineer", port).get("/yearly-report/2023-24").text())
                .doesNotContain("Before you publish this");
    }

    @Test
    void the_command_that_makes_it_says_so_and_no_file_bears_it() throws Exception {
        StringWriter printed = new StringWriter();
        int code = new CommandLine(new ReportCommand(() -> reports))
                .setOut(new PrintWriter(printed, true))
                .execute("--year", "2023-24", "--edition", "1", "--out", folder.toString());
        assertThat(code).isZero();
        assertThat(printed.toString())
                .contains("Before you publish this: 1 count could not be protected. Somebody must decide on it.")
                .contains(FINDING);
        assertThat(Files.readString(folder.resolve("yearly-report-2023-24.html")))
                .doesNotContain("others have published it");
        assertThat(Visitor.as("manager", port)
                        .get("/yearly-report/2023-24")
                        .page()
                        .select(".govuk-inset-text")
                        .text())
                .contains(FINDING);
    }
}
