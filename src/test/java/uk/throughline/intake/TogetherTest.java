package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** Several returns in one piece of work are each kept by themselves, and counted once. */
class TogetherTest extends IntakeBase {
    @Autowired
    Measures measures;

    @Test
    void figures_are_counted_once_after_the_last_also_where_the_work_breaks_off() throws IOException {
        List<Receipt> receipts = returns.together(() -> {
            Receipt first = accepted(ofYear(2022)
                    .child("G1", "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"))
                    .write(folder));
            assertThat(uncounted()).as("kept, and not counted yet").isEqualTo(1);
            Receipt second = accepted(ofYear(2023)
                    .child("G1", "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"))
                    .child("G2", "2022-05-02", plan("2022-06-01", "", "NEG", "NEG"))
                    .write(folder));
            return List.of(first, second);
        });
        assertThat(uncounted()).isZero();
        assertThat(open("2022-03-31")).isEqualTo("1");
        assertThat(open("2023-03-31")).isEqualTo("2");
        assertThat(vintages())
                .as("all were counted after the last")
                .containsExactly(Long.toString(receipts.getLast().number()));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> returns.together(() -> {
                    accepted(ofYear(2024)
                            .child("G2", "2022-05-02", plan("2022-06-01", "", "NEG", "NEG"))
                            .write(folder));
                    throw new IllegalStateException("The second file cannot be read");
                }));
        assertThat(uncounted()).isZero();
        assertThat(open("2024-03-31")).isEqualTo("1");
    }

    private long uncounted() {
        return Long.parseLong(seen("select count(*) from intake.receipt where counted_at is null")
                .getFirst());
    }

    private List<String> vintages() {
        return Reading.as(
                Reader.COUNTER,
                () -> seenAs(
                        "select distinct vintage from measures.figure where measure = 'protection.plans_open' and dimension = ''"
                                + " and period in ('2022-03-31', '2023-03-31')"));
    }

    private String open(String date) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.of(date))
                .orElseThrow()
                .shown());
    }
}
