package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.locks.Lock;
import uk.throughline.intake.locks.Locks;
import uk.throughline.intake.staging.Progress;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.ReturnsBehind;

/** A locked period takes nothing in and gives nothing back until it is opened with a reason. */
class LockedPeriodsTest extends IntakeBase {
    @Autowired
    Locks locks;

    @Autowired
    ReturnsBehind behind;

    @Test
    void nothing_of_a_locked_period_changes_until_it_is_opened_again() throws IOException {
        Receipt first = accepted(ofYear(2023)
                .child("L1", "2022-05-02", plan("2022-06-01", "", "NEG", "NEG"))
                .write(folder));
        Lock lock = lock("2022-23", "The yearly report is published.").orElseThrow();
        assertThat(lock("2022-23", "Again.")).isInstanceOf(Outcome.Refused.class);
        assertThat(behind.of("CIN census", Period.of("2022-23")).locked())
                .contains("April 2022 to March 2023 was locked on", "The yearly report is published.");

        Path correction = ofYear(2023)
                .child("L1", "2022-05-02", plan("2022-06-01", "", "PHY", "PHY"))
                .write(folder);
        long receipts = count("intake.receipt");
        assertThat(refusal(correction)).contains("was locked on", "Nothing of this return was taken in");
        assertThat(count("intake.receipt")).isEqualTo(receipts);
        Receipt checked = send(correction, true).orElseThrow();
        assertThat(checked.state()).as("it may be looked at").isEqualTo(Receipt.State.CHECKED);
        assertThat(why(Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))))
                .contains("was locked on");
        assertThat(why(Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(first.number(), "Wrong."))))
                .contains("was locked on");
        assertThat(seen("select initial_category from protection.plan where superseded_in is null"))
                .containsExactly("NEG");

        assertThat(accepted(ofYear(2024)
                                .child("L1", "2022-05-02", plan("2022-06-01", "2023-09-01", "NEG", "NEG"))
                                .write(folder))
                        .state())
                .as("a return belongs to the period in which it ends, so the next year is open")
                .isEqualTo(Receipt.State.ACCEPTED);

        assertThat(why(open(lock.id(), " "))).contains("Say why");
        Lock opened = open(lock.id(), "A plan bore the wrong category.").orElseThrow();
        assertThat(opened.opened()).isNotNull();
        assertThat(opened.opened().because()).isEqualTo("A plan bore the wrong category.");
        assertThat(why(open(lock.id(), "Again."))).contains("not locked any more");
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                        .orElseThrow()
                        .state())
                .isEqualTo(Receipt.State.ACCEPTED);
        assertThat(behind.of("CIN census", Period.of("2022-23")).locked()).isNull();
        assertThat(lock("2022-23", "Settled again.").orElseThrow().id()).isNotEqualTo(lock.id());
    }

    @Test
    void what_has_not_ended_or_is_no_period_or_bears_no_reason_is_not_locked() {
        assertThat(why(lock("2999-00", "Early."))).contains("once it has ended");
        assertThat(why(lock("last year", "Early."))).contains("is not a period");
        assertThat(why(lock("2019-20", "  "))).contains("Say why");
    }

    @Test
    void a_return_is_stopped_while_it_is_read_and_nothing_of_it_is_kept() throws Exception {
        CensusFixture census = ofYear(2022);
        for (int n = 0; n < 600; n++) {
            census.child("P" + n, "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"));
        }
        Path file = census.write(folder);
        Progress whole = new Progress();
        Receipt checked = whole.during(() -> send(file, true)).orElseThrow();
        assertThat(whole.rows()).isBetween(1_000L, checked.read());
        assertThat(whole.step()).isEqualTo(Progress.Step.COMPARING);

        Path other = ofYear(2022)
                .child("Q1", "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"))
                .write(folder);
        Progress stopped = new Progress();
        stopped.stop();
        long receipts = count("intake.receipt");
        assertThat(why(stopped.during(() -> send(other, false))))
                .isEqualTo("You stopped it. Nothing of this return was kept.");
        assertThat(count("intake.receipt")).isEqualTo(receipts);
        assertThat(seen("select 1 from children.rows_child where la_child_id = 'Q1'"))
                .isEmpty();
        assertThat(accepted(other).state()).isEqualTo(Receipt.State.ACCEPTED);
    }

    private static String why(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.reason();
            case Outcome.Done<?> done -> throw new AssertionError("It was done: " + done.result());
        };
    }

    private Outcome<Lock> lock(String period, String because) {
        return Reading.as(Reader.COMMAND_LINE, () -> locks.lock(period, because));
    }

    private Outcome<Lock> open(long id, String because) {
        return Reading.as(Reader.COMMAND_LINE, () -> locks.open(id, because));
    }
}
