grant usage on schema frontdoor to ${app};

create table frontdoor.referral (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    referred_on date not null,
    source text,
    need text,
    no_further_action boolean not null,
    closed_on date,
    closure_reason text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index referral_now on frontdoor.referral (child_id, referred_on) where superseded_in is null;
select access.protect_child_records('frontdoor', 'referral');

create table frontdoor.assessment (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    referred_on date not null,
    started_on date not null,
    internal_review_on date,
    authorised_on date,
    factors text[] not null default '{}',
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index assessment_now on frontdoor.assessment (child_id, referred_on, started_on) where superseded_in is null;
select access.protect_child_records('frontdoor', 'assessment');

-- A re-referral is a referral less than twelve months after the one before it for the same child.
create view frontdoor.rows_referral with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.referred_on as on_date, r.referred_on as from_on, r.closed_on as to_on,
    r.source, r.need, r.no_further_action, r.closure_reason,
    coalesce(lag(r.referred_on) over (partition by r.child_id order by r.referred_on) > r.referred_on - interval '1 year', false) as re_referral,
    c.sex, c.ethnicity, c.born_on
from frontdoor.referral r join children.rows_child c on c.child_id = r.child_id
where r.superseded_in is null;

create view frontdoor.rows_assessment with (security_invoker = true) as
select a.record_id as row_id, a.child_id, a.referred_on, a.started_on, a.authorised_on as on_date, a.factors,
    guidance.working_days(a.started_on, a.authorised_on) as working_days,
    c.sex, c.ethnicity, c.born_on
from frontdoor.assessment a join children.rows_child c on c.child_id = a.child_id
where a.superseded_in is null and a.authorised_on is not null;

grant select on frontdoor.rows_referral, frontdoor.rows_assessment to ${app};
