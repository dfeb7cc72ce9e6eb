package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Outcome;
import uk.throughline.kernel.Period;
import uk.throughline.measures.Measures;

/** Which return a mended file mends, and when it cannot. */
class MendsTest extends MendingBase {
    @Autowired
    Measures measures;

    @Test
    void figures_are_counted_anew_after_a_mended_file_and_as_before_when_it_is_withdrawn() throws IOException {
        Receipt first = accepted(census(2012, "NA1", "2011-05-15"));
        assertThat(open("2012-03-31")).isEqualTo("0");
        Receipt mended = accepted(
                text("m.xml", Files.readString(given(first)).replace("<CPPendDate>2011-05-15</CPPendDate>", "")));
        assertThat(open("2012-03-31")).isEqualTo("1");
        withdraw(mended);
        assertThat(open("2012-03-31")).isEqualTo("0");
        withdraw(first);
        assertThat(open("2012-03-31")).isEqualTo("not collected");
    }

    @Test
    void a_mended_file_that_still_has_faults_is_mended_itself() throws IOException {
        Receipt first = accepted(ofYear(2012)
                .child("NB1", "2011-05-02", wrongPlan())
                .child("NB2", "2011-05-02", wrongPlan())
                .write(folder));
        Path given = given(first);
        Receipt second = accepted(text("half.xml", Files.readString(given).replaceFirst("2011-05-15", "2011-12-15")));
        assertThat(second.refused()).isEqualTo(1);
        Path again = given(second);
        assertThat(Files.readString(again))
                .contains("return=\"" + second.number() + "\"", "NB2")
                .doesNotContain("return=\"" + first.number() + "\"", "NB1");
        Receipt third = accepted(text("whole.xml", Files.readString(again).replace("2011-05-15", "2011-12-15")));
        assertThat(third.refused()).isZero();
        assertThat(third.mends()).isEqualTo(second.number());
        assertThat(receipt(second).mendedBy()).containsExactly(third.number());
        assertThat(seen(
                        "select started_on, ended_on from protection.plan p join children.child c on c.child_id = p.child_id"
                                + " where c.la_child_id in ('NB1', 'NB2') and p.superseded_in is null"))
                .containsExactly("2011-06-01 2011-12-15", "2011-06-01 2011-12-15");
        withdraw(third);
        withdraw(second);
        withdraw(first);
    }

    @Test
    void a_csv_that_is_mended_twice_bears_the_last_mark_alone() throws IOException {
        String columns = "Child ID,Excluded on,Exclusion type,Phase\n";
        Receipt first = accepted(text(
                "exclusions 2011-12.csv",
                columns + "NC1,2011-13-02,SUSP,Primary\nNC2,2011-14-02,SUSP,Primary\nNC3,2011-06-02,SUSP,Primary\n"));
        Receipt second = accepted(text("b.csv", Files.readString(given(first)).replace("2011-13-02", "2011-12-02")));
        assertThat(second.refused()).isEqualTo(1);
        String again = Files.readString(given(second));
        assertThat(again.lines().findFirst().orElseThrow())
                .isEqualTo("Child ID,Excluded on,Exclusion type,Phase,Why return " + second.number() + " refused it");
        assertThat(again).contains("NC2,2011-14-02,SUSP,Primary,\"There is no").doesNotContain("NC1");
        Receipt third = accepted(text("c.csv", again.replace("2011-14-02", "2011-12-03")));
        assertThat(third.mends()).isEqualTo(second.number());
        assertThat(third.to()).isEqualTo(first.to());
        withdraw(third);
        withdraw(second);
        withdraw(first);
    }

