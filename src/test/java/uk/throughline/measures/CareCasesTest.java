package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Awkward children looked after and care leavers, counted by hand beforehand. */
class CareCasesTest extends CasesBase {
    @Override
    List<String> sources() {
        return List.of("SSDA903");
    }

    @Override
    void cases() {
        placements();
        settled();
        reviews();
        alone();
        leaving();
        health();
        leavers();
        away();
        workers();
        distances();
    }

    private void episode(long child, String from, String to, String began, String placement, String... more) {
        keep(
                "care.episode",
                child,
                "started_on",
                from,
                "ended_on",
                to,
                "reason_started",
                began,
                "legal_status",
                "C2",
                "placement",
                placement,
                "placement_postcode",
                more.length > 0 ? more[0] : null,
                "reason_ended",
                more.length > 1 ? more[1] : null);
    }

    private void placements() {
        long moved = child("2000-01-01");
        episode(moved, "2010-04-01", "2010-06-01", "S", "U6");
        episode(moved, "2010-06-01", "2010-09-01", "P", "U6");
        episode(moved, "2010-09-01", "2010-10-01", "L", "U6");
        episode(moved, "2010-10-01", "2012-09-30", "P", "K2");
        long awayForDays = child("2000-01-01");
        episode(awayForDays, "2013-04-01", "2013-05-01", "S", "U6", "S60 1AA");
        episode(awayForDays, "2013-05-01", "2013-05-05", "P", "T1", "S60 2BB");
        episode(awayForDays, "2013-05-05", "2013-07-01", "P", "U6", "S60 1AA");
        episode(awayForDays, "2013-07-01", "2013-12-01", "P", "K2", "S60 3CC");
    }

    @Test
    void three_placements_are_counted_until_a_year_after_the_first_of_them_ended() {
        assertThat(told("care.three_or_more_placements", "2010-09-30")).isEqualTo("0.0");
        assertThat(told("care.three_or_more_placements", "2010-10-01")).isEqualTo("100.0");
        assertThat(told("care.three_or_more_placements", "2011-05-31")).isEqualTo("100.0");
        assertThat(told("care.three_or_more_placements", "2011-06-01")).isEqualTo("0.0");
    }

    @Test
    void a_temporary_move_from_which_the_child_comes_back_is_no_new_placement() {
        assertThat(told("care.three_or_more_placements", "2013-07-02")).isEqualTo("0.0");
        assertThat(told("care.looked_after", "2013-05-03")).isEqualTo("1");
    }

    @Test
    void children_looked_after_are_told_by_the_placement_of_the_day() {
        assertThat(told("care.episodes", "2010-05-01", "placement=foster care")).isEqualTo("1");
        assertThat(told("care.in_foster_care", "2010-05-01")).isEqualTo("100.0");
        assertThat(told("care.in_kinship_care", "2010-05-01")).isEqualTo("0.0");
        assertThat(told("care.in_foster_care", "2010-10-01")).isEqualTo("0.0");
        assertThat(told("care.episodes", "2010-10-01", "placement=Children's home"))
                .isEqualTo("1");
        assertThat(told("care.episodes", "2012-09-30")).isEqualTo("0");
    }

    private void settled() {
        long settled = child("2005-01-01");
        episode(settled, "2014-01-01", "2014-09-01", "S", "U4");
        episode(settled, "2014-09-01", "2017-03-31", "P", "U4");
        long forAdoption = child("2010-01-01");
        episode(forAdoption, "2014-01-01", "2016-10-01", "S", "U4");
        episode(forAdoption, "2016-10-01", "2017-03-31", "P", "A6");
        long grown = child("2000-12-01");
        episode(grown, "2014-01-01", "2017-03-31", "S", "U4");
    }

    @Test
    void
            a_child_in_long_term_care_is_settled_after_two_years_in_one_placement_or_when_placed_for_adoption_after_them() {
        assertThat(told("care.same_placement_two_years", "2016-06-30")).isEqualTo("not applicable");
        assertThat(told("care.same_placement_two_years", "2016-07-01")).isEqualTo("66.7");
        assertThat(told("care.same_placement_two_years", "2016-08-31")).isEqualTo("66.7");
        assertThat(told("care.same_placement_two_years", "2016-09-01")).isEqualTo("100.0");
        assertThat(told("care.same_placement_two_years", "2016-10-02")).isEqualTo("100.0");
        assertThat(told("care.same_placement_two_years", "2016-12-01", "age_band=10 to 15"))
                .isEqualTo("100.0");
        assertThat(told("care.same_placement_two_years", "2016-12-01", "age_band=16 and 17"))
                .isEqualTo("not applicable");
    }

