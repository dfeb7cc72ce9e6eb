package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.census.CensusLists;
import uk.throughline.intake.checks.Check;
import uk.throughline.intake.checks.CheckFiles;
import uk.throughline.intake.checks.Checking;
import uk.throughline.intake.inspection.InspectionLists;
import uk.throughline.intake.lookedafter.LookedAfterLists;
import uk.throughline.intake.payload.PayloadLists;
import uk.throughline.intake.staging.ListShape;
import uk.throughline.intake.staging.SentFile;
import uk.throughline.intake.staging.Staging;
import uk.throughline.intake.template.TemplateChecks;
import uk.throughline.intake.template.Templates;

/** Every check finds what its own file gives as an example that breaks it, and nothing in the one that passes. */
class CheckExamplesTest extends IntakeBase {
    @Autowired
    DataSource dataSource;

    @Autowired
    Acceptance acceptance;

    @TestFactory
    Stream<DynamicTest> checks_of_the_census() {
        return examples(CheckFiles.load("cin", CensusLists.ALL), CensusLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_looked_after_returns() {
        return examples(CheckFiles.load("ssda903", LookedAfterLists.ALL), LookedAfterLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_inspection_lists() {
        return examples(CheckFiles.load("annexa", InspectionLists.ALL), InspectionLists.ALL);
    }

    @TestFactory
    Stream<DynamicTest> checks_of_daily_payloads() {
        return examples(CheckFiles.load("payload", PayloadLists.ALL), PayloadLists.ALL);
    }

    /** What the columns of each template ask for, and the checks in files of its own. */
    @TestFactory
    Stream<DynamicTest> checks_of_templates() {
        return Templates.shipped().stream()
                .flatMap(template -> examples(TemplateChecks.of(template), List.of(template.shape()))
                        .map(test -> DynamicTest.dynamicTest(
                                template.id() + ": " + test.getDisplayName(), test.getExecutable())));
    }

    private Stream<DynamicTest> examples(List<Check> checks, List<ListShape> lists) {
        return checks.stream()
                .flatMap(check -> Stream.of(
                        DynamicTest.dynamicTest(check.code() + " finds what breaks it", () -> assertThat(
                                        found(check, spokenOf(check, check.breaks()), lists))
                                .containsExactly(check.code())),
                        DynamicTest.dynamicTest(check.code() + " passes what is sound", () -> assertThat(
                                        found(check, spokenOf(check, check.passes()), lists))
                                .isEmpty())));
    }

    private static String spokenOf(Check check, @Nullable String example) {
        assertThat(example).as("an example of the list that it is about").isNotNull();
        assertThat(ExampleRows.lists(example)).containsAnyOf(check.list(), "child");
        return example;
    }

    private List<String> found(Check check, String example, List<ListShape> lists) {
        return Reading.as(Reader.INTAKE, () -> new TransactionTemplate(transactionManager).execute(status -> {
            status.setRollbackOnly();
            int year = Math.min(Math.max(2024, check.fromYear()), check.toYear());
            if (check.stands() != null) {
                accept(check.stands(), year - 1);
            }
            try (Staging staging = new Staging(DataSourceUtils.getConnection(dataSource), lists)) {
                ExampleRows.stage(example, staging, lists, year);
                Checking checking = new Checking(jdbc, staging);
                checking.run(List.of(check), year);
                assertThat(checking.found(List.of(check)))
                        .allSatisfy(found -> assertThat(found.means()).doesNotContain("could not run"));
                return jdbc.sql("select distinct rule from staged_finding where rule = :code")
                        .param("code", check.code())
                        .query(String.class)
                        .list();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** Takes in an earlier return: the format, and its rows. */
    private void accept(String earlier, int year) {
        String[] told = earlier.split("\\|", 2);
        boolean census = told[0].strip().equals("cin");
        List<ListShape> lists = census ? CensusLists.ALL : LookedAfterLists.ALL;
        try (Staging staging = new Staging(DataSourceUtils.getConnection(dataSource), lists)) {
            ExampleRows.stage(told[1], staging, lists, year);
            new Checking(jdbc, staging).run(List.of(), year);
            SentFile.Part part = new SentFile.Part("earlier", InputStream::nullInputStream);
            Recognised kind = census ? new Recognised.Census(part) : new Recognised.LookedAfter(List.of());
            Turn turn = new Turn(year, 0, true, false, null, () -> {});
            acceptance.accept(kind, staging, LocalDate.of(year - 1, 4, 1), LocalDate.of(year, 3, 31), turn);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("discard temporary").update();
    }
}
