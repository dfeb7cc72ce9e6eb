package uk.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What partners tell in templates, counted by hand beforehand; and that every measure's file counts at all. */
class PartnerCasesTest extends CasesBase {
    @Override
    List<String> sources() {
        return List.of(
                "Early help episodes",
                "Missing episodes",
                "Return interviews",
                "Exploitation service referrals",
                "Exploitation service closures",
                "Exploitation risk assessments",
                "Police exploitation referrals",
                "Home education",
                "Education, health and care plans",
                "Suspensions and exclusions",
                "Schools and inspection judgements");
    }

    @Override
    void cases() {
        earlyHelp();
        missing();
        exploitation();
        education();
    }

    private void earlyHelp() {
        long older = child("2010-01-01");
        long younger = child("2012-01-01");
        for (long child : List.of(older, younger)) {
            keep(
                    "earlyhelp.episode",
                    child,
                    "opened_on",
                    "2020-05-01",
                    "family",
                    "Family 1",
                    "closed_on",
                    child == older ? "2020-06-01" : "2020-07-10");
        }
        keep("earlyhelp.episode", child("2010-01-01"), "opened_on", "2020-05-04", "family", "Family 2");
    }

    @Test
    void a_family_is_helped_until_its_last_child_is_and_one_still_helped_has_no_length() {
        assertThat(told("earlyhelp.children_started", "2020-21 Q1")).isEqualTo("3");
        assertThat(told("earlyhelp.families_closed", "2020-21 Q1")).isEqualTo("0");
        assertThat(told("earlyhelp.families_closed", "2020-21 Q2")).isEqualTo("1");
        assertThat(told("earlyhelp.family_length", "2020-21 Q2")).isEqualTo("70");
    }

    private void missing() {
        long child = child("2008-01-01");
        missing(child, "2020-05-01 10:00", "2020-05-02 10:00");
        missing(child, "2020-05-10 10:00", "2020-05-11 11:00");
        missing(child, "2020-06-01 10:00", null);
        interview("2020-05-02 10:00", "held", true);
        interview("2020-05-03 10:00", "held", false);
        interview("2020-05-04 10:00", "declined", null);
        interview("2020-05-05 10:00", "not offered", null);
    }

    private void missing(long child, String from, String found) {
        keep("missing.episode", child, "missing_from", from, "found_at", found, "placed", "home");
    }

    private void interview(String found, String outcome, Boolean independent) {
        keep(
                "missing.return_interview",
                child("2008-01-01"),
                "found_at",
                found,
                "outcome",
                outcome,
                "independent",
                independent);
    }

    @Test
    void a_day_missing_to_the_minute_is_not_more_than_a_day_and_who_is_still_missing_has_no_hours() {
        assertThat(told("missing.over_24_hours", "2020-21 Q1")).isEqualTo("50.0");
        assertThat(told("missing.hours_median", "2020-21 Q1")).isEqualTo("24.5");
        assertThat(told("missing.episodes", "2020-21 Q1")).isEqualTo("3");
    }

    @Test
    void an_interview_is_offered_then_accepted_then_held_by_someone_independent() {
        assertThat(told("missing.return_interviews_offered", "2020-21 Q1")).isEqualTo("75.0");
        assertThat(told("missing.return_interviews_accepted", "2020-21 Q1")).isEqualTo("66.7");
        assertThat(told("missing.return_interviews_independent", "2020-21 Q1")).isEqualTo("50.0");
    }

    private void exploitation() {
        long child = child("2008-01-01");
        keep("exploitation.service_referral", child, "referred_on", "2020-05-01", "accepted", true);
        keep("exploitation.service_referral", child("2008-01-01"), "referred_on", "2020-05-01", "accepted", false);
        keep("exploitation.service_referral", child("2008-01-01"), "referred_on", "2020-05-01");
        keep("exploitation.service_closure", child, "closed_on", "2020-06-01", "risk", "low");
        keep("exploitation.service_closure", child("2008-01-01"), "closed_on", "2020-06-01", "risk", "high");
        risk(child, "2020-05-02", "high");
        risk(child, "2020-06-02", "low");
        risk(child("2008-01-01"), "2020-06-02", null);
        keep("exploitation.referral", child, "referred_on", "2020-05-01", "kind", "criminal");
        keep("exploitation.referral", child, "referred_on", "2020-05-05", "kind", "sexual");
    }

    private void risk(long child, String on, String level) {
        keep(
                "exploitation.risk_assessment",
                child,
                "assessed_on",
                on,
                "assessed_by",
                "service",
                "type",
                "criminal",
                "level",
                level);
    }

    @Test
    void what_the_exploitation_service_does_is_told_of_what_it_decided_and_levelled() {
        assertThat(told("exploitation.service_accepted", "2020-21 Q1")).isEqualTo("50.0");
        assertThat(told("exploitation.closures_low_risk", "2020-21 Q1")).isEqualTo("50.0");
        assertThat(told("exploitation.high_risk", "2020-21 Q1")).isEqualTo("50.0");
        assertThat(told("exploitation.referred_children", "2020-21 Q1")).isEqualTo("1");
        assertThat(told("exploitation.referred_children", "2020-21 Q1", "referrals=twice"))
                .isEqualTo("1");
    }

    private void education() {
        long pupil = child("2008-01-01");
        exclusion(pupil, "2020-05-01", "suspension", 4);
        exclusion(pupil, "2020-05-20", "suspension", null);
        exclusion(child("2008-01-01"), "2020-05-20", "permanent", null);
        keep("education.home_education", pupil, "started_on", "2020-06-01");
        keep("education.ehc_plan", pupil, "issued_on", "2020-06-01");
        school("1", "2", null);
        school("2", "3", null);
        school("3", "none", null);
        school("4", "4", "2020-01-01");
    }

    private void exclusion(long child, String on, String kind, Integer sessions) {
        keep("education.exclusion", child, "excluded_on", on, "kind", kind, "phase", "secondary", "sessions", sessions);
    }

    private void school(String urn, String judgement, String closed) {
        change(
                "insert into education.school (urn, judged_on, name, phase, judgement, closed_on, received_in, as_at) values ('"
                        + urn + "', date '2019-01-01', 'School', 'primary', '" + judgement + "', "
                        + (closed == null ? "null" : "date '" + closed + "'") + ", 1, date '2020-03-31')");
    }

    @Test
    void a_pupil_suspended_twice_is_one_pupil_and_a_school_that_closed_or_was_not_judged_is_left_out() {
        assertThat(told("education.pupils_suspended", "2020-21 Q1")).isEqualTo("1");
        assertThat(told("education.pupils_suspended", "2020-21 Q1", "suspensions=twice"))
                .isEqualTo("1");
        assertThat(told("education.sessions_lost", "2020-21 Q1")).isEqualTo("4");
        assertThat(told("education.home_education_started", "2020-21 Q1")).isEqualTo("1");
        assertThat(told("education.ehcp_issued", "2020-21 Q1")).isEqualTo("1");
        assertThat(told("education.schools_good", "2019-12-31")).isEqualTo("33.3");
        assertThat(told("education.schools_good", "2020-01-01")).isEqualTo("50.0");
    }
}
