package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.throughline.access.Reader;
import uk.throughline.access.Reading;
import uk.throughline.kernel.Figure;
import uk.throughline.kernel.Period;

/** Awkward children in need, counted by hand beforehand. */
class HardCasesTest extends CasesBase {
    @Override
    List<String> sources() {
        return List.of("CIN census");
    }

    @Override
    void cases() {
        unborn();
        moved();
        episodes();
        referredAgain();
        workingDays();
        lengthsOfPlans();
        reviews();
        enquiriesAndOtherPlans();
        factors();
        disabledAndNotInNeed();
    }

    private void referral(long child, String on, String closed) {
        referral(child, on, closed, "RC7");
    }

    private void referral(long child, String on, String closed, String reason) {
        keep(
                "frontdoor.referral",
                child,
                "referred_on",
                on,
                "source",
                "6",
                "need",
                "N1",
                "no_further_action",
                false,
                "closed_on",
                closed,
                "closure_reason",
                closed == null ? null : reason);
    }

    private void assessment(long child, String referred, String started, String authorised, String factors) {
        keep(
                "frontdoor.assessment",
                child,
                "referred_on",
                referred,
                "started_on",
                started,
                "authorised_on",
                authorised,
                "factors",
                factors);
    }

    private void plan(long child, String from, String to, int previous) {
        keep(
                "protection.plan",
                child,
                "started_on",
                from,
                "referred_on",
                from,
                "ended_on",
                to,
                "initial_category",
                "NEG",
                "previous_plans",
                previous);
        keep("protection.plan_category", child, "plan_started_on", from, "from_on", from, "category", "NEG");
    }

    private void unborn() {
        referral(expected("2010-12-20"), "2010-10-01", "2010-12-01");
        referral(child("2011-01-10"), "2010-10-02", "2011-02-01");
    }

