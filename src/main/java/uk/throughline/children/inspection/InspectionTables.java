package uk.throughline.children.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.throughline.children.DatedTable;

/**
 * The tables of the lists about children. Each {@code arriving_inspected_<list>} has child_id, listed_on, nth and the columns named
 * here; a workbook tells all of its day, and of no other day.
 */
final class InspectionTables {
    private InspectionTables() {}

    static Map<String, DatedTable> ofChildren() {
        Map<String, DatedTable> tables = new LinkedHashMap<>();
        add(tables, "contact", """
                sex, ethnicity, born_on, age, contacted_on, source""");
        add(tables, "early_help", """
                sex, ethnicity, born_on, age, started_on, completed_on, organisation""");
        add(tables, "referral", """
                sex, ethnicity, born_on, age, referred_on, source, no_further_action, referrals_in_year, team,
                worker""");
        add(tables, "assessment", """
                sex, ethnicity, born_on, age, disability, started_on, seen, authorised_on, needs_support, team,
                worker""");
        add(tables, "enquiry", """
                sex, ethnicity, born_on, age, disability, started_on, conference_not_needed, conference_on,
                led_to_plan, enquiries_in_year, conferences_in_year, team, worker""");
        add(tables, "in_need", """
                sex, ethnicity, born_on, age, disability, started_on, need, last_seen_on, closed_on, closure_reason,
                case_status, team, worker""");
        add(tables, "protection_plan", """
                sex, ethnicity, born_on, age, disability, started_on, initial_category, latest_category,
                last_visit_on, seen_alone, last_review_on, ended_on, emergency_order, previous_plans, team, worker""");
        add(tables, "in_care", """
                sex, ethnicity, born_on, age, unaccompanied, disability, started_on, need, subsequent,
                status_since_on, legal_status, last_review_on, last_visit_on, permanence_plan,
                last_reviewing_officer_on, last_health_assessment_on, last_dental_check_on, placements_in_year,
                ceased_on, reason_ceased, placed_on, placement, placement_provider, placement_postcode,
                establishment, placement_location, placement_authority, times_missing, times_absent,
                interview_offered, interview_accepted, team, worker""");
        add(tables, "care_leaver", """
                sex, ethnicity, born_on, age, unaccompanied, disability, team, worker, adviser, eligibility,
                last_pathway_review_on, in_touch, last_contact_on, accommodation, suitable, activity""");
        add(tables, "adoption", """
                family, sex, ethnicity, born_on, age, disability, entered_care_on, decided_on, order_on, matched_on,
                placed_on, adopted_on, reversed_on, reason_reversed, fostered_for_adoption_on""");
        return tables;
    }

    private static void add(Map<String, DatedTable> tables, String list, String columns) {
        tables.put(
                "inspected_" + list,
                new DatedTable(
                        "inspection." + list,
                        "arriving_inspected_" + list,
                        List.of("listed_on", "nth"),
                        List.of(columns.strip().split(",\\s+", -1)),
                        null,
                        true));
    }
}
