package uk.throughline.intake.census;

import static uk.throughline.intake.staging.Column.Kind.CODE;
import static uk.throughline.intake.staging.Column.Kind.CODES;
import static uk.throughline.intake.staging.Column.Kind.DATE;
import static uk.throughline.intake.staging.Column.Kind.FLAG;
import static uk.throughline.intake.staging.Column.Kind.NUMBER;
import static uk.throughline.intake.staging.Column.Kind.SEX;
import static uk.throughline.intake.staging.Column.Kind.TEXT;

import java.util.List;
import uk.throughline.intake.staging.Column;
import uk.throughline.intake.staging.ListShape;

/** The census's lists in the shapes of 2021 to 2026, parents before what hangs on them. */
public final class CensusLists {
    static final ListShape CHILD = new ListShape(
            "child",
            "children",
            null,
            List.of(
                    new Column("la_child_id", "LAchildID", TEXT),
                    new Column("upn", "UPN", CODE),
                    new Column("former_upn", "FormerUPN", CODE),
                    new Column("upn_unknown", "UPNunknown", CODE),
                    new Column("born_on", "PersonBirthDate", DATE),
                    new Column("expected_on", "ExpectedPersonBirthDate", DATE),
                    new Column("sex", "Sex|GenderCurrent", SEX),
                    new Column("died_on", "PersonDeathDate", DATE),
                    new Column("ethnicity", "Ethnicity", CODE),
                    new Column("disabilities", "Disability", CODES)));
    static final ListShape REFERRAL = new ListShape(
            "referral",
            "children in need episodes",
            "child",
            List.of(
                    new Column("referred_on", "CINreferralDate", DATE),
                    new Column("source", "ReferralSource", CODE),
                    new Column("need", "PrimaryNeedCode", CODE),
                    new Column("closed_on", "CINclosureDate", DATE),
                    new Column("closure_reason", "ReasonForClosure", CODE),
                    new Column("conference_on", "DateOfInitialCPC", DATE),
                    new Column("no_further_action", "ReferralNFA", FLAG)));
    static final ListShape ASSESSMENT = new ListShape(
            "assessment",
            "assessments",
            "referral",
            List.of(
                    new Column("started_on", "AssessmentActualStartDate", DATE),
                    new Column("internal_review_on", "AssessmentInternalReviewDate", DATE),
                    new Column("authorised_on", "AssessmentAuthorisationDate", DATE),
                    new Column("factors", "AssessmentFactors", CODES)));
    static final ListShape IN_NEED_PLAN = new ListShape(
            "in_need_plan",
            "children in need plans",
            "referral",
            List.of(
                    new Column("started_on", "CINPlanStartDate", DATE),
                    new Column("ended_on", "CINPlanEndDate", DATE)));
    static final ListShape ENQUIRY = new ListShape(
            "enquiry",
            "section 47 enquiries",
            "referral",
            List.of(
                    new Column("started_on", "S47ActualStartDate", DATE),
                    new Column("conference_target_on", "InitialCPCtarget", DATE),
                    new Column("conference_on", "DateOfInitialCPC", DATE),
                    new Column("conference_not_required", "ICPCnotRequired", FLAG)));
    static final ListShape PROTECTION_PLAN = new ListShape(
            "protection_plan",
            "child protection plans",
            "referral",
            List.of(
                    new Column("started_on", "CPPstartDate", DATE),
                    new Column("ended_on", "CPPendDate", DATE),
                    new Column("initial_category", "InitialCategoryOfAbuse", CODE),
                    new Column("latest_category", "LatestCategoryOfAbuse", CODE),
                    new Column("previous_plans", "NumberOfPreviousCPP", NUMBER)));
    static final ListShape PLAN_REVIEW = new ListShape(
            "plan_review",
            "reviews of child protection plans",
            "protection_plan",
            List.of(new Column("held_on", "CPPreviewDate", DATE)));
    static final ListShape PRE_PROCEEDINGS = new ListShape(
            "pre_proceedings",
            "pre-proceedings and family group decision making",
            "referral",
            List.of(
                    new Column("started_on", "PPStartDate", DATE),
                    new Column("letter_sent_on", "LBPSentDate", DATE),
                    new Column("family_meeting_offered", "FGDMMeetingOffer", FLAG),
                    new Column("family_meeting_held", "FGDMMeetingFac", FLAG),
                    new Column("first_meeting_on", "InitialPPMeetingDate", DATE),
                    new Column("review_meetings", "ReviewMeetingsCount", NUMBER),
                    new Column("decided_on", "StepDecisionDate", DATE),
                    new Column("outcome", "PPOutcome", CODE),
                    new Column("court_application_on", "CourtAppDate", DATE)));

    /** Every list, parents first. */
    public static final List<ListShape> ALL =
            List.of(CHILD, REFERRAL, ASSESSMENT, IN_NEED_PLAN, ENQUIRY, PROTECTION_PLAN, PLAN_REVIEW, PRE_PROCEEDINGS);

    private CensusLists() {}
}
