package uk.throughline.demo.generate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The modules of one referral as the census of one year has them: nothing that happened after the year. */
final class EpisodeXml {
    private final Xml xml;
    private final CensusYear year;

    EpisodeXml(Xml xml, CensusYear year) {
        this.xml = xml;
        this.year = year;
    }

    void write(Episode episode) {
        xml.open("CINdetails").element("CINreferralDate", episode.referred).element("ReferralSource", episode.source);
        xml.element("PrimaryNeedCode", episode.need);
        if (known(episode.closed)) {
            xml.element("CINclosureDate", episode.closed).element("ReasonForClosure", episode.reason);
        }
        episode.assessments.stream()
                .sorted(Comparator.comparing(Assessment::started))
                .forEach(this::assessment);
        episode.cinPlans.stream()
                .filter(plan -> year.touches(plan.started(), plan.ended()))
                .forEach(plan ->
                        period("CINPlanDates", "CINPlanStartDate", plan.started(), "CINPlanEndDate", plan.ended()));
        episode.enquiries.stream()
                .sorted(Comparator.comparing(Enquiry::started))
                .filter(enquiry -> year.contains(enquiry.started()) || year.contains(enquiry.conference()))
                .forEach(this::enquiry);
        xml.element("ReferralNFA", episode.outcome == Episode.Outcome.NO_FURTHER_ACTION ? "1" : "0");
        episode.plans.stream()
                .filter(plan -> year.touches(plan.start, plan.end))
                .forEach(this::plan);
        if (year.end() >= 2026) {
            episode.plans.stream().filter(plan -> year.contains(plan.start)).forEach(this::preProceedings);
        }
        xml.close("CINdetails");
    }

    private void assessment(Assessment assessment) {
        boolean done = year.contains(assessment.authorised());
        boolean going =
                year.contains(assessment.started()) && assessment.authorised().isAfter(year.last());
        if (!done && !going) {
            return;
        }
        xml.open("Assessments").element("AssessmentActualStartDate", assessment.started());
        if (done) {
            xml.element("AssessmentAuthorisationDate", assessment.authorised()).open("FactorsIdentifiedAtAssessment");
            assessment.factors().forEach(code -> xml.element("AssessmentFactors", code));
            xml.close("FactorsIdentifiedAtAssessment");
        }
        xml.close("Assessments");
    }

    private void enquiry(Enquiry enquiry) {
        xml.open("Section47").element("S47ActualStartDate", enquiry.started());
        if (enquiry.conferenceNeeded()) {
            xml.element("InitialCPCtarget", enquiry.target());
        }
        if (known(enquiry.conference())) {
            xml.element("DateOfInitialCPC", enquiry.conference());
        }
        xml.element("ICPCnotRequired", enquiry.conferenceNeeded() ? "0" : "1").close("Section47");
    }

    private void plan(ProtectionPlan plan) {
        xml.open("ChildProtectionPlans").element("CPPstartDate", plan.start);
        if (known(plan.end)) {
            xml.element("CPPendDate", plan.end);
        }
        xml.element("InitialCategoryOfAbuse", plan.firstCategory);
        xml.element("LatestCategoryOfAbuse", plan.categoryIn(year));
        xml.element("NumberOfPreviousCPP", plan.plansBefore);
        List<LocalDate> reviews = plan.reviews.stream().filter(year::contains).toList();
        if (!reviews.isEmpty()) {
            xml.open("Reviews");
            reviews.forEach(day -> xml.element("CPPreviewDate", day));
            xml.close("Reviews");
        }
        xml.close("ChildProtectionPlans");
    }

    /** From 2026; every plan of synthetic returns that began in the year has one. */
    private void preProceedings(ProtectionPlan plan) {
        LocalDate started = plan.start.plusDays(20);
        if (started.isAfter(year.last())) {
            return;
        }
        xml.open("PreProceedingsandFGDM").element("PPStartDate", started);
        xml.element("FGDMMeetingOffer", "1").element("FGDMMeetingFac", "0").element("ReviewMeetingsCount", "0");
        xml.close("PreProceedingsandFGDM");
    }

    private void period(String name, String startName, LocalDate start, String endName, LocalDate end) {
        xml.open(name).element(startName, start);
        if (known(end)) {
            xml.element(endName, end);
        }
        xml.close(name);
    }

    private boolean known(LocalDate day) {
        return !day.isAfter(year.last());
    }
}
