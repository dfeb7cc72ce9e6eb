-- What was accepted of a census, as the rooms read it. Each relation ends with the transaction.
-- What was refused is asked for with "not in": few rows are, and one look into a small hash costs least.
create temporary view arriving_child as
select k.child_id, s.born_on, s.expected_on, s.died_on, coalesce(s.sex, 'U') as sex, s.ethnicity,
    coalesce(s.disabilities, '{}') as disabilities, s.upn, s.former_upn, s.upn_unknown
from staged_child s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_child);

create temporary view arriving_referral as
select k.child_id, s.referred_on, s.source, s.need, coalesce(s.no_further_action, false) as no_further_action, s.closed_on,
    s.closure_reason
from staged_referral s join arriving_known k on k.child_no = s.child_no
where s.row_no not in (select row_no from refused_referral);

create temporary view arriving_assessment as
select k.child_id, e.referred_on, s.started_on, s.internal_review_on, s.authorised_on, coalesce(s.factors, '{}') as factors
from staged_assessment s join arriving_known k on k.child_no = s.child_no join staged_referral e on e.row_no = s.parent_no
where s.row_no not in (select row_no from refused_assessment);

create temporary view arriving_in_need_plan as
select k.child_id, s.started_on, e.referred_on, s.ended_on
from staged_in_need_plan s join arriving_known k on k.child_no = s.child_no join staged_referral e on e.row_no = s.parent_no
where s.row_no not in (select row_no from refused_in_need_plan);

create temporary view arriving_enquiry as
select k.child_id, e.referred_on, s.started_on, s.conference_target_on, s.conference_on, s.conference_not_required
from staged_enquiry s join arriving_known k on k.child_no = s.child_no join staged_referral e on e.row_no = s.parent_no
where s.row_no not in (select row_no from refused_enquiry);

-- A conference is told with its enquiry, or with the episode where it had none; never twice for a child and a day.
create temporary view arriving_conference as
select distinct on (child_id, held_on) child_id, held_on, referred_on, enquiry_started_on
from (
    select q.child_id, q.conference_on as held_on, q.referred_on, q.started_on as enquiry_started_on
    from arriving_enquiry q where q.conference_on is not null
    union all
    select k.child_id, s.conference_on, s.referred_on, null
    from staged_referral s join arriving_known k on k.child_no = s.child_no
    where s.conference_on is not null and s.row_no not in (select row_no from refused_referral)
) told
order by child_id, held_on, enquiry_started_on desc nulls last, referred_on desc;

create temporary view arriving_protection_plan as
select k.child_id, s.started_on, e.referred_on, s.ended_on, s.initial_category, s.latest_category, s.previous_plans
from staged_protection_plan s join arriving_known k on k.child_no = s.child_no join staged_referral e on e.row_no = s.parent_no
where s.row_no not in (select row_no from refused_protection_plan);

create temporary view arriving_plan_review as
select k.child_id, p.started_on as plan_started_on, s.held_on
from staged_plan_review s join arriving_known k on k.child_no = s.child_no
join staged_protection_plan p on p.row_no = s.parent_no
where s.row_no not in (select row_no from refused_plan_review);

create temporary view arriving_pre_proceedings as
select k.child_id, e.referred_on, s.started_on, s.letter_sent_on, s.family_meeting_offered, s.family_meeting_held,
    s.first_meeting_on, s.review_meetings, s.decided_on, s.outcome, s.court_application_on
from staged_pre_proceedings s join arriving_known k on k.child_no = s.child_no join staged_referral e on e.row_no = s.parent_no
where s.row_no not in (select row_no from refused_pre_proceedings);
