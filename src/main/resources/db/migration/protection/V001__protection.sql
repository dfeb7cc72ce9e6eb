grant usage on schema protection to ${app};

create table protection.in_need_plan (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    referred_on date not null,
    ended_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index in_need_plan_now on protection.in_need_plan (child_id, started_on) where superseded_in is null;
select access.protect_child_records('protection', 'in_need_plan');

create table protection.enquiry (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    referred_on date not null,
    started_on date not null,
    conference_target_on date,
    conference_on date,
    conference_not_required boolean,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table protection.enquiry is 'Enquiries under section 47 of the Children Act 1989.';
create unique index enquiry_now on protection.enquiry (child_id, referred_on, started_on) where superseded_in is null;
select access.protect_child_records('protection', 'enquiry');

create table protection.conference (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    held_on date not null,
    referred_on date not null,
    enquiry_started_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table protection.conference is 'A child''s initial child protection conference.';
create unique index conference_now on protection.conference (child_id, held_on) where superseded_in is null;
select access.protect_child_records('protection', 'conference');

create table protection.plan (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    referred_on date not null,
    ended_on date,
    initial_category text,
    previous_plans integer,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table protection.plan is 'Child protection plans. Their categories over time are in plan_category.';
create unique index plan_now on protection.plan (child_id, started_on) where superseded_in is null;
select access.protect_child_records('protection', 'plan');

create table protection.plan_category (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    plan_started_on date not null,
    from_on date not null,
    category text not null,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table protection.plan_category is 'The category of abuse of a plan from a date. A census gives no date for a change, only that it had happened by the census date or the plan''s end: that day is from_on.';
create unique index plan_category_now on protection.plan_category (child_id, plan_started_on, from_on) where superseded_in is null;
select access.protect_child_records('protection', 'plan_category');

create table protection.plan_review (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    plan_started_on date not null,
    held_on date not null,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index plan_review_now on protection.plan_review (child_id, plan_started_on, held_on) where superseded_in is null;
select access.protect_child_records('protection', 'plan_review');

create table protection.pre_proceedings (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    referred_on date not null,
    started_on date not null,
    letter_sent_on date,
    family_meeting_offered boolean,
    family_meeting_held boolean,
    first_meeting_on date,
    review_meetings integer,
    decided_on date,
    outcome text,
    court_application_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index pre_proceedings_now on protection.pre_proceedings (child_id, referred_on, started_on) where superseded_in is null;
select access.protect_child_records('protection', 'pre_proceedings');

-- A plan in each category it had: at any date a plan stands in one row, from from_on up to but not with to_on.
create view protection.rows_plan with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on, p.ended_on,
    coalesce(k.from_on, p.started_on) as from_on,
    least(k.next_from, p.ended_on) as to_on,
    k.category, coalesce(p.previous_plans, 0) > 0 as subsequent, p.previous_plans,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p
join children.rows_child c on c.child_id = p.child_id
left join (
    select child_id, plan_started_on, from_on, category,
        lead(from_on) over (partition by child_id, plan_started_on order by from_on) as next_from
    from protection.plan_category where superseded_in is null
) k on k.child_id = p.child_id and k.plan_started_on = p.started_on
where p.superseded_in is null;

create view protection.rows_plan_start with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on as on_date, p.initial_category as category,
    coalesce(p.previous_plans, 0) > 0 as subsequent, c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p join children.rows_child c on c.child_id = p.child_id
where p.superseded_in is null;

create view protection.rows_plan_end with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.ended_on as on_date, p.started_on, p.ended_on - p.started_on as days,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p join children.rows_child c on c.child_id = p.child_id
where p.superseded_in is null and p.ended_on is not null;

create view protection.rows_enquiry with (security_invoker = true) as
select e.record_id as row_id, e.child_id, e.started_on as on_date, e.conference_on, e.conference_not_required,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.enquiry e join children.rows_child c on c.child_id = e.child_id
where e.superseded_in is null;

-- Returns have no word for who sat in one meeting. Children whose referral day, referral source, enquiry start and conference
-- day are all the same are taken as brothers and sisters at one meeting.
create view protection.rows_conference with (security_invoker = true) as
select f.record_id as row_id, f.child_id, f.held_on as on_date, f.enquiry_started_on,
    guidance.working_days(f.enquiry_started_on, f.held_on) as working_days,
    guidance.working_days(f.enquiry_started_on, f.held_on) <= 15 as in_time,
    f.held_on || ' ' || f.referred_on || ' ' || coalesce(r.source, '') || ' ' || coalesce(f.enquiry_started_on::text, '') as meeting,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.conference f
join children.rows_child c on c.child_id = f.child_id
left join frontdoor.rows_referral r on r.child_id = f.child_id and r.on_date = f.referred_on
where f.superseded_in is null;

create view protection.rows_plan_review with (security_invoker = true) as
select v.record_id as row_id, v.child_id, v.plan_started_on, v.held_on as on_date
from protection.plan_review v where v.superseded_in is null;

grant select on protection.rows_plan, protection.rows_plan_start, protection.rows_plan_end, protection.rows_enquiry,
    protection.rows_conference, protection.rows_plan_review to ${app};
