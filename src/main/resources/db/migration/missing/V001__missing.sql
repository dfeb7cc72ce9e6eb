-- Children who went missing, and the interviews they were offered when they came back.
grant usage on schema missing to ${app};

create table missing.episode (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    missing_from timestamp not null,
    found_at timestamp,
    placed text,
    reported_by text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table missing.episode is 'Times that a child was missing from home or from care.';
create unique index episode_now on missing.episode (child_id, missing_from) where superseded_in is null;
select access.protect_child_records('missing', 'episode');

create table missing.return_interview (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    found_at timestamp not null,
    offered_on date,
    held_at timestamp,
    outcome text not null,
    independent boolean,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table missing.return_interview is 'Interviews offered to children who came back, known by the time at which the child was found.';
create unique index return_interview_now on missing.return_interview (child_id, found_at) where superseded_in is null;
select access.protect_child_records('missing', 'return_interview');

create view missing.rows_episode with (security_invoker = true) as
select t.record_id as row_id, t.child_id, cast(t.missing_from as date) as on_date, t.missing_from, t.found_at, t.placed,
    extract(epoch from t.found_at - t.missing_from) / 3600 as hours,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from missing.episode t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

-- An interview is in time when it was held within the hours that guidance gave on the day on which the child was found.
create view missing.rows_return_interview with (security_invoker = true) as
select t.record_id as row_id, t.child_id, cast(t.held_at as date) as on_date, cast(t.found_at as date) as found_on, t.outcome, t.independent,
    extract(epoch from t.held_at - t.found_at) / 3600 <= l.amount as in_time,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from missing.return_interview t join children.rows_child c on c.child_id = t.child_id
left join guidance.rows_timescale l on l.process = 'return interview' and l.unit = 'hours'
    and l.from_on <= cast(t.found_at as date) and cast(t.found_at as date) < coalesce(l.to_on, date 'infinity')
where t.superseded_in is null;

grant select on missing.rows_episode, missing.rows_return_interview to ${app};