    @Test
    void a_workbook_and_a_payload_that_are_mended_twice_bear_the_last_mark_alone() throws IOException {
        Path sheet = new WorkbookFixture()
                .sheet("Data")
                .headings("CHILD ID|Date missing|Home or care")
                .row("NJ1", "soon", "Home")
                .row("NJ2", "later", "Home")
                .row("NJ3", java.time.LocalDate.of(2011, 5, 3), "Home")
                .write(folder);
        Receipt first = accepted(Files.copy(sheet, folder.resolve("missing 2011-12.xlsx")));
        Receipt second = accepted(given(first));
        assertThat(second.state()).isEqualTo(Receipt.State.REFUSED);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(given(second)))) {
            Row headings = workbook.getSheet("Data").getRow(0);
            assertThat(headings.getLastCellNum()).isEqualTo((short) 4);
            assertThat(headings.getCell(3).getStringCellValue())
                    .isEqualTo("Why return " + second.number() + " refused it");
            assertThat(workbook.getSheet("Data").getRow(1).getCell(3).getStringCellValue())
                    .contains("missing_from");
        }
        withdraw(first);

        Receipt payload = accepted(text("p.json", """
                [{"la_child_id": "NJ4", "social_care_episodes": [{"referral_date": "2025-05-02", "referral_source": "6",
                  "child_in_need_plans": [{"start_date": "2025-06-01", "end_date": "2025-05-01"}]}]}]"""));
        Receipt again = accepted(given(payload));
        assertThat(again.mends()).isEqualTo(payload.number());
        assertThat(again.notUnderstood()).isEmpty();
        assertThat(Files.readString(given(again)))
                .contains("why_return_" + again.number() + "_refused_it")
                .doesNotContain("why_return_" + payload.number() + "_refused_it");
        withdraw(again);
        withdraw(payload);
    }

    @Test
    void what_does_not_stand_cannot_be_mended_and_the_sentence_says_why() throws IOException {
        String marked = "Child ID,EHE start,Why return %s refused it\nND1,2011-10-03,\n";
        assertThat(refusal(text("none.csv", marked.formatted(999_999))))
                .isEqualTo(
                        "This file says that it mends return 999999, but there is no return 999999 here. Nothing was kept."
                                + " Take the refused rows from the receipt of the return that you mean.");
        Path file = text("ehe 2011-12 Q3.csv", "Child ID,EHE start\nND1,2011-10-03\nND2,2011-13-03\n");
        Receipt checked = send(file, true).orElseThrow();
        Path given = given(checked);
        assertThat(refusal(given))
                .contains("was only checked and never accepted")
                .contains("Accept it first");
        Receipt accepted = Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                .orElseThrow();
        assertThat(accepted.number()).isNotEqualTo(checked.number());
        assertThat(send(given, true).orElseThrow().mends())
                .as("the number that it bore while it was only checked leads to it")
                .isEqualTo(accepted.number());
        withdraw(accepted);
        assertThat(refusal(text("late.csv", marked.formatted(accepted.number()))))
                .contains("but that was withdrawn");

        Receipt refused = accepted(text("ehe 2011-12 Q4.csv", "Child ID,EHE start\nND2,2012-13-03\n"));
        assertThat(refused.state()).isEqualTo(Receipt.State.REFUSED);
        assertThat(refusal(given(refused))).contains("but nothing of that could be accepted");

        Receipt back = send(text("ehe 2012-13 Q1.csv", "Child ID,EHE start\nND1,2012-05-03\nND2,2012-13-03\n"), true)
                .orElseThrow();
        Reading.as(Reader.COMMAND_LINE, () -> returns.sendBack(back.number(), "No."))
                .orElseThrow();
        assertThat(refusal(given(back))).contains("but that was sent back and never accepted");
        assertThat(refusal(text(
                        "two.csv",
                        "Child ID,EHE start,Why return 3 refused it,why  return 4 refused it\nND1,2011-10-03,,\n")))
                .startsWith("The file says that it mends return 3 and return 4.");
    }

    @Test
    void it_must_be_of_the_same_kind_and_days_and_of_a_return_that_was_not_replaced() throws IOException {
        Receipt first = accepted(census(2013, "NE1", "2012-05-15"));
        String given = Files.readString(given(first));
        assertThat(refusal(text(
                        "days.xml", given.replace("<Year>2013<", "<Year>2014<").replace("2013-03-31", "2014-03-31"))))
                .isEqualTo("This file says that it mends return " + first.number()
                        + ", but it speaks of 1 April 2013 to 31 March 2014 and that return of 1 April 2012 to 31 March 2013."
                        + " Nothing was kept. Correct the days, or send the whole return again.");
        assertThat(refusal(text(
                        "kind.csv",
                        "Child ID,EHE start,Why return " + first.number() + " refused it\nNE1,2011-10-03,\n")))
                .contains("which is \"Children in need census\", but it is \"Home education\" itself");
        Path period = text("ehe.csv", "Child ID,EHE start\nNE1,2011-10-03\nNE2,2011-13-03\n");
        Receipt ehe = accepted(period);
        Path mended = text("m.csv", Files.readString(given(ehe)).replace("2011-13-03", "2011-12-03"));
        assertThat(Reading.as(
                        Reader.COMMAND_LINE, () -> returns.takeIn(mended, "m.csv", null, Period.of("2015-16"), false)))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                                refused.refusal().reason())
                        .contains("but it speaks of 1 April 2015 to 31 March 2016"));
        withdraw(ehe);
        Receipt corrected = accepted(ofYear(2013)
                .child("NE1", "2012-05-02", plan("2012-06-01", "", "NEG", "NEG"))
                .write(folder));
        assertThat(refusal(text("replaced.xml", given.replace("2012-05-15", "2013-01-15"))))
                .contains("but return " + corrected.number() + " came after it in its place");
        withdraw(corrected);
        withdraw(first);
    }

    @Test
    void a_later_year_stands_on_though_an_earlier_one_is_mended_after_it() throws IOException {
        Receipt first = accepted(census(2014, "NF1", "2013-05-15"));
        Receipt later = accepted(ofYear(2015)
                .child("NF1", "2013-05-02", plan("2013-06-01", "2014-09-01", "NEG", "PHY"))
                .write(folder));
        List<String> before = standing();
        Receipt mended = accepted(
                text("m.xml", Files.readString(given(first)).replace("<CPPendDate>2013-05-15</CPPendDate>", "")));
        assertThat(mended.refused()).isZero();
        assertThat(standing()).isEqualTo(before);
        withdraw(mended);
        withdraw(later);
        withdraw(first);
    }

    @Test
    void a_child_named_only_now_does_not_take_the_place_of_what_the_return_told_of_it() throws IOException {
        String nameless = "<Child><ChildIdentifiers><PersonBirthDate>2009-05-04</PersonBirthDate></ChildIdentifiers>"
                + "<CINdetails><CINreferralDate>2015-05-05</CINreferralDate></CINdetails></Child>";
        Receipt first = accepted(ofYear(2016)
                .child("NG1", "2015-05-02", plan("2015-06-01", "", "NEG", "NEG"))
                .raw(nameless)
                .write(folder));
        List<String> before = standing();
        Receipt mended = accepted(text(
                "m.xml",
                Files.readString(given(first))
                        .replace("<PersonBirthDate>", "<LAchildID>NG1</LAchildID><PersonBirthDate>")));
        assertThat(mended.state()).isEqualTo(Receipt.State.REFUSED);
        assertThat(errors(mended)).contains("told-already.child 1");
        assertThat(standing()).isEqualTo(before);
        withdraw(first);
    }

    @Test
    void a_child_that_a_later_payload_told_stays_as_that_told_it() throws IOException {
        String payload = """
                [{"la_child_id": "NH1", "social_care_episodes": [{"referral_date": "2025-05-02", "referral_source": "6",
                  "referral_no_further_action_flag": false, "child_in_need_plans": [{"start_date": "2025-06-01", "end_date": "%s"}]}]}]""";
        Receipt first = accepted(text("one.json", payload.formatted("2025-05-01")));
        Receipt second = accepted(text("two.json", payload.formatted("2025-09-01")));
        List<String> before = standing();
        assertThat(receipt(first).replacedBy())
                .as("payloads of a day replace none")
                .isNull();
        Receipt mended = accepted(text("m.json", Files.readString(given(first)).replace("2025-05-01", "2025-08-01")));
        assertThat(errors(mended)).contains("told-since 1");
        assertThat(standing()).isEqualTo(before);
        withdraw(second);
        withdraw(first);
    }

    @Test
    void who_may_not_take_in_returns_gets_no_rows_and_who_gets_them_is_in_the_trail() throws IOException {
        Receipt first = accepted(census(2017, "NI1", "2016-05-15"));
        Path to = folder.resolve("refused.xml");
        assertThatThrownBy(() -> Reading.as(Reader.REPORT, () -> refusedRows.write(first.number(), to)))
                .isInstanceOf(NotAllowed.class);
        assertThat(to).doesNotExist();
        given(first);
        String child = seen("select child_id from children.child where la_child_id = 'NI1'")
                .getFirst();
        assertThat(Reading.as(
                        Reader.SET_UP,
                        () -> seenAs("select child_ids from access.trail_entry where act = 'export'"
                                + " and subject = 'the refused rows of return " + first.number() + "'")))
                .containsExactly("{" + child + "}");
        Receipt sound = accepted(ofYear(2018).child("NI2", "2017-05-02").write(folder));
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> refusedRows.write(sound.number(), to)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Reading.as(Reader.COMMAND_LINE, () -> refusedRows.write(999_999, to)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(seen("select count(*) from intake.refused_rows where number = " + sound.number()))
                .as("a clean return keeps nothing of it")
                .containsExactly("0");
        withdraw(sound);
        withdraw(first);
    }

    private Path census(int year, String child, String endsOn) throws IOException {
        String ends = (year - 1) + endsOn.substring(4);
        return ofYear(year)
                .child(child, (year - 1) + "-05-02", plan((year - 1) + "-06-01", ends, "NEG", "NEG"))
                .write(folder);
    }

    private static String wrongPlan() {
        return plan("2011-06-01", "2011-05-15", "NEG", "NEG");
    }

    private String open(String date) {
        return Reading.as(Reader.COMMAND_LINE, () -> measures.figure("protection.plans_open", Period.of(date))
                .orElseThrow()
                .shown());
    }
}