    private void reviews() {
        long child = child("2010-01-01");
        episode(child, "2018-04-03", "2020-01-15", "S", "U6");
        List<String> held = List.of("2018-05-01", "2018-08-02", "2019-01-30", "2019-07-20", "2020-01-10");
        List<String> views = List.of("PN1", "PN7", "PN0", "PN2", "PN5");
        for (int n = 0; n < held.size(); n++) {
            keep("care.review", child, "held_on", held.get(n), "participation", views.get(n));
        }
    }

    @Test
    void reviews_are_due_after_20_working_days_then_three_months_then_six() {
        assertThat(told("care.reviewed_in_time", "2018-04-30")).isEqualTo("not applicable");
        assertThat(told("care.reviewed_in_time", "2018-05-01")).isEqualTo("100.0");
        assertThat(told("care.reviewed_in_time", "2018-08-01")).isEqualTo("100.0");
        assertThat(told("care.reviewed_in_time", "2018-08-02")).isEqualTo("0.0");
        assertThat(told("care.reviewed_in_time", "2019-08-01")).isEqualTo("0.0");
        assertThat(told("care.reviewed_in_time", "2019-08-02")).isEqualTo("100.0");
        assertThat(told("care.reviews", "2018-19")).isEqualTo("3");
        assertThat(told("care.views_given", "2018-19")).isEqualTo("50.0");
    }

    private void alone() {
        long alone = child("2005-01-01");
        episode(alone, "2020-04-01", "2021-03-31", "S", "U6");
        keep("care.unaccompanied", alone, "until_on", "2020-12-01");
        episode(alone, "2022-03-30", "2022-04-30", "S", "U6", null, "E4A");
    }

    @Test
    void a_child_is_unaccompanied_until_the_day_the_return_gives() {
        assertThat(told("care.unaccompanied", "2020-11-30")).isEqualTo("1");
        assertThat(told("care.unaccompanied", "2020-12-01")).isEqualTo("0");
        assertThat(told("care.looked_after", "2020-12-01")).isEqualTo("1");
    }

    private void leaving() {
        long adopted = child("2019-01-01");
        episode(adopted, "2021-05-01", "2022-06-01", "S", "A5", null, "E12");
        keep("care.placed_for_adoption", adopted, "placed_on", "2021-11-01");
        keep("care.adoption", adopted, "decided_on", "2021-09-01", "matched_on", "2021-10-01");
    }

    @Test
    void who_comes_back_within_a_year_and_why_care_ends_is_told() {
        assertThat(told("care.started_again", "2021-22 Q4")).isEqualTo("100.0");
        assertThat(told("care.started_again", "2021-22 Q1")).isEqualTo("0.0");
        assertThat(told("care.ceased_returned_home", "2022-23 Q1")).isEqualTo("50.0");
        assertThat(told("care.ceased_adopted", "2022-23 Q1")).isEqualTo("50.0");
        assertThat(told("care.ceased_special_guardianship", "2022-23 Q1")).isEqualTo("0.0");
        assertThat(told("care.ceased", "2022-23 Q1", "reason_ended=adopted")).isEqualTo("1");
        assertThat(told("care.length_ended", "2022-23 Q1")).isEqualTo("214");
        assertThat(told("care.days_to_adoptive_family", "2022-23 Q1")).isEqualTo("184");
        assertThat(told("care.days_to_match", "2022-23 Q1")).isEqualTo("30");
    }

