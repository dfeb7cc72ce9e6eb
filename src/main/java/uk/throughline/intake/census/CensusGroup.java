package uk.throughline.intake.census;

import java.util.Map;
import java.util.Set;
import uk.throughline.intake.staging.ListShape;

/**
 * An element of the census that is a row: its leaves are values of that row, its wrappers only hold more of the same row, its
 * groups are rows that hang on it, and each of its rowLeaves is a row by itself.
 */
record CensusGroup(
        ListShape shape,
        Map<String, Integer> leaves,
        Set<String> wrappers,
        Map<String, CensusGroup> groups,
        Map<String, ListShape> rowLeaves) {

    static final CensusGroup CHILD = new CensusGroup(
            CensusLists.CHILD,
            CensusLists.CHILD.sources(),
            Set.of("ChildIdentifiers", "ChildCharacteristics", "Disabilities"),
            Map.of("CINdetails", episode()),
            Map.of());

    private static CensusGroup episode() {
        CensusGroup plan = new CensusGroup(
                CensusLists.PROTECTION_PLAN,
                CensusLists.PROTECTION_PLAN.sources(),
                Set.of("Reviews"),
                Map.of(),
                Map.of("CPPreviewDate", CensusLists.PLAN_REVIEW));
        return new CensusGroup(
                CensusLists.REFERRAL,
                CensusLists.REFERRAL.sources(),
                Set.of(),
                Map.of(
                        "Assessments", plain(CensusLists.ASSESSMENT, "FactorsIdentifiedAtAssessment"),
                        "CINPlanDates", plain(CensusLists.IN_NEED_PLAN),
                        "Section47", plain(CensusLists.ENQUIRY),
                        "ChildProtectionPlans", plan,
                        "PreProceedingsandFGDM", plain(CensusLists.PRE_PROCEEDINGS)),
                Map.of());
    }

    private static CensusGroup plain(ListShape shape, String... wrappers) {
        return new CensusGroup(shape, shape.sources(), Set.of(wrappers), Map.of(), Map.of());
    }
}