    @Test
    void an_unborn_child_is_counted_and_grows_into_the_first_age_band_when_it_is_born() {
        assertThat(told("frontdoor.referrals", "2010-11 Q3", "age_band=unborn")).isEqualTo("2");
        assertThat(told("frontdoor.in_need", "2010-10-15", "age_band=unborn")).isEqualTo("2");
        assertThat(told("frontdoor.in_need", "2011-01-09", "age_band=unborn")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2011-01-10", "age_band=under 1")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2011-01-10", "age_band=not recorded"))
                .isEqualTo("0");
    }

    private void moved() {
        long movedIn = child("2005-01-01");
        referral(movedIn, "2011-05-02", "2011-12-01");
        plan(movedIn, "2011-05-10", "2011-12-01", 1);
        long soonAgain = child("2005-01-01");
        plan(soonAgain, "2009-01-05", "2009-06-02", 0);
        plan(soonAgain, "2011-06-01", "2011-12-01", 1);
        long twoYearsAfter = child("2005-01-01");
        plan(twoYearsAfter, "2009-01-05", "2009-06-01", 0);
        plan(twoYearsAfter, "2011-06-01", "2011-12-01", 1);
        long overlapping = child("2005-01-01");
        plan(overlapping, "2010-06-01", "2011-11-30", 0);
        plan(overlapping, "2011-06-10", "2011-12-01", 1);
    }

    @Test
    void a_plan_that_moved_in_is_a_plan_but_no_conference_and_its_earlier_plan_elsewhere_is_known_by_number_only() {
        assertThat(told("protection.plans_started", "2011-12 Q1")).isEqualTo("4");
        assertThat(told("protection.plans_started_children", "2011-12 Q1")).isEqualTo("4");
        assertThat(told("protection.plans_open", "2011-05-31")).isEqualTo("2");
        assertThat(told("protection.conference_children", "2011-12")).isEqualTo("0");
        assertThat(told("protection.plans_started_subsequent", "2011-12 Q1")).isEqualTo("100.0");
        assertThat(told("protection.plans_started_within_two_years", "2011-12 Q1"))
                .as("who is still on the earlier plan has not come off it")
                .isEqualTo("25.0");
    }

    private void episodes() {
        long inTwo = child("2005-01-01");
        referral(inTwo, "2012-05-01", "2012-09-01");
        referral(inTwo, "2012-06-01", "2012-10-01");
        referral(inTwo, "2012-06-10", "2012-06-20");
        referral(child("2005-01-01"), "2013-06-03", "2016-06-03");
        long leapDay = child("2012-02-29");
        referral(leapDay, "2013-02-01", "2013-03-15");
        referral(leapDay, "2017-02-01", "2017-04-01");
    }

    @Test
    void a_child_in_several_episodes_is_one_child_in_need_until_the_last_of_them_closes() {
        assertThat(told("frontdoor.in_need", "2012-05-31")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2012-06-15")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2012-07-01")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2012-09-15")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2012-10-01")).isEqualTo("0");
        assertThat(told("frontdoor.in_need_started", "2012-13 Q1")).isEqualTo("3");
        assertThat(told("frontdoor.referred_children", "2012-13 Q1")).isEqualTo("1");
        assertThat(told("frontdoor.referred_children", "2012-13 Q1", "referrals=3 or more"))
                .isEqualTo("1");
        assertThat(told("frontdoor.in_need_ended", "2012-13 Q2")).isEqualTo("1");
        assertThat(told("frontdoor.in_need_ended", "2012-13 Q3")).isEqualTo("1");
    }

    @Test
    void an_episode_open_over_years_counts_at_every_date_and_is_long_from_the_730th_day() {
        assertThat(told("frontdoor.in_need_two_years", "2015-06-02")).isEqualTo("0.0");
        assertThat(told("frontdoor.in_need_two_years", "2015-06-03")).isEqualTo("100.0");
        for (String date : List.of("2013-06-03", "2014-03-31", "2015-03-31", "2016-03-31", "2016-06-02")) {
            assertThat(told("frontdoor.in_need", date)).as(date).isEqualTo("1");
        }
        assertThat(told("frontdoor.in_need", "2016-06-03")).isEqualTo("0");
        assertThat(told("frontdoor.in_need_ended", "2016-17 Q1", "lasted=2 years or more"))
                .isEqualTo("1");
        assertThat(told("frontdoor.in_need_length_ended", "2016-17 Q1")).isEqualTo("1,096");
    }

    @Test
    void a_child_born_on_29_february_has_its_birthday_on_1_march_of_other_years() {
        assertThat(told("frontdoor.in_need", "2013-02-28", "age_band=under 1")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2013-03-01", "age_band=1 to 4")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2017-02-28", "age_band=1 to 4")).isEqualTo("1");
        assertThat(told("frontdoor.in_need", "2017-03-01", "age_band=5 to 9")).isEqualTo("1");
    }

    private void referredAgain() {
        twice("2018-05-01", "2019-04-30");
        twice("2018-05-01", "2019-05-01");
        twice("2019-06-01", "2020-05-31");
        twice("2019-06-01", "2020-06-01");
        twice("2020-02-29", "2021-02-28");
        twice("2020-02-29", "2021-03-01");
    }

    private void twice(String first, String second) {
        long child = child("2010-01-01");
        referral(child, first, first);
        referral(child, second, second);
    }

    @Test
    void a_referral_a_year_to_the_day_after_another_is_no_re_referral_and_the_day_before_it_is() {
        // 364 days after, and 365; two first referrals stand in the quarter too
        assertThat(told("frontdoor.re_referrals", "2019-20 Q1")).isEqualTo("25.0");
        // with 29 February between: 365 days after, and 366
        assertThat(told("frontdoor.re_referrals", "2020-21 Q1")).isEqualTo("50.0");
        // from 29 February: 365 days after, and 366
        assertThat(told("frontdoor.re_referrals", "2020-21 Q4")).isEqualTo("50.0");
    }

    private void workingDays() {
        long inTime = child("2015-01-01");
        assessment(inTime, "2021-12-20", "2021-12-20", "2022-02-24", "{}");
        long late = child("2015-01-01");
        assessment(late, "2021-12-20", "2021-12-20", "2022-02-25", "{}");
        long never = child("2015-01-01");
        referral(never, "2021-12-20", "2022-03-15");
        assessment(never, "2021-12-20", "2021-12-20", null, "{}");
        conference("2022-04-27");
        conference("2022-04-28");
        long planned = child("2015-01-01");
        conference(planned, "2022-04-27");
        plan(planned, "2022-04-27", "2022-05-27", 0);
    }

    private void conference(String held) {
        conference(child("2015-01-01"), held);
    }

    private void conference(long child, String held) {
        keep(
                "protection.conference",
                child,
                "held_on",
                held,
                "referred_on",
                "2022-04-01",
                "enquiry_started_on",
                "2022-04-04");
    }

    @Test
    void working_days_leave_out_christmas_and_new_year() {
        assertThat(told("frontdoor.assessments_in_45_days", "2021-22 Q4")).isEqualTo("50.0");
        assertThat(told("frontdoor.assessments", "2021-22 Q4", "days_band=41 to 45 working days"))
                .isEqualTo("1");
        assertThat(told("frontdoor.assessments", "2021-22 Q4", "days_band=over 45 working days"))
                .isEqualTo("1");
        assertThat(told("frontdoor.assessment_days_median", "2021-22 Q4")).isEqualTo("46");
    }

    @Test
    void an_assessment_in_progress_is_overdue_from_the_46th_working_day_until_its_episode_closes() {
        assertThat(told("frontdoor.assessments_open", "2022-02-23")).isEqualTo("3");
        assertThat(told("frontdoor.assessments_open", "2022-02-24")).isEqualTo("2");
        assertThat(told("frontdoor.assessments_overdue", "2022-02-24")).isEqualTo("0.0");
        assertThat(told("frontdoor.assessments_overdue", "2022-02-25")).isEqualTo("100.0");
        assertThat(told("frontdoor.assessments_open", "2022-03-14")).isEqualTo("1");
        assertThat(told("frontdoor.assessments_open", "2022-03-15")).isEqualTo("0");
    }

    @Test
    void working_days_leave_out_easter() {
        assertThat(told("protection.conferences_in_time", "2022-23 Q1")).isEqualTo("66.7");
        assertThat(told("protection.conference_days_median", "2022-23 Q1")).isEqualTo("15");
        assertThat(told("protection.conferences_to_plan", "2022-23 Q1")).isEqualTo("33.3");
    }

    private void lengthsOfPlans() {
        plan(child("2005-01-01"), "2007-01-01", "2008-12-30", 0);
        plan(child("2005-01-01"), "2007-01-01", "2008-12-31", 0);
        plan(child("2005-01-01"), "2008-10-01", "2009-01-01", 0);
        plan(child("2005-01-01"), "2008-10-01", "2009-01-02", 0);
    }

    @Test
    void a_plan_lasts_two_years_from_the_730th_day_and_three_months_to_the_same_day_of_the_month() {
        assertThat(told("protection.plans_ended_two_years", "2008-09 Q3")).isEqualTo("50.0");
        assertThat(told("protection.plans_ended_three_months", "2008-09 Q4")).isEqualTo("50.0");
        assertThat(told("protection.plans_ended", "2008-09 Q4", "lasted=6m")).isEqualTo("1");
        assertThat(told("protection.plans_open_by_length", "2008-12-29", "lasted=2y"))
                .isEqualTo("2");
        assertThat(told("protection.plans_open_by_length", "2009-01-01", "lasted=3m"))
                .isEqualTo("1");
    }

    private void reviews() {
        long late = child("2005-01-01");
        plan(late, "2014-04-01", "2016-01-01", 0);
        review(late, "2014-04-01", "2014-06-30", "2014-12-30", "2015-07-15");
        long caughtUp = child("2005-01-01");
        plan(caughtUp, "2017-04-03", "2019-05-01", 0);
        review(caughtUp, "2017-04-03", "2017-07-10", "2018-01-05", "2018-06-29", "2018-12-20");
    }

    private void review(long child, String plan, String... held) {
        for (String day : held) {
            keep("protection.plan_review", child, "plan_started_on", plan, "held_on", day);
        }
    }

    @Test
    void a_plan_is_reviewed_in_time_until_a_review_is_late_and_again_a_year_after_the_late_one() {
        assertThat(told("protection.plans_reviewed_in_time", "2014-06-30")).isEqualTo("not applicable");
        assertThat(told("protection.plans_reviewed_in_time", "2014-07-01")).isEqualTo("100.0");
        assertThat(told("protection.plans_reviewed_in_time", "2015-06-30")).isEqualTo("100.0");
        assertThat(told("protection.plans_reviewed_in_time", "2015-07-01")).isEqualTo("0.0");
        assertThat(told("protection.plans_reviewed_in_time", "2015-12-31")).isEqualTo("0.0");
        assertThat(told("protection.plans_reviewed_in_time", "2017-07-03")).isEqualTo("100.0");
        assertThat(told("protection.plans_reviewed_in_time", "2018-07-09")).isEqualTo("0.0");
        assertThat(told("protection.plans_reviewed_in_time", "2018-07-10")).isEqualTo("100.0");
        assertThat(told("protection.plans_open_two_years", "2019-04-02")).isEqualTo("0.0");
        assertThat(told("protection.plans_open_two_years", "2019-04-03")).isEqualTo("100.0");
        assertThat(told("protection.reviews", "2018-19")).isEqualTo("2");
    }

    private void enquiriesAndOtherPlans() {
        long twice = child("2010-01-01");
        enquiry(twice, "2023-05-01", null, true);
        enquiry(twice, "2023-06-01", "2023-06-10", false);
        enquiry(child("2010-01-01"), "2023-07-01", null, null);
        String[] columns = {"referred_on", "started_on", "decided_on", "court_application_on"};
        keep(
                "protection.pre_proceedings",
                child("2005-01-01"),
                columns[0],
                "2009-04-01",
                columns[1],
                "2009-05-01",
                columns[2],
                "2009-06-30",
                columns[3],
                "2009-07-10");
        keep(
                "protection.pre_proceedings",
                child("2005-01-01"),
                columns[0],
                "2009-04-01",
                columns[1],
                "2009-05-10",
                columns[2],
                "2010-06-30");
        keep(
                "protection.in_need_plan",
                child("2005-01-01"),
                "referred_on",
                "2009-04-01",
                "started_on",
                "2009-05-01",
                "ended_on",
                "2009-07-30");
    }

    private void enquiry(long child, String started, String conference, Boolean notRequired) {
        keep(
                "protection.enquiry",
                child,
                "referred_on",
                started,
                "started_on",
                started,
                "conference_on",
                conference,
                "conference_not_required",
                notRequired);
    }

    @Test
    void what_may_still_follow_an_enquiry_is_too_recent_to_judge() {
        assertThat(told("protection.enquiries_to_conference", "2023-24")).isEqualTo("too recent");
        assertThat(told("protection.enquiries_to_conference", "2023-04-01/2024-03-01"))
                .isEqualTo("too recent");
        assertThat(told("protection.enquiries", "2023-24")).isEqualTo("3");
        FigureView figure = Reading.as(
                        Reader.COMMAND_LINE,
                        () -> measures.figure("protection.enquiries_to_conference", Period.of("2023-24")))
                .orElseThrow();
        assertThat(figure.figure()).isEqualTo(new Figure.TooRecent(LocalDate.of(2024, 4, 30)));
    }

    @Test
    void what_an_enquiry_led_to_is_known_only_where_the_return_says_so() {
        assertThat(told("protection.enquiries", "2023-24")).isEqualTo("3");
        assertThat(told("protection.enquiries_children", "2023-24")).isEqualTo("2");
        assertThat(told("protection.enquiries_children", "2023-24", "enquiries=twice"))
                .isEqualTo("1");
        assertThat(told("protection.enquiries_to_conference", "2023-04-01/2024-02-29"))
                .isEqualTo("50.0");
        assertThat(told("protection.enquiries_again", "2023-24")).isEqualTo("33.3");
    }

    @Test
    void pre_proceedings_and_plans_in_need_stand_until_they_are_decided_or_end() {
        assertThat(told("protection.pre_proceedings_started", "2009-10 Q1")).isEqualTo("2");
        assertThat(told("protection.pre_proceedings_open", "2009-06-29")).isEqualTo("2");
        assertThat(told("protection.pre_proceedings_open", "2009-06-30")).isEqualTo("1");
        assertThat(told("protection.pre_proceedings_length", "2009-10 Q1")).isEqualTo("60");
        assertThat(told("protection.pre_proceedings_to_court", "2009-10 Q1")).isEqualTo("100.0");
        assertThat(told("protection.pre_proceedings_to_court", "2010-11 Q1")).isEqualTo("0.0");
        assertThat(told("protection.in_need_plans_started", "2009-10 Q1")).isEqualTo("1");
        assertThat(told("protection.in_need_plans_open", "2009-07-29")).isEqualTo("1");
        assertThat(told("protection.in_need_plans_open", "2009-07-30")).isEqualTo("0");
        assertThat(told("protection.in_need_plan_length_ended", "2009-10 Q2")).isEqualTo("90");
    }

    private void factors() {
        assessment(child("2010-01-01"), "2018-10-01", "2018-10-01", "2018-11-01", "{3A,4B,2B}");
        long neglected = child("2010-01-01");
        assessment(neglected, "2018-10-01", "2018-10-01", "2018-11-01", "{16A}");
        assessment(neglected, "2018-10-01", "2018-11-05", "2018-12-03", "{16A,4A}");
        assessment(child("2010-01-01"), "2018-10-01", "2018-10-01", "2018-11-01", "{21}");
        assessment(child("2010-01-01"), "2018-10-01", "2018-10-01", "2018-11-01", "{}");
    }

    @Test
    void factors_are_counted_once_an_episode_and_shares_are_of_the_assessments_that_say_what_they_found() {
        assertThat(told("frontdoor.factors", "2018-19 Q3")).isEqualTo("6");
        assertThat(told("frontdoor.factors", "2018-19 Q3", "factor=Neglect")).isEqualTo("1");
        assertThat(told("frontdoor.factors", "2018-19 Q3", "factor=mental health"))
                .isEqualTo("2");
        assertThat(told("frontdoor.assessed_domestic_abuse", "2018-19 Q3")).isEqualTo("25.0");
        assertThat(told("frontdoor.assessed_mental_health", "2018-19 Q3")).isEqualTo("50.0");
        assertThat(told("frontdoor.assessed_substance_misuse", "2018-19 Q3")).isEqualTo("25.0");
        assertThat(told("frontdoor.assessed_three_together", "2018-19 Q3")).isEqualTo("25.0");
        assertThat(told("frontdoor.assessed_neglect", "2018-19 Q3")).isEqualTo("50.0");
        for (String none : List.of("harm_outside_home", "self_harm")) {
            assertThat(told("frontdoor.assessed_" + none, "2018-19 Q3"))
                    .as(none)
                    .isEqualTo("0.0");
        }
    }

    private void disabledAndNotInNeed() {
        for (String disability : List.of("{AUT}", "{NONE}")) {
            long child = child("2010-01-01");
            change("update children.description set disabilities = '" + disability + "' where child_id = " + child);
            referral(child, "2019-09-02", "2019-09-20");
        }
        referral(child("2010-01-01"), "2020-10-01", "2020-11-01", "RC8");
        referral(child("2010-01-01"), "2020-10-01", "2020-11-01");
        referral(child("2010-01-01"), "2020-10-01", null);
        keep(
                "frontdoor.referral",
                child("2010-01-01"),
                "referred_on",
                "2020-10-01",
                "source",
                "6",
                "no_further_action",
                true);
    }

    @Test
    void a_child_with_a_disability_is_told_from_one_for_whom_the_return_says_none() {
        assertThat(told("frontdoor.in_need_disabled", "2019-09-10")).isEqualTo("50.0");
    }

    @Test
    void a_referral_whose_episode_is_open_is_among_those_not_found_to_be_of_a_child_not_in_need() {
        assertThat(told("frontdoor.assessed_not_in_need", "2020-21 Q3")).isEqualTo("25.0");
        assertThat(told("frontdoor.in_need_started", "2020-21 Q3")).isEqualTo("2");
        assertThat(told("frontdoor.in_need_ended", "2020-21 Q3")).isEqualTo("1");
        assertThat(told("frontdoor.in_need_ended", "2020-21 Q3", "closure_reason=RC8"))
                .isEqualTo("0");
    }
}
