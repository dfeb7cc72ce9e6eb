package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;

class ReceiptsTest extends IntakeBase {

    @Test
    void a_dry_run_keeps_no_record_and_is_accepted_later_with_the_next_number() throws IOException {
        Path file = ofYear(2012)
                .child("R1", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder);
        Receipt checked = send(file, true).orElseThrow();
        assertThat(checked.state()).isEqualTo(Receipt.State.CHECKED);
        assertThat(checked.accepted()).isEqualTo(3);
        assertThat(seen("select 1 from children.rows_child where la_child_id = 'R1'"))
                .isEmpty();
        assertThat(send(file, true).orElseThrow()).isEqualTo(checked);

        Receipt other = accepted(ofYear(2012).child("R2", "2011-05-02").write(folder));
        Receipt later = commandLine(() -> returns.accept(checked.number())).orElseThrow();
        assertThat(later.state()).isEqualTo(Receipt.State.ACCEPTED);
        assertThat(later.number()).isGreaterThan(other.number());
        assertThat(later.newRecords()).isPositive();
        assertThat(seen("select la_child_id from children.rows_child where la_child_id = 'R1'"))
                .containsExactly("R1");
        assertThat(commandLine(() -> returns.receipt(checked.number())))
                .as("its old number still leads to it")
                .contains(later);
        assertThat(commandLine(() -> returns.accept(checked.number())).orElseThrow())
                .isEqualTo(later);
    }

    @Test
    void a_refused_child_refuses_what_hangs_on_it_and_each_row_says_so() throws IOException {
        Receipt receipt = accepted(ofYear(2012)
                .child("S1", "2011-05-02")
                .raw("""
                        <Child><ChildIdentifiers><PersonBirthDate>2010-01-01</PersonBirthDate></ChildIdentifiers>
                        <CINdetails><CINreferralDate>2011-05-02</CINreferralDate>%s</CINdetails></Child>
                        """.formatted(plan("2011-06-01", "", "NEG", "NEG")))
                .write(folder));
        assertThat(receipt.read()).isEqualTo(5);
        assertThat(receipt.refused()).isEqualTo(3);
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.severity() == Receipt.Severity.ERROR)
                .extracting(Receipt.Finding::rule)
                .containsExactlyInAnyOrder("8500", "parent-refused.referral", "parent-refused.protection_plan");
    }

    @Test
    void what_would_count_a_child_twice_is_refused_once() throws IOException {
        Receipt receipt = accepted(ofYear(2012)
                .child(
                        "S2",
                        "2011-05-02",
                        plan("2011-06-01", "", "NEG", "NEG"),
                        plan("2011-09-01", "", "EMO", "EMO"),
                        "<Section47><S47ActualStartDate>2011-05-10</S47ActualStartDate></Section47>".repeat(2))
                .write(folder));
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.severity() == Receipt.Severity.ERROR)
                .extracting(finding -> finding.rule() + " " + finding.rows())
                .containsExactlyInAnyOrder("8935 1", "8940 1", "enquiry-twice 1");
    }

    @Test
    void a_value_that_cannot_be_read_is_left_out_and_listed_with_its_place() throws IOException {
        Receipt receipt = accepted(ofYear(2012)
                .child("S3", "2011-05-02", "<CINclosureDate>2011-02-30</CINclosureDate><Surprise>x</Surprise>")
                .write(folder));
        assertThat(receipt.refused()).isZero();
        assertThat(receipt.notUnderstood()).containsExactly(new Receipt.Seen("Surprise", 1));
        assertThat(receipt.findings())
                .filteredOn(finding -> finding.rule().equals("unreadable.referral"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.example().value()).isEqualTo("closed_on: 2011-02-30"));
        Outcome<java.util.List<Receipt.Place>> places =
                commandLine(() -> returns.places(receipt.number(), "unreadable.referral", 1));
        assertThat(places.orElseThrow()).singleElement().satisfies(place -> {
            assertThat(place.childId()).isEqualTo("S3");
            assertThat(place.line()).isPositive();
        });
    }

    @Test
    void who_has_no_grant_can_neither_send_nor_see_the_places() throws IOException {
        Path file = ofYear(2012)
                .child("S4", "2011-05-02", "<CINclosureDate>2011-02-30</CINclosureDate>")
                .write(folder);
        assertThatThrownBy(() -> Reading.as(Reader.PUBLIC, () -> returns.takeIn(file, "x.xml", null, false)))
                .isInstanceOf(NotAllowed.class);
        Receipt receipt = accepted(file);
        assertThat(Reading.as(Reader.PUBLIC, () -> returns.receipt(receipt.number())))
                .isEmpty();
        assertThat(Reading.as(Reader.REPORT, () -> returns.receipt(receipt.number())))
                .as("figures may be read: totals, but no place that names a child")
                .hasValueSatisfying(seen -> {
                    assertThat(seen.lists()).isEqualTo(receipt.lists());
                    assertThat(seen.findings()).isNotEmpty().allSatisfy(finding -> assertThat(finding.example())
                            .isNull());
                });
        assertThatThrownBy(() ->
                        Reading.as(Reader.REPORT, () -> returns.places(receipt.number(), "unreadable.referral", 1)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_file_is_kept_but_not_in_the_trail() throws IOException {
        Receipt receipt = accepted(ofYear(2012).child("S5", "2011-05-02").write(folder));
        assertThat(seen("select length(content) > 100 from intake.return_file where number = " + receipt.number()))
                .containsExactly("t");
        String kept = Reading.as(Reader.SET_UP, () -> String.join("\n", seenAs("""
                        select detail::text from access.trail_entry where subject = 'intake.return_file' and act = 'insert'
                        """)));
        assertThat(kept).contains("\"number\": " + receipt.number()).doesNotContain("content");
    }

    @Test
    void receipts_are_listed_newest_first_with_their_totals() throws IOException {
        Receipt receipt = accepted(ofYear(2012).child("S6", "2011-05-02").write(folder));
        Receipt.Summary newest = commandLine(() -> returns.receipts(1)).getFirst();
        assertThat(newest.number()).isEqualTo(receipt.number());
        assertThat(newest.read()).isEqualTo(receipt.read()).isEqualTo(2);
        assertThat(commandLine(() -> returns.count())).isPositive();
    }

    private static <T, X extends Throwable> T commandLine(ScopedValue.CallableOp<T, X> work) throws X {
        return Reading.as(Reader.COMMAND_LINE, work);
    }
}
