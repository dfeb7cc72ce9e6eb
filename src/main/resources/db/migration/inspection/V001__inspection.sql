-- What a workbook of inspection lists (Ofsted's Annex A) said on its day, a table a list. It stands beside what the yearly returns
-- told and never over it: every row bears the day that its workbook speaks of (listed_on), and nth tells several rows of one child
-- in one list apart. See decision 13.
grant usage on schema inspection to ${app};

create table inspection.contact (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    contacted_on date,
    source text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.contact is 'Inspection list 1, contacts, as listed on a day.';
create unique index contact_now on inspection.contact (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'contact');

create table inspection.early_help (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    started_on date,
    completed_on date,
    organisation text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.early_help is 'Inspection list 2, early help, as listed on a day.';
create unique index early_help_now on inspection.early_help (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'early_help');

create table inspection.referral (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    referred_on date,
    source text,
    no_further_action text,
    referrals_in_year integer,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.referral is 'Inspection list 3, referrals, as listed on a day.';
create unique index referral_now on inspection.referral (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'referral');

create table inspection.assessment (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    disability text,
    started_on date,
    seen text,
    authorised_on date,
    needs_support text,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.assessment is 'Inspection list 4, assessments, as listed on a day.';
create unique index assessment_now on inspection.assessment (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'assessment');

create table inspection.enquiry (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    disability text,
    started_on date,
    conference_not_needed text,
    conference_on date,
    led_to_plan text,
    enquiries_in_year integer,
    conferences_in_year integer,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.enquiry is 'Inspection list 5, section 47 enquiries and conferences, as listed on a day.';
create unique index enquiry_now on inspection.enquiry (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'enquiry');

create table inspection.in_need (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    disability text,
    started_on date,
    need text,
    last_seen_on date,
    closed_on date,
    closure_reason text,
    case_status text,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.in_need is 'Inspection list 6, children in need, as listed on a day.';
create unique index in_need_now on inspection.in_need (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'in_need');

create table inspection.protection_plan (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    disability text,
    started_on date,
    initial_category text,
    latest_category text,
    last_visit_on date,
    seen_alone text,
    last_review_on date,
    ended_on date,
    emergency_order text,
    previous_plans integer,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.protection_plan is 'Inspection list 7, child protection plans, as listed on a day.';
create unique index protection_plan_now on inspection.protection_plan (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'protection_plan');

create table inspection.in_care (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    unaccompanied text,
    disability text,
    started_on date,
    need text,
    subsequent text,
    status_since_on date,
    legal_status text,
    last_review_on date,
    last_visit_on date,
    permanence_plan text,
    last_reviewing_officer_on date,
    last_health_assessment_on date,
    last_dental_check_on date,
    placements_in_year integer,
    ceased_on date,
    reason_ceased text,
    placed_on date,
    placement text,
    placement_provider text,
    placement_postcode text,
    establishment text,
    placement_location text,
    placement_authority text,
    times_missing integer,
    times_absent integer,
    interview_offered text,
    interview_accepted text,
    team text,
    worker text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.in_care is 'Inspection list 8, children in care, as listed on a day.';
create unique index in_care_now on inspection.in_care (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'in_care');

create table inspection.care_leaver (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    unaccompanied text,
    disability text,
    team text,
    worker text,
    adviser text,
    eligibility text,
    last_pathway_review_on date,
    in_touch text,
    last_contact_on date,
    accommodation text,
    suitable text,
    activity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.care_leaver is 'Inspection list 9, care leavers, as listed on a day.';
create unique index care_leaver_now on inspection.care_leaver (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'care_leaver');

create table inspection.adoption (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    listed_on date not null,
    nth integer not null,
    family text,
    sex text,
    ethnicity text,
    born_on date,
    age integer,
    disability text,
    entered_care_on date,
    decided_on date,
    order_on date,
    matched_on date,
    placed_on date,
    adopted_on date,
    reversed_on date,
    reason_reversed text,
    fostered_for_adoption_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.adoption is 'Inspection list 10, children for adoption, as listed on a day.';
create unique index adoption_now on inspection.adoption (child_id, listed_on, nth) where superseded_in is null;
select access.protect_child_records('inspection', 'adoption');

create table inspection.adopter (
    record_id bigint generated always as identity primary key,
    listed_on date not null,
    nth integer not null,
    adopter text not null,
    family text,
    sex text,
    ethnicity text,
    disability text,
    fostering_for_adoption text,
    enquired_on date,
    stage_one_from_on date,
    stage_one_to_on date,
    stage_two_from_on date,
    stage_two_to_on date,
    applied_on date,
    approved_on date,
    matched_on date,
    placed_on date,
    children_placed integer,
    adopted_on date,
    left_on date,
    reason_left text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table inspection.adopter is 'Inspection list 11, adopters, as listed on a day.';
create unique index adopter_now on inspection.adopter (adopter, listed_on, nth) where superseded_in is null;
select access.protect_table('inspection', 'adopter', 'count records', 'keep records');

create view inspection.rows_contact with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, contacted_on, source
from inspection.contact where superseded_in is null;

create view inspection.rows_early_help with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, started_on, completed_on, organisation
from inspection.early_help where superseded_in is null;

create view inspection.rows_referral with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, referred_on, source, no_further_action,
    referrals_in_year, team
from inspection.referral where superseded_in is null;

create view inspection.rows_assessment with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, disability, started_on, seen, authorised_on,
    needs_support, team
from inspection.assessment where superseded_in is null;

create view inspection.rows_enquiry with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, disability, started_on,
    conference_not_needed, conference_on, led_to_plan, enquiries_in_year, conferences_in_year, team
from inspection.enquiry where superseded_in is null;

create view inspection.rows_in_need with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, disability, started_on, need, last_seen_on,
    closed_on, closure_reason, case_status, team
from inspection.in_need where superseded_in is null;

create view inspection.rows_protection_plan with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, disability, started_on, initial_category,
    latest_category, last_visit_on, seen_alone, last_review_on, ended_on, emergency_order, previous_plans, team
from inspection.protection_plan where superseded_in is null;

create view inspection.rows_in_care with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, unaccompanied, disability, started_on, need,
    subsequent, status_since_on, legal_status, last_review_on, last_visit_on, permanence_plan, last_reviewing_officer_on,
    last_health_assessment_on, last_dental_check_on, placements_in_year, ceased_on, reason_ceased, placed_on, placement,
    placement_provider, placement_postcode, establishment, placement_location, placement_authority, times_missing, times_absent,
    interview_offered, interview_accepted, team
from inspection.in_care where superseded_in is null;

create view inspection.rows_care_leaver with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, sex, ethnicity, born_on, age, unaccompanied, disability, team,
    eligibility, last_pathway_review_on, in_touch, last_contact_on, accommodation, suitable, activity
from inspection.care_leaver where superseded_in is null;

create view inspection.rows_adoption with (security_invoker = true) as
select record_id as row_id, child_id, listed_on, nth, family, sex, ethnicity, born_on, age, disability, entered_care_on,
    decided_on, order_on, matched_on, placed_on, adopted_on, reversed_on, reason_reversed, fostered_for_adoption_on
from inspection.adoption where superseded_in is null;

create view inspection.rows_adopter with (security_invoker = true) as
select record_id as row_id, listed_on, nth, adopter, family, sex, ethnicity, disability, fostering_for_adoption, enquired_on,
    stage_one_from_on, stage_one_to_on, stage_two_from_on, stage_two_to_on, applied_on, approved_on, matched_on, placed_on,
    children_placed, adopted_on, left_on, reason_left
from inspection.adopter where superseded_in is null;

grant select on inspection.rows_contact, inspection.rows_early_help, inspection.rows_referral, inspection.rows_assessment,
    inspection.rows_enquiry, inspection.rows_in_need, inspection.rows_protection_plan, inspection.rows_in_care,
    inspection.rows_care_leaver, inspection.rows_adoption, inspection.rows_adopter to ${app};
