package uk.throughline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughline.intake.CensusFixture.ofYear;
import static uk.throughline.intake.CensusFixture.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What several returns say of the same children over years, and what then stands. Each test has children of its own years. */
class RecordsOverYearsTest extends IntakeBase {

    @Test
    void a_plan_open_in_one_year_and_closed_in_the_next_is_one_plan_with_both_statements_kept() throws IOException {
        accepted(ofYear(2012)
                .child("A1", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder));
        Receipt second = accepted(ofYear(2013)
                .child("A1", "2011-05-02", plan("2011-06-01", "2012-09-03", "NEG", "NEG"))
                .write(folder));
        assertThat(plans("A1")).containsExactly("2011-06-01 2012-09-03");
        assertThat(second.changedRecords()).isEqualTo(1);
        assertThat(seen(said("A1", "p.started_on, p.ended_on, p.superseded_in is null")))
                .containsExactlyInAnyOrder("2011-06-01 - f", "2011-06-01 2012-09-03 t");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_gives_the_first_receipt() throws IOException {
        Path file = ofYear(2012)
                .child("B1", "2011-05-02", plan("2011-06-01", "", "EMO", "EMO"))
                .write(folder);
        Receipt first = accepted(file);
        List<String> before = seen("select count(*) from protection.plan");
        Path again = Files.copy(file, folder.resolve("again.xml"));
        assertThat(accepted(again)).isEqualTo(first);
        assertThat(seen("select count(*) from protection.plan")).isEqualTo(before);
    }

    @Test
    void the_same_statements_in_another_file_add_no_record() throws IOException {
        CensusFixture census = ofYear(2012).child("B2", "2011-05-02", plan("2011-06-01", "", "EMO", "EMO"));
        Receipt first = accepted(census.write(folder));
        Path spaced = Files.writeString(folder.resolve("spaced.xml"), census.xml() + "\n");
        Receipt second = accepted(spaced);
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second.newRecords()).isZero();
        assertThat(second.changedRecords()).isZero();
        assertThat(second.unchangedRecords()).isEqualTo(first.newRecords());
    }

    @Test
    void a_category_that_changed_holds_from_the_day_that_the_return_shows_it() throws IOException {
        accepted(ofYear(2012)
                .child("C1", "2011-05-02", plan("2011-06-01", "", "NEG", "NEG"))
                .write(folder));
        accepted(ofYear(2013)
                .child("C1", "2011-05-02", plan("2011-06-01", "", "NEG", "EMO"))
                .write(folder));
        accepted(ofYear(2014)
                .child("C1", "2011-05-02", plan("2011-06-01", "2013-08-01", "NEG", "SAB"))
                .write(folder));
        assertThat(seen("""
                        select from_on, to_on, category from protection.rows_plan p
                        join children.rows_child c on c.child_id = p.child_id where la_child_id = 'C1' order by from_on
                        """))
                .containsExactly("2011-06-01 2013-03-31 NEG", "2013-03-31 2013-08-01 EMO", "2013-08-01 2013-08-01 SAB");
    }

