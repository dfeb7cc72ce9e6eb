-- What was accepted of a workbook of inspection lists, as the room reads it. Each relation ends with the transaction.
-- Several rows of one child in one list are told apart by their order in the sheet.
create temporary view arriving_inspected_contact as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.contacted_on, s.source
from staged_header h cross join staged_inspected_contact s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_contact);

create temporary view arriving_inspected_early_help as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.started_on, s.completed_on, s.organisation
from staged_header h cross join staged_inspected_early_help s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_early_help);

create temporary view arriving_inspected_referral as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.referred_on, s.source, s.no_further_action, s.referrals_in_year, s.team, s.worker
from staged_header h cross join staged_inspected_referral s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_referral);

create temporary view arriving_inspected_assessment as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.disability, s.started_on, s.seen, s.authorised_on, s.needs_support, s.team, s.worker
from staged_header h cross join staged_inspected_assessment s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_assessment);

create temporary view arriving_inspected_enquiry as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.disability, s.started_on, s.conference_not_needed, s.conference_on, s.led_to_plan,
    s.enquiries_in_year, s.conferences_in_year, s.team, s.worker
from staged_header h cross join staged_inspected_enquiry s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_enquiry);

create temporary view arriving_inspected_in_need as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.disability, s.started_on, s.need, s.last_seen_on, s.closed_on, s.closure_reason,
    s.case_status, s.team, s.worker
from staged_header h cross join staged_inspected_in_need s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_in_need);

create temporary view arriving_inspected_protection_plan as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.disability, s.started_on, s.initial_category, s.latest_category, s.last_visit_on,
    s.seen_alone, s.last_review_on, s.ended_on, s.emergency_order, s.previous_plans, s.team, s.worker
from staged_header h cross join staged_inspected_protection_plan s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_protection_plan);

create temporary view arriving_inspected_in_care as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.unaccompanied, s.disability, s.started_on, s.need, s.subsequent, s.status_since_on,
    s.legal_status, s.last_review_on, s.last_visit_on, s.permanence_plan, s.last_reviewing_officer_on,
    s.last_health_assessment_on, s.last_dental_check_on, s.placements_in_year, s.ceased_on, s.reason_ceased, s.placed_on,
    s.placement, s.placement_provider, s.placement_postcode, s.establishment, s.placement_location, s.placement_authority,
    s.times_missing, s.times_absent, s.interview_offered, s.interview_accepted, s.team, s.worker
from staged_header h cross join staged_inspected_in_care s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_in_care);

create temporary view arriving_inspected_care_leaver as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.sex,
    s.ethnicity, s.born_on, s.age, s.unaccompanied, s.disability, s.team, s.worker, s.adviser, s.eligibility,
    s.last_pathway_review_on, s.in_touch, s.last_contact_on, s.accommodation, s.suitable, s.activity
from staged_header h cross join staged_inspected_care_leaver s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_care_leaver);

create temporary view arriving_inspected_adoption as
select k.child_id, h.to_on as listed_on, row_number() over (partition by k.child_id order by s.row_no) as nth, s.family, s.sex,
    s.ethnicity, s.born_on, s.age, s.disability, s.entered_care_on, s.decided_on, s.order_on, s.matched_on, s.placed_on,
    s.adopted_on, s.reversed_on, s.reason_reversed, s.fostered_for_adoption_on
from staged_header h cross join staged_inspected_adoption s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_inspected_adoption);

create temporary view arriving_inspected_adopter as
select h.to_on as listed_on, row_number() over (partition by s.adopter order by s.row_no) as nth, s.adopter, s.family, s.sex,
    s.ethnicity, s.disability, s.fostering_for_adoption, s.enquired_on, s.stage_one_from_on, s.stage_one_to_on,
    s.stage_two_from_on, s.stage_two_to_on, s.applied_on, s.approved_on, s.matched_on, s.placed_on, s.children_placed,
    s.adopted_on, s.left_on, s.reason_left
from staged_header h cross join staged_inspected_adopter s
where s.row_no not in (select row_no from refused_inspected_adopter);
