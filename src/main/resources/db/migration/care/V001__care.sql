grant usage on schema care to ${app};

create table care.episode (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    reason_started text,
    legal_status text,
    need text,
    placement text,
    placement_provider text,
    ended_on date,
    reason_ended text,
    reason_moved text,
    home_postcode text,
    placement_postcode text,
    establishment text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table care.episode is 'Episodes of the looked-after return: one legal status and one placement. Periods of care are the chains of them.';
create unique index episode_now on care.episode (child_id, started_on) where superseded_in is null;
select access.protect_child_records('care', 'episode');

create table care.review (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    held_on date not null,
    participation text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index review_now on care.review (child_id, held_on) where superseded_in is null;
select access.protect_child_records('care', 'review');

create table care.health (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    year_ending date not null,
    sdq_score integer,
    sdq_reason text,
    convicted boolean,
    health_check boolean,
    immunised boolean,
    teeth_checked boolean,
    health_assessed boolean,
    substance_misuse boolean,
    intervention_received boolean,
    intervention_offered boolean,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index health_now on care.health (child_id, year_ending) where superseded_in is null;
select access.protect_child_records('care', 'health');

create table care.leaver (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    year_ending date not null,
    in_touch text,
    activity text,
    accommodation text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index leaver_now on care.leaver (child_id, year_ending) where superseded_in is null;
select access.protect_child_records('care', 'leaver');

create table care.adoption (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    decided_on date not null,
    matched_on date,
    by_foster_carer boolean,
    adopters integer,
    adopters_sex text,
    adopters_status text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index adoption_now on care.adoption (child_id, decided_on) where superseded_in is null;
select access.protect_child_records('care', 'adoption');

create table care.placed_for_adoption (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    placed_on date not null,
    ceased_on date,
    reason_ceased text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index placed_for_adoption_now on care.placed_for_adoption (child_id, placed_on) where superseded_in is null;
select access.protect_child_records('care', 'placed_for_adoption');

create table care.previous_permanence (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    year_ending date not null,
    kind text,
    authority text,
    ordered_on text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on column care.previous_permanence.ordered_on is 'As returned: the day or month may be given as zz where it is not known.';
create unique index previous_permanence_now on care.previous_permanence (child_id, year_ending) where superseded_in is null;
select access.protect_child_records('care', 'previous_permanence');

create table care.absence (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    from_on date not null,
    kind text not null,
    to_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table care.absence is 'Times that a looked-after child was missing (M) or away without authorisation (A), as the return gives them.';
create unique index absence_now on care.absence (child_id, from_on, kind) where superseded_in is null;
select access.protect_child_records('care', 'absence');

create table care.social_worker (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    worker text not null,
    from_on date not null,
    to_on date,
    reason text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index social_worker_now on care.social_worker (child_id, worker, from_on) where superseded_in is null;
select access.protect_child_records('care', 'social_worker');

create table care.unaccompanied (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    until_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index unaccompanied_now on care.unaccompanied (child_id) where superseded_in is null;
select access.protect_child_records('care', 'unaccompanied');

-- Short breaks under V3 and V4 are not being looked after for any figure.
create view care.rows_episode with (security_invoker = true) as
select e.record_id as row_id, e.child_id, e.started_on as from_on, e.ended_on as to_on, e.reason_started, e.reason_ended,
    e.legal_status, e.need, e.placement, e.placement_provider, c.sex, c.ethnicity, c.born_on
from care.episode e join children.rows_child c on c.child_id = e.child_id
where e.superseded_in is null and coalesce(e.legal_status, '') not in ('V3', 'V4');

-- A period of care runs while each episode starts on the day the one before it ended, over however many returns.
create view care.rows_period with (security_invoker = true) as
select min(row_id) as row_id, child_id, min(from_on) as from_on, nullif(max(coalesce(to_on, 'infinity'::date)), 'infinity'::date) as to_on,
    (array_agg(reason_ended order by from_on desc))[1] as reason_ended,
    (array_agg(need order by from_on))[1] as need, count(distinct placement) as placements,
    min(sex) as sex, min(ethnicity) as ethnicity, min(born_on) as born_on
from (
    select e.*, count(*) filter (where begins) over (partition by child_id order by from_on, row_id) as period
    from (
        select x.*, coalesce(lag(coalesce(to_on, 'infinity'::date)) over (partition by child_id order by from_on, row_id) < from_on, true) as begins
        from care.rows_episode x
    ) e
) p
group by child_id, period;

create view care.rows_review with (security_invoker = true) as
select v.record_id as row_id, v.child_id, v.held_on as on_date, v.participation, c.sex, c.ethnicity, c.born_on
from care.review v join children.rows_child c on c.child_id = v.child_id
where v.superseded_in is null;

grant select on care.rows_episode, care.rows_period, care.rows_review to ${app};
