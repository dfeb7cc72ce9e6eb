package uk.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.testing.ApplicationTest;

@ApplicationTest
@Import(EditionTest.Figures.class)
class EditionTest {
    @Autowired
    private YearlyReports reports;

    @Autowired
    private FakeMeasures measures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path folder;

    @TestConfiguration(proxyBeanMethods = false)
    static class Figures {
        @Bean
        @Primary
        FakeMeasures fakeMeasures() {
            return new FakeMeasures();
        }
    }

    @Test
    void an_edition_gives_its_files_again_exactly_when_the_records_have_changed_and_the_next_takes_new_figures()
            throws Exception {
        List<Path> first = write(folder.resolve("first"), 1);
        measures.set("protection.plans_open", "2024-03-31", "999");
        List<Path> again = write(folder.resolve("again"), 1);
        assertThat(first).hasSize(4);
        for (int i = 0; i < first.size(); i++) {
            assertThat(again.get(i)).hasSameBinaryContentAs(first.get(i));
        }
        assertThat(text(first.getLast())).contains("protection.plans_open,2024-03-31,,265,");
        List<Path> second = write(folder.resolve("second"), 2);
        assertThat(text(second.getLast()))
                .contains("protection.plans_open,2024-03-31,,999,")
                .doesNotContain(",,265,");
        List<String> digests = asReport(() -> jdbc.sql(
                        "select digest from report.edition_file where year = '2023-24' and number = 1 order by name")
                .query(String.class)
                .list());
        assertThat(first.stream().map(EditionTest::digest)).containsExactlyInAnyOrderElementsOf(digests);
        measures.set("protection.plans_open", "2024-03-31", "265");
    }

    @Test
    void an_edition_that_does_not_follow_the_last_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> write(folder, 7))
                .isInstanceOf(ReportStopped.class)
                .hasMessageMatching("There is no edition 7 of 2023-24\\. The next one to make is edition \\d+\\.");
    }

    @Test
    void a_year_that_nobody_wrote_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Reading.as(Reader.COMMAND_LINE, () -> reports.write("1999-00", folder, 0)))
                .hasMessage("There is no report for \"1999-00\". There are reports for 2020-21 and 2023-24.");
    }

    @Test
    void who_may_only_read_figures_makes_no_edition() {
        assertThatThrownBy(() -> Reading.as(Reader.INTAKE, () -> reports.write("2023-24", folder, 1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void no_count_that_would_reveal_a_child_is_kept_with_an_edition() {
        write(folder, reports.latestEdition("2023-24") + 1);
        List<Long> small = asReport(() -> jdbc.sql("""
                        select count(*) from report.edition_figure
                        where unit = 'children' and comparator_kind is null and value between 1 and 5
                        """).query(Long.class).list());
        assertThat(small).containsExactly(0L);
    }

    private List<Path> write(Path into, int edition) {
        return Reading.as(Reader.COMMAND_LINE, () -> reports.write("2023-24", into, edition));
    }

    private <T> T asReport(java.util.function.Supplier<T> work) {
        return Reading.as(Reader.REPORT, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private static String text(Path file) throws Exception {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String digest(Path file) {
        try {
            return ReportFiles.digest(Files.readAllBytes(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