    private void health() {
        keep(
                "care.health",
                child("2004-03-31"),
                "year_ending",
                "2015-03-31",
                "convicted",
                true,
                "health_assessed",
                true,
                "teeth_checked",
                true,
                "immunised",
                false,
                "substance_misuse",
                false,
                "sdq_score",
                17);
        keep(
                "care.health",
                child("2006-04-01"),
                "year_ending",
                "2015-03-31",
                "convicted",
                true,
                "health_assessed",
                false,
                "teeth_checked",
                true,
                "immunised",
                true,
                "substance_misuse",
                true,
                "intervention_received",
                true,
                "sdq_score",
                16);
        keep(
                "care.health",
                child("2011-04-01"),
                "year_ending",
                "2015-03-31",
                "health_check",
                true,
                "sdq_reason",
                "SDQ2");
    }

    @Test
    void health_is_told_of_those_whom_the_return_tells_it_of() {
        assertThat(told("care.health_assessed", "2014-15")).isEqualTo("50.0");
        assertThat(told("care.dental_checked", "2014-15")).isEqualTo("100.0");
        assertThat(told("care.immunised", "2014-15")).isEqualTo("50.0");
        assertThat(told("care.development_checked", "2014-15")).isEqualTo("100.0");
        assertThat(told("care.substance_misuse", "2014-15")).isEqualTo("50.0");
        assertThat(told("care.substance_help", "2014-15")).isEqualTo("100.0");
        assertThat(told("care.convicted", "2014-15")).isEqualTo("100.0");
        assertThat(told("care.convicted", "2014-15", "age_band=5 to 9")).isEqualTo("not applicable");
        assertThat(told("care.sdq_completed", "2014-15")).isEqualTo("66.7");
        assertThat(told("care.sdq_concern", "2014-15")).isEqualTo("50.0");
        assertThat(told("care.sdq_mean", "2014-15")).isEqualTo("16.5");
    }

    private void leavers() {
        leaver("1996-04-01", "YES", "F1", "U1");
        leaver("1998-03-31", "NO", "0", "0");
        leaver("1996-04-01", "DIED", "0", "0");
        leaver("1998-04-01", "YES", "G5", "Z2");
    }

    private void leaver(String born, String inTouch, String activity, String home) {
        keep(
                "care.leaver",
                child(born),
                "year_ending",
                "2016-03-31",
                "in_touch",
                inTouch,
                "activity",
                activity,
                "accommodation",
                home);
    }

    @Test
    void care_leavers_who_died_are_left_out_and_what_is_not_known_is_not_met() {
        assertThat(told("care.leavers", "2015-16")).isEqualTo("3");
        assertThat(told("care.leavers", "2015-16", "age=17")).isEqualTo("1");
        assertThat(told("care.leavers", "2015-16", "age=18")).isEqualTo("1");
        assertThat(told("care.leavers", "2015-16", "age=19 to 21")).isEqualTo("1");
        assertThat(told("care.leavers", "2015-16", "activity=in education")).isEqualTo("1");
        assertThat(told("care.leavers", "2015-16", "home=With former foster carers"))
                .isEqualTo("1");
        assertThat(told("care.leavers_in_touch", "2015-16")).isEqualTo("66.7");
        for (String third : List.of("active", "higher_education", "suitable_home", "stayed_put")) {
            assertThat(told("care.leavers_" + third, "2015-16")).as(third).isEqualTo("33.3");
        }
    }

    private void away() {
        long child = child("2003-01-01");
        keep("care.absence", child, "from_on", "2017-05-01", "kind", "M");
        keep("care.absence", child, "from_on", "2017-06-01", "kind", "M");
        keep("care.absence", child, "from_on", "2017-07-01", "kind", "A");
    }

    @Test
    void missing_is_told_from_away_without_authorisation() {
        assertThat(told("care.missing_incidents", "2017-18")).isEqualTo("2");
        assertThat(told("care.missing_children", "2017-18")).isEqualTo("1");
        assertThat(told("care.missing_children", "2017-18", "incidents=twice")).isEqualTo("1");
        assertThat(told("care.away_incidents", "2017-18")).isEqualTo("1");
    }

    private void workers() {
        long child = child("2010-01-01");
        episode(child, "2022-07-01", "2023-12-01", "S", "U6");
        keep("care.social_worker", child, "worker", "SW1", "from_on", "2022-07-01", "to_on", "2023-08-01");
        keep("care.social_worker", child, "worker", "SW2", "from_on", "2023-08-01");
    }

