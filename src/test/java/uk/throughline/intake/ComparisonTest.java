package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.throughline.access.NotAllowed;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.intake.Receipt.Change;

/** What a checked return says that accepting it would change is what accepting it then changes. */
class ComparisonTest extends MendingBase {
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    @Autowired
    ChangedChildren changed;

    @Test
    void children_new_gone_changed_and_unchanged_agree_with_what_accepting_then_does() throws IOException {
        List<String> empty = standing();
        Receipt checkedFirst = checkedAndAccepted(
                2012,
                ofYear(2012)
                        .child("CA1", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                        .child("CA2", "2011-05-03", plan("2011-06-02", "", "EMO", "EMO"))
                        .child("CA3", "2011-05-04", plan("2011-06-03", "", "PHY", "PHY"))
                        .child("CA4", "2011-05-05", plan("2011-06-04", "2011-05-04", "PHY", "PHY")));
        Receipt.Changes first = checkedFirst.changes();
        assertThat(first).isNotNull();
        assertThat(first.against()).as("the first of its kind").isNull();
        assertThat(counts(first)).containsExactly(4L, 0L, 0L, 0L);

        CensusFixture next = ofYear(2013)
                .child("CA1", "2011-05-02", plan("2011-06-01", "2012-09-01", "NEG", "NEG"))
                .child("CA2", "2011-05-03", plan("2011-06-02", "", "EMO", "EMO"))
                .child("CA4", "2011-05-05", plan("2011-06-04", "2011-05-04", "PHY", "PHY"))
                .child("CA5", "2012-05-05");
        Receipt accepted = checkedAndAccepted(2013, next);
        Receipt.Changes changes = accepted.changes();
        assertThat(changes.against()).isEqualTo(checkedFirst.number());
        assertThat(ids(accepted, Change.NEW)).containsExactly("CA5");
        assertThat(ids(accepted, Change.GONE)).containsExactly("CA3");
        assertThat(ids(accepted, Change.CHANGED)).containsExactly("CA1");
        assertThat(ids(accepted, Change.UNCHANGED)).containsExactly("CA2", "CA4");
        assertThat(accepted.endedByAbsence())
                .as("the referral and the plan of CA3")
                .isEqualTo(2);
        withdraw(accepted);
        withdraw(checkedFirst);
        assertThat(standing()).isEqualTo(empty);
    }

    /** Checks, then accepts, and holds what was said against what was done. */
    private Receipt checkedAndAccepted(int year, CensusFixture census) throws IOException {
        List<String> before = standing();
        Receipt checked = send(census.write(folder), true).orElseThrow();
        assertThat(checked.state()).isEqualTo(Receipt.State.CHECKED);
        assertThat(standing()).as("checking %s keeps nothing", year).isEqualTo(before);
        assertThat(seen("select count(*) from children.child where la_child_id like 'CA5%'")
                        .getFirst())
                .isEqualTo("0");
        List<List<String>> said = allIds(checked);
        Receipt accepted = Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                .orElseThrow();
        assertThat(accepted.changes()).isEqualTo(checked.changes());
        assertThat(allIds(accepted)).isEqualTo(said);
        assertThat(List.of(
                        accepted.newRecords(),
                        accepted.changedRecords(),
                        accepted.unchangedRecords(),
                        accepted.endedByAbsence()))
                .isEqualTo(List.of(
                        checked.newRecords(),
                        checked.changedRecords(),
                        checked.unchangedRecords(),
                        checked.endedByAbsence()));
        return accepted;
    }

    @Test
    void what_was_accepted_in_between_is_said_and_accepting_works_it_out_anew() throws IOException {
        Receipt checked = send(text("episodes 2017.csv", EPISODES + "CB1,01/06/2016,S,C1,N1,U1,PR1,,,,,,\n"), true)
                .orElseThrow();
        assertThat(checked.changes().against()).isNull();
        assertThat(checked.changes().outdated()).isFalse();
        Receipt other = accepted(text(
                "other.csv", EPISODES + "CB1,01/06/2016,S,C1,N1,U1,PR1,,,,,,\nCB2,01/06/2016,S,C1,N1,U1,PR1,,,,,,\n"));
        assertThat(other.changes())
                .as("accepted at once, it is compared with none")
                .isNull();
        assertThat(receipt(checked).changes().outdated()).isTrue();
        Receipt accepted = Reading.as(Reader.COMMAND_LINE, () -> returns.accept(checked.number()))
                .orElseThrow();
        assertThat(accepted.changes().against()).isEqualTo(other.number());
        assertThat(accepted.changes().outdated()).isFalse();
        assertThat(ids(accepted, Change.UNCHANGED)).containsExactly("CB1");
        assertThat(ids(accepted, Change.GONE)).containsExactly("CB2");
        withdraw(accepted);
        withdraw(other);
    }

    @Test
    void of_a_payload_and_of_a_mended_file_nobody_is_gone() throws IOException {
        Receipt census = accepted(ofYear(2014)
                .child("CC1", "2013-05-02", plan("2013-06-01", "", "NEG", "NEG"))
                .child("CC2", "2013-05-02", plan("2013-06-01", "2013-05-01", "NEG", "NEG"))
                .write(folder));
        Receipt payload = send(text("daily.json", """
                        [{"la_child_id": "CC1", "social_care_episodes": [{"referral_date": "2013-05-02", "referral_source": "6",
                          "referral_no_further_action_flag": false, "child_protection_plans": []}]},
                         {"la_child_id": "CC9", "social_care_episodes": [{"referral_date": "2025-05-02"}]}]"""), true).orElseThrow();
        assertThat(payload.changes().whole()).isFalse();
        assertThat(ids(payload, Change.CHANGED)).containsExactly("CC1");
        assertThat(ids(payload, Change.NEW)).containsExactly("CC9");
        assertThat(counts(payload.changes())).containsExactly(1L, 0L, 1L, 0L);
        assertThat(payload.endedByAbsence()).isEqualTo(1);

        Receipt mended = send(
                        text(
                                "m.xml",
                                corrected(java.nio.file.Files.readString(given(census)), "2013-05-01", "2013-09-01")),
                        true)
                .orElseThrow();
        assertThat(mended.changes().against()).isEqualTo(census.number());
        assertThat(counts(mended.changes())).containsExactly(0L, 0L, 1L, 0L);
        assertThat(mended.newRecords()).as("the plan").isEqualTo(1);
        withdraw(census);
    }

    @Test
    void a_child_that_was_told_by_a_mended_file_is_not_new_to_the_return_after_it() throws IOException {
        String nameless = "<Child><ChildIdentifiers><PersonBirthDate>2009-05-04</PersonBirthDate></ChildIdentifiers>"
                + "<CINdetails><CINreferralDate>2017-05-05</CINreferralDate></CINdetails></Child>";
        Receipt first =
                accepted(ofYear(2018).child("CF1", "2017-05-02").raw(nameless).write(folder));
        Receipt mended = accepted(text(
                "m.xml",
                corrected(
                        java.nio.file.Files.readString(given(first)),
                        "<PersonBirthDate>",
                        "<LAchildID>CF2</LAchildID><PersonBirthDate>")));
        assertThat(mended.refused()).isZero();
        Receipt next = send(
                        ofYear(2019)
                                .child("CF1", "2017-05-02")
                                .child("CF3", "2018-05-02")
                                .write(folder),
                        true)
                .orElseThrow();
        assertThat(next.changes().against()).isEqualTo(first.number());
        assertThat(ids(next, Change.NEW)).containsExactly("CF3");
        assertThat(ids(next, Change.GONE)).containsExactly("CF2");
        assertThat(ids(next, Change.UNCHANGED)).containsExactly("CF1");
        withdraw(mended);
        withdraw(first);
    }

    @Test
    void a_return_without_children_tells_its_records_alone() throws IOException {
        Receipt checked = send(text("schools 2014-15 Q1.csv", """
                        URN,School name,Phase,Judgement,Inspection date
                        CD1,Elm Road,Primary,Good,2014-05-02
                        CD2,Oak Road,Primary,Good,2014-05-02
                        """), true).orElseThrow();
        assertThat(checked.changes()).isNull();
        assertThat(checked.newRecords()).isEqualTo(2);
    }

    @Test
    void the_children_open_only_to_who_may_take_in_returns_and_are_in_the_trail() throws IOException {
        Receipt census = accepted(ofYear(2016).child("CE1", "2015-05-02").write(folder));
        Receipt checked = send(
                        ofYear(2016)
                                .child("CE1", "2015-05-02", plan("2015-06-01", "", "NEG", "NEG"))
                                .write(folder),
                        true)
                .orElseThrow();
        assertThatThrownBy(() -> Reading.as(Reader.REPORT, () -> changed.children(checked.number(), Change.CHANGED, 1)))
                .isInstanceOf(NotAllowed.class);
        assertThat(Reading.as(Reader.REPORT, () -> returns.receipt(checked.number()))
                        .orElseThrow()
                        .changes())
                .isNull();
        assertThat(ids(checked, Change.CHANGED)).containsExactly("CE1");
        String child = seen("select child_id from children.child where la_child_id = 'CE1'")
                .getFirst();
        assertThat(Reading.as(
                        Reader.SET_UP,
                        () -> seenAs("select child_ids from access.trail_entry where act = 'read'"
                                + " and subject = 'children changed in return " + checked.number() + "'")))
                .containsExactly("{" + child + "}");
        withdraw(census);
    }

    private List<List<String>> allIds(Receipt receipt) {
        return List.of(
                ids(receipt, Change.NEW),
                ids(receipt, Change.GONE),
                ids(receipt, Change.CHANGED),
                ids(receipt, Change.UNCHANGED));
    }

    private List<String> ids(Receipt receipt, Change change) {
        return Reading.as(Reader.COMMAND_LINE, () -> changed.children(receipt.number(), change, 1))
                .orElseThrow();
    }

    private static List<Long> counts(Receipt.Changes changes) {
        return List.of(changes.added(), changes.gone(), changes.changed(), changes.unchanged());
    }
}
