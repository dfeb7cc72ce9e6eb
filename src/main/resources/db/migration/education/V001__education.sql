-- Children at school, out of school, and with special educational needs; and the schools themselves.
grant usage on schema education to ${app};

create table education.home_education (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    ended_on date,
    reason text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.home_education is 'Children educated at home.';
create unique index home_education_now on education.home_education (child_id, started_on) where superseded_in is null;
select access.protect_child_records('education', 'home_education');

create table education.exclusion (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    excluded_on date not null,
    kind text not null,
    phase text not null,
    school text,
    sessions integer,
    reason text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.exclusion is 'Suspensions and permanent exclusions; a session is half a school day.';
create unique index exclusion_now on education.exclusion (child_id, excluded_on, kind) where superseded_in is null;
select access.protect_child_records('education', 'exclusion');

create table education.sen_support (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    ended_on date,
    need text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.sen_support is 'Pupils with support for special educational needs and no plan.';
create unique index sen_support_now on education.sen_support (child_id, started_on) where superseded_in is null;
select access.protect_child_records('education', 'sen_support');

create table education.ehc_plan (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    issued_on date not null,
    ended_on date,
    need text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.ehc_plan is 'Education, health and care plans.';
create unique index ehc_plan_now on education.ehc_plan (child_id, issued_on) where superseded_in is null;
select access.protect_child_records('education', 'ehc_plan');

create table education.neet (
    record_id bigint generated always as identity primary key,
    child_id bigint not null,
    started_on date not null,
    ended_on date,
    reason text,
    born_on date,
    sex text,
    ethnicity text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.neet is 'Young people of 16 and 17 who were not in education, employment or training.';
create unique index neet_now on education.neet (child_id, started_on) where superseded_in is null;
select access.protect_child_records('education', 'neet');

create table education.school (
    record_id bigint generated always as identity primary key,
    urn text not null,
    judged_on date not null,
    name text not null,
    phase text,
    judgement text not null,
    closed_on date,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table education.school is 'Schools and how inspectors judged them, a row a judgement.';
create unique index school_now on education.school (urn, judged_on) where superseded_in is null;
select access.protect_table('education', 'school', 'read figures', 'keep records');

create view education.rows_home_education with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.started_on as from_on, t.ended_on as to_on, t.reason,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from education.home_education t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

create view education.rows_exclusion with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.excluded_on as on_date, t.kind, t.phase, t.school, t.sessions, t.reason,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from education.exclusion t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

create view education.rows_sen_support with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.started_on as from_on, t.ended_on as to_on, t.need,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from education.sen_support t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

create view education.rows_ehc_plan with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.issued_on as from_on, t.ended_on as to_on, t.need,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from education.ehc_plan t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

create view education.rows_neet with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.started_on as from_on, t.ended_on as to_on, t.reason,
    coalesce(c.sex, t.sex) as sex, coalesce(c.ethnicity, t.ethnicity) as ethnicity, coalesce(c.born_on, t.born_on) as born_on
from education.neet t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

-- A school stands under a judgement until the next one, or until it closes.
create view education.rows_school with (security_invoker = true) as
select t.record_id as row_id, t.urn, t.name, t.phase, t.judgement, t.judged_on as from_on,
    least(lead(t.judged_on) over (partition by t.urn order by t.judged_on), t.closed_on) as to_on
from education.school t
where t.superseded_in is null;

grant select on education.rows_home_education, education.rows_exclusion, education.rows_sen_support, education.rows_ehc_plan, education.rows_neet, education.rows_school to ${app};
