package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** A return that is withdrawn leaves records and figures as they were without it; nothing that was ever said is lost. */
class WithdrawalTest extends IntakeBase {
    private static final String RECORDS = """
            select 'plan', child_id, started_on, ended_on, initial_category, received_in, as_at from protection.plan where superseded_in is null
            union all select 'category', child_id, plan_started_on, from_on, category, received_in, as_at from protection.plan_category where superseded_in is null
            union all select 'referral', child_id, referred_on, closed_on, source, received_in, as_at from frontdoor.referral where superseded_in is null
            union all select 'episode', child_id, started_on, ended_on, placement, received_in, as_at from care.episode where superseded_in is null
            union all select 'child', child_id, born_on, null, sex, received_in, as_at from children.description where superseded_in is null
            order by 1, 2, 3, 4, 5, 6
            """;

    @Autowired
    Measures measures;

    @Test
    void withdrawing_a_return_restores_the_records_and_the_figures_of_before() throws IOException {
        accepted(ofYear(2023)
                .child("W1", "2022-05-02", plan("2022-06-01", "", "NEG", "NEG"))
                .child("W2", "2022-07-01", plan("2022-08-01", "", "EMO", "EMO"))
                .write(folder));
        List<String> before = seen(RECORDS);
        String open2023 = open("2023-03-31");
        Receipt next = accepted(ofYear(2024)
                .child("W1", "2022-05-02", plan("2022-06-01", "2023-09-01", "NEG", "PHY"))
                .child("W3", "2023-05-02", plan("2023-06-01", "", "NEG", "NEG"))
                .write(folder));
        assertThat(seen(RECORDS)).isNotEqualTo(before);
        assertThat(open("2024-03-31")).isEqualTo("1");

        Receipt withdrawn = withdraw(next.number(), "Another authority's children are in it.")
                .orElseThrow();
        assertThat(withdrawn.state()).isEqualTo(Receipt.State.WITHDRAWN);
        assertThat(withdrawn.settled()).isNotNull();
        assertThat(withdrawn.settled().because()).isEqualTo("Another authority's children are in it.");
        assertThat(seen(RECORDS)).isEqualTo(before);
        assertThat(open("2023-03-31")).isEqualTo(open2023).isEqualTo("2");
        assertThat(open("2024-03-31")).isEqualTo("not collected");
        assertThat(seen("select count(*) from protection.plan where received_in = " + next.number()))
                .as("what it said is kept, marked as withdrawn: a plan ended, a new one, and one ended by absence")
                .containsExactly("3");
    }

    @Test
    void a_withdrawn_file_may_be_sent_again_and_counts_as_it_did() throws IOException {
        Path file = ofYear(2021)
                .child("V1", "2020-05-02", plan("2020-06-01", "", "NEG", "NEG"))
                .write(folder);
        Receipt first = accepted(file);
        String figure = open("2021-03-31");
        withdraw(first.number(), "To see.").orElseThrow();
        Receipt again = accepted(file);
        assertThat(again.number()).isGreaterThan(first.number());
        assertThat(again.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(again.newRecords()).isEqualTo(first.newRecords());
        assertThat(open("2021-03-31")).isEqualTo(figure);
        withdraw(again.number(), "To leave nothing behind.").orElseThrow();
    }

    @Test
    void a_return_on_which_a_later_one_stands_is_not_withdrawn_before_it() throws IOException {
        Receipt first = accepted(ofYear(2025)
                .child("U1", "2024-05-02", plan("2024-06-01", "", "NEG", "NEG"))
                .write(folder));
        Receipt corrected = accepted(ofYear(2025)
                .child("U1", "2024-05-02", plan("2024-06-01", "", "EMO", "EMO"))
                .write(folder));
        assertThat(receipt(first.number()).replacedBy()).isEqualTo(corrected.number());
        assertThat(withdraw(first.number(), "Wrong."))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                                refused.refusal().reason())
                        .contains("Return " + corrected.number())
                        .contains("Withdraw that one first"));
        withdraw(corrected.number(), "The first was right.").orElseThrow();
        assertThat(receipt(first.number()).replacedBy()).isNull();
        assertThat(
                        seen(
                                "select initial_category from protection.plan where superseded_in is null and started_on = '2024-06-01'"))
                .containsExactly("NEG");
        withdraw(first.number(), "To leave nothing behind.").orElseThrow();
    }

    @Test
    void looked_after_lists_and_published_figures_are_withdrawn_too() throws IOException {
        Path episodes = Files.writeString(
                folder.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                        + "T1,01/06/2018,S,C1,N1,U1,PR1,,,,,,\n");
        List<String> before = seen(RECORDS);
        Receipt receipt = accepted(episodes);
        assertThat(seen(RECORDS)).hasSize(before.size() + 1);
        withdraw(receipt.number(), "A test.").orElseThrow();
        assertThat(seen(RECORDS)).isEqualTo(before);
    }

    @Test
    void a_checked_return_is_sent_back_with_a_reason_and_accepted_no_more() throws IOException {
        Path file = ofYear(2022)
                .child("S1", "2021-05-02", plan("2021-06-01", "", "NEG", "NEG"))
                .write(folder);
        Receipt checked = send(file, true).orElseThrow();
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> returns.sendBack(checked.number(), "  ")))
                .isInstanceOf(Outcome.Refused.class);
        Receipt back = Reading.as(
                        Reader.COMMAND_LINE, () -> returns.sendBack(checked.number(), "The plans of May are missing."))
                .orElseThrow();
        assertThat(back.state()).isEqualTo(Receipt.State.SENT_BACK);
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number())))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(withdraw(checked.number(), "No.")).isInstanceOf(Outcome.Refused.class);
        assertThat(accepted(file).state()).as("sent again on purpose").isEqualTo(Receipt.State.ACCEPTED);
    }

    private Receipt receipt(long number) {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.receipt(number)).orElseThrow();
    }

    private Outcome<Receipt> withdraw(long number, String because) {
        return Reading.as(Reader.COMMAND_LINE, () -> returns.withdraw(number, because));
    }

    private String open(String date) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.of(date))
                .orElseThrow()
                .shown());
    }
}
