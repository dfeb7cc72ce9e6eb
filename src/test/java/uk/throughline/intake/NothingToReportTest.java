package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** A template without rows says that nothing happened, where it says when; then figures are nought and not unknown. */
class NothingToReportTest extends IntakeBase {
    private static final String VISITS = "Child ID,Visit date,Visit type\n";

    @Autowired
    Measures measures;

    @Test
    void a_template_without_rows_and_with_a_period_counts_as_nought() throws IOException {
        assertThat(visits("2019-20 Q1")).isEqualTo("not collected");
        Receipt receipt = accepted(file(VISITS, "visits 2019-20 Q1.csv"));
        assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(receipt.isOfNothing()).isTrue();
        assertThat(receipt.read()).isZero();
        assertThat(receipt.to()).isEqualTo(LocalDate.of(2019, 6, 30));
        assertThat(visits("2019-20 Q1")).isEqualTo("0");
        assertThat(visits("2019-20 Q2")).isEqualTo("not collected");
    }

    @Test
    void the_same_empty_file_speaks_of_every_period_that_it_is_sent_for() throws IOException {
        Receipt second = accepted(file(VISITS, "visits 2020-21 Q2.csv"));
        Receipt third = accepted(file(VISITS, "visits 2020-21 Q3.csv"));
        assertThat(third.number()).isNotEqualTo(second.number());
        assertThat(visits("2020-21 Q2")).isEqualTo("0");
        assertThat(visits("2020-21 Q3")).isEqualTo("0");
        assertThat(accepted(file(VISITS, "visits 2020-21 Q2.csv")).number()).isEqualTo(second.number());
        assertThat(accepted(file(VISITS, "visits 2020-21 Q3.csv")).number()).isEqualTo(third.number());
        Receipt said = Reading.as(
                        Reader.COMMAND_LINE,
                        () -> returns.takeIn(
                                file(VISITS, "visits.csv"), "visits.csv", null, Period.of("2020-21 Q4"), false))
                .orElseThrow();
        assertThat(said.to()).isEqualTo(LocalDate.of(2021, 3, 31));
        assertThat(visits("2020-21 Q4")).isEqualTo("0");
    }

    @Test
    void one_that_was_only_checked_is_accepted_later_for_its_own_period() throws IOException {
        Receipt fourth = send(file(VISITS, "visits 2021-22 Q4.csv"), true).orElseThrow();
        Receipt third = send(file(VISITS, "visits 2021-22 Q3.csv"), true).orElseThrow();
        assertThat(third.state()).isEqualTo(Receipt.State.CHECKED);
        assertThat(visits("2021-22 Q3")).isEqualTo("not collected");
        for (Receipt checked : java.util.List.of(third, fourth)) {
            Receipt receipt = Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                    .orElseThrow();
            assertThat(receipt.state()).isEqualTo(Receipt.State.ACCEPTED);
            assertThat(receipt.to()).isEqualTo(checked.to());
        }
        assertThat(visits("2021-22 Q3")).isEqualTo("0");
        assertThat(visits("2021-22 Q4")).isEqualTo("0");
    }

    @Test
    void it_is_withdrawn_as_any_return_is() throws IOException {
        Receipt receipt = accepted(file(VISITS, "visits 2018-19 Q1.csv"));
        assertThat(visits("2018-19 Q1")).isEqualTo("0");
        Outcome<Receipt> withdrawn = Reading.as(
                Reader.COMMAND_LINE,
                () -> returns.withdraw(receipt.number(), "The agency did have something to report."));
        assertThat(withdrawn.orElseThrow().state()).isEqualTo(Receipt.State.WITHDRAWN);
        assertThat(visits("2018-19 Q1")).isEqualTo("not collected");
    }

    @Test
    void without_a_period_it_is_refused_and_told_how_to_name_one() throws IOException {
        assertThat(refusal(file(VISITS, "visits.csv")))
                .isEqualTo(
                        "The template \"Early help visits\" holds no rows below its headings. Nothing was kept. Fill it in, or,"
                                + " if there is nothing to report, put the period into the file's name, such as"
                                + " early-help-visits-2023-24-Q1.csv, and send it again.");
        assertThat(refusal(file(VISITS, "visits 2098-99.csv"))).contains("which has not begun");
    }

    @Test
    void a_workbook_without_rows_says_the_same() throws IOException {
        Path file = new RawWorkbook()
                .sheet("Rows", RawWorkbook.row(1, "Child ID", "Visit date", "Visit type"))
                .write(folder.resolve("visits 2022-23 Q1.xlsx"));
        assertThat(accepted(file).isOfNothing()).isTrue();
        assertThat(visits("2022-23 Q1")).isEqualTo("0");
    }

    @Test
    void a_register_without_rows_ends_nobody() throws IOException {
        String register = "Child ID,EHE start\n";
        assertThat(accepted(file(register, "ehe 2019-20 Q4.csv")).isOfNothing())
                .as("while nobody was told of, there is nobody to end")
                .isTrue();
        accepted(file(register + "NR1,2020-05-04\n", "ehe 2020-21 Q1.csv"));
        assertThat(refusal(file(register + "\n", "ehe 2020-21 Q2.csv")))
                .contains("it would end everyone that it told of before");
        assertThat(seen(
                        "select to_on from education.rows_home_education e join children.rows_child c on c.child_id = e.child_id"
                                + " where la_child_id = 'NR1'"))
                .containsExactly("-");
    }

    private String visits(String period) {
        return Reading.as(
                Reader.COMMAND_LINE,
                () -> Objects.requireNonNull(measures.figure("earlyhelp.visits", Period.of(period))
                        .orElseThrow()
                        .shown()));
    }

    private Path file(String content, String name) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
