-- What was accepted of a looked-after return, as the rooms read it. Each relation ends with the transaction.
create temporary view arriving_child as
select k.child_id, s.born_on, null::date as expected_on, null::date as died_on, coalesce(s.sex, 'U') as sex, s.ethnicity,
    '{}'::text[] as disabilities, s.upn, null::text as former_upn, null::text as upn_unknown
from staged_child s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_child);

create temporary view arriving_episode as
select k.child_id, s.started_on, s.reason_started, s.legal_status, s.need, s.placement, s.placement_provider, s.ended_on,
    s.reason_ended, s.reason_moved, s.home_postcode, s.placement_postcode, s.establishment,
    s.placement_location, s.placement_distance
from staged_episode s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_episode);

create temporary view arriving_care_review as
select k.child_id, s.held_on, s.participation
from staged_care_review s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_care_review);

create temporary view arriving_unaccompanied as
select k.child_id, s.until_on
from staged_unaccompanied s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_unaccompanied);

create temporary view arriving_health as
select k.child_id, h.to_on as year_ending, s.sdq_score, s.sdq_reason, s.convicted, s.health_check, s.immunised, s.teeth_checked,
    s.health_assessed, s.substance_misuse, s.intervention_received, s.intervention_offered
from staged_header h cross join staged_health s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_health);

create temporary view arriving_leaver as
select k.child_id, h.to_on as year_ending, s.in_touch, s.activity, s.accommodation
from staged_header h cross join staged_leaver s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_leaver);

create temporary view arriving_adoption as
select k.child_id, s.decided_on, s.matched_on, s.by_foster_carer, s.adopters, s.adopters_sex, s.adopters_status
from staged_adoption s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_adoption);

create temporary view arriving_placed_for_adoption as
select k.child_id, s.placed_on, s.ceased_on, s.reason_ceased
from staged_placed_for_adoption s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_placed_for_adoption);

create temporary view arriving_previous_permanence as
select k.child_id, h.to_on as year_ending, s.kind, s.authority, s.ordered_on
from staged_header h cross join staged_previous_permanence s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_previous_permanence);

create temporary view arriving_absence as
select k.child_id, s.from_on, s.kind, s.to_on
from staged_absence s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_absence);

create temporary view arriving_social_worker as
select k.child_id, s.worker, s.from_on, s.to_on, s.reason
from staged_social_worker s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_social_worker);
