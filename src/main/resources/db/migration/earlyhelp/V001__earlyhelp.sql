-- Families helped before their needs are those of social care.
grant usage on schema earlyhelp to ${app};

create table earlyhelp.episode (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    opened_on date not null,
    family text not null,
    engaged_on date,
    closed_on date,
    re_referral boolean,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table earlyhelp.episode is 'A childs time in early help with the family; the familys episode is that of its children together.';
create unique index episode_now on earlyhelp.episode (child_id, opened_on) where superseded_in is null;
select access.protect_child_records('earlyhelp', 'episode');

create table earlyhelp.assessment (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    completed_on date not null,
    family text not null,
    started_on date,
    lead text not null,
    agency text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table earlyhelp.assessment is 'Early help assessments, a row a family, told of one child of it.';
create unique index assessment_now on earlyhelp.assessment (child_id, completed_on) where superseded_in is null;
select access.protect_child_records('earlyhelp', 'assessment');

create table earlyhelp.visit (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    visited_on date not null,
    kind text not null,
    family text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table earlyhelp.visit is 'Visits to families, told of one child of each.';
create unique index visit_now on earlyhelp.visit (child_id, visited_on, kind) where superseded_in is null;
select access.protect_child_records('earlyhelp', 'visit');

create view earlyhelp.rows_child with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.family, t.opened_on as from_on, t.closed_on as to_on,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from earlyhelp.episode t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

-- A family's episode: its children who came in on the same day. It stands under the child first known, so that reading it is a
-- read of a child's record.
create view earlyhelp.rows_family with (security_invoker = true) as
select min(t.record_id) as row_id, min(t.child_id) as child_id, t.family, t.opened_on as from_on, t.opened_on as on_date,
    case when count(*) = count(t.closed_on) then max(t.closed_on) end as to_on,
    count(*) as children, bool_or(t.re_referral) as re_referral, min(t.engaged_on) as engaged_on,
    case when min(t.engaged_on) is null then false else min(e.number) - min(s.number) <= min(l.amount) end as engaged_in_time
from earlyhelp.episode t
left join guidance.rows_working_day s on s.day = t.opened_on
left join guidance.rows_working_day e on e.day = t.engaged_on
left join guidance.rows_timescale l on l.process = 'early help engagement'
    and l.from_on <= t.opened_on and t.opened_on < coalesce(l.to_on, date 'infinity')
where t.superseded_in is null
group by t.family, t.opened_on;

create view earlyhelp.rows_assessment with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.completed_on as on_date, t.family, t.lead, t.agency, t.lead = 'partner' as by_partner,
    e.number - s.number <= l.amount as in_time,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from earlyhelp.assessment t join children.rows_child c on c.child_id = t.child_id
left join guidance.rows_working_day s on s.day = t.started_on
left join guidance.rows_working_day e on e.day = t.completed_on
left join guidance.rows_timescale l on l.process = 'early help assessment'
    and l.from_on <= t.started_on and t.started_on < coalesce(l.to_on, date 'infinity')
where t.superseded_in is null;

create view earlyhelp.rows_visit with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.visited_on as on_date, t.kind, t.family,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from earlyhelp.visit t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

grant select on earlyhelp.rows_child, earlyhelp.rows_family, earlyhelp.rows_assessment, earlyhelp.rows_visit to ${app};