    @Test
    void one_social_worker_for_a_year_is_told_while_the_child_is_looked_after() {
        assertThat(told("care.social_worker_a_year", "2023-06-30")).isEqualTo("0.0");
        assertThat(told("care.social_worker_a_year", "2023-07-01")).isEqualTo("100.0");
        assertThat(told("care.social_worker_a_year", "2023-08-01")).isEqualTo("0.0");
        assertThat(told("care.social_worker_a_year", "2023-12-01")).isEqualTo("not applicable");
    }

    private void distances() {
        postcode("S604KV", 400_000, 300_000);
        postcode("S614KV", 432_186, 300_000);
        postcode("S624KV", 432_267, 300_000);
        postcode("S634KV", 400_000, 316_093);
        placedFrom("S60 4KV", "S60 4KV", "U1");
        placedFrom("S60 4KV", "S61 4KV", "U4");
        placedFrom("S60 4KV", "S62 4KV", "K2");
        placedFrom("s60 4kv", "S634KV", "U4");
        placedFrom(null, "S60 4KV", "U4");
        placedFrom("S60 4KV", "S69 9KV", "U4");
        placedFrom("S60 4KV", null, "A5");
        borne("2008-11-01", null, "20.1", "OUT");
        borne("2008-11-01", "S60 4KV", "20.1", "IN");
        borne("2008-11-01", "S60 4KV", "20.04", "OUT");
        borne("2008-11-01", "S60 4KV", "20.1", "UNK");
    }

    private void borne(String from, String home, String miles, String location) {
        keep(
                "care.episode",
                child("2000-01-01"),
                "started_on",
                from,
                "ended_on",
                "2009-01-01",
                "legal_status",
                "C2",
                "home_postcode",
                home,
                "placement_postcode",
                home,
                "placement_distance",
                new java.math.BigDecimal(miles),
                "placement_location",
                location);
    }

    @Test
    void the_distance_that_the_return_bears_goes_before_that_of_the_postcodes() {
        assertThat(told("care.placed_over_20_miles", "2008-11-30")).isEqualTo("3");
        assertThat(told("care.over_20_miles_of_known", "2008-11-30")).isEqualTo("75.0");
        assertThat(told("care.distance_not_known", "2008-11-30")).isEqualTo("0.0");
        assertThat(told("care.over_20_miles_outside", "2008-11-30")).isEqualTo("33.3");
        assertThat(told("care.over_20_miles_outside", "2008-06-30")).isEqualTo("not applicable");
    }

    private void postcode(String postcode, int easting, int northing) {
        change("insert into care.postcode (postcode, easting, northing, received_in, as_at) values ('" + postcode
                + "', " + easting + ", " + northing + ", 1, date '2006-03-31')");
    }

    private void placedFrom(String home, String postcode, String placement) {
        keep(
                "care.episode",
                child("2000-01-01"),
                "started_on",
                "2008-05-01",
                "ended_on",
                "2008-09-01",
                "legal_status",
                "C2",
                "placement",
                placement,
                "home_postcode",
                home,
                "placement_postcode",
                postcode);
    }

    @Test
    void twenty_miles_are_not_more_than_twenty_and_a_tenth_more_is() {
        assertThat(told("care.placed_over_20_miles", "2008-06-30")).isEqualTo("1");
        assertThat(told("care.placed_over_20_miles", "2008-06-30", "placement=Children's home"))
                .isEqualTo("1");
        assertThat(told("care.miles_from_home", "2008-06-30", "placement=Children's home"))
                .isEqualTo("20.1");
        assertThat(told("care.over_20_miles_of_known", "2008-06-30")).isEqualTo("25.0");
    }

    @Test
    void a_postcode_is_the_same_however_it_is_written_and_home_itself_is_no_miles_away() {
        assertThat(told("care.miles_from_home", "2008-06-30")).isEqualTo("15.0");
        assertThat(told("care.miles_from_home", "2008-06-30", "placement=foster care"))
                .isEqualTo("10.0");
    }

    @Test
    void a_distance_is_not_known_where_a_postcode_is_not_told_or_not_listed() {
        assertThat(told("care.distance_not_known", "2008-06-30")).isEqualTo("42.9");
        assertThat(told("care.over_20_miles_of_known", "2008-09-01")).isEqualTo("not applicable");
    }
}