    @Test
    void a_plan_that_was_open_and_is_not_told_any_more_ended_on_the_first_day_of_the_return() throws IOException {
        accepted(ofYear(2015)
                .child("D1", "2014-05-02", plan("2014-06-02", "", "NEG", "NEG"))
                .write(folder));
        Receipt next = accepted(ofYear(2016).child("D2", "2015-05-05").write(folder));
        assertThat(plans("D1")).containsExactly("2014-06-02 2015-04-01");
        assertThat(next.endedByAbsence()).as("the plan and the episode").isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_referral_that_led_to_nothing_is_not_told_again_and_was_never_open() throws IOException {
        accepted(ofYear(2015)
                .child("D3", "2014-05-06", "<ReferralNFA>1</ReferralNFA>")
                .write(folder));
        accepted(ofYear(2016).child("D4", "2015-05-05").write(folder));
        assertThat(seen("""
                        select r.no_further_action, r.closed_on from frontdoor.referral r
                        join children.rows_child c on c.child_id = r.child_id where la_child_id = 'D3' and superseded_in is null
                        """)).containsExactly("t -");
    }

    @Test
    void a_plan_whose_row_was_refused_is_not_taken_to_have_ended() throws IOException {
        accepted(ofYear(2015)
                .child("E1", "2014-05-02", plan("2014-06-02", "", "NEG", "NEG"))
                .write(folder));
        Receipt next = accepted(ofYear(2016)
                .child("E1", "2014-05-02", plan("2014-06-02", "", "NEG", "XXX"))
                .write(folder));
        assertThat(next.refused()).isEqualTo(1);
        assertThat(plans("E1")).containsExactly("2014-06-02 -");
    }

    @Test
    void a_correction_of_the_same_year_takes_back_what_the_first_return_said() throws IOException {
        accepted(ofYear(2018)
                .child("F1", "2017-05-02", plan("2017-06-01", "", "NEG", "EMO"))
                .child("F2", "2017-05-03", plan("2017-06-02", "", "PHY", "PHY"))
                .write(folder));
        accepted(ofYear(2018)
                .child("F1", "2017-05-02", plan("2017-06-01", "2017-12-01", "NEG", "NEG"))
                .child("F2", "2017-05-03")
                .write(folder));
        assertThat(plans("F1")).containsExactly("2017-06-01 2017-12-01");
        assertThat(plans("F2")).isEmpty();
        assertThat(seen("""
                        select k.category from protection.plan_category k join children.rows_child c on c.child_id = k.child_id
                        where la_child_id = 'F1' and k.superseded_in is null
                        """)).containsExactly("NEG");
    }

    @Test
    void a_correction_that_forgets_a_plan_of_an_earlier_year_ends_it_and_does_not_unsay_it() throws IOException {
        accepted(ofYear(2019)
                .child("G1", "2018-05-02", plan("2018-06-01", "", "NEG", "NEG"))
                .write(folder));
        accepted(ofYear(2020)
                .child("G1", "2018-05-02", plan("2018-06-01", "2019-12-02", "NEG", "NEG"))
                .write(folder));
        accepted(ofYear(2020).child("G2", "2019-05-02").write(folder));
        assertThat(plans("G1")).containsExactly("2018-06-01 2019-04-01");
    }

    @Test
    void an_older_return_that_comes_late_does_not_unsay_a_newer_one() throws IOException {
        accepted(ofYear(2022)
                .child("H1", "2020-05-04", plan("2020-06-01", "2021-09-01", "NEG", "NEG"))
                .write(folder));
        accepted(ofYear(2021)
                .child("H1", "2020-05-04", plan("2020-06-01", "", "NEG", "NEG"))
                .write(folder));
        assertThat(plans("H1")).containsExactly("2020-06-01 2021-09-01");
    }

    @Test
    void an_episode_of_care_is_carried_over_the_years_and_joined_into_one_period() throws IOException {
        accepted(csv("episodes-a.csv", "K1,01/05/2016,S,C1,N1,U1,PR1,,,,,,", "K2,02/05/2016,S,E1,N1,U1,PR1,,,,,,"));
        accepted(csv(
                "episodes-b.csv",
                "K1,01/05/2016,S,C1,N1,U1,PR1,03/07/2017,X1,CARPL,,,",
                "K1,03/07/2017,P,C1,N1,U4,PR1,09/01/2018,E4A,,,,"));
        assertThat(seen("""
                        select from_on, to_on, placements, reason_ended from care.rows_period p
                        join children.rows_child c on c.child_id = p.child_id where la_child_id in ('K1', 'K2') order by la_child_id
                        """)).containsExactly("2016-05-01 2018-01-09 2 E4A", "2016-05-02 2017-04-01 1 -");
    }

    private Path csv(String name, String... rows) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n"
                        + String.join("\n", rows));
    }

    private List<String> plans(String child) {
        return seen(said(child, "p.started_on, p.ended_on") + " and p.superseded_in is null");
    }

    private static String said(String child, String columns) {
        return "select " + columns + " from protection.plan p join children.rows_child c on c.child_id = p.child_id"
                + " where c.la_child_id = '" + child + "'";
    }
}
