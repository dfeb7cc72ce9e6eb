grant usage on schema population to ${app};

-- Estimates of how many people of an age live in an area. A later return supersedes; nothing is overwritten.
create table population.estimate (
    estimate_id bigint generated always as identity primary key,
    area_type text not null check (area_type in ('ward', 'authority', 'region', 'country')),
    area_code text not null,
    area_name text not null,
    estimate_year integer not null,
    age_from integer not null,
    age_to integer not null,
    people bigint not null check (people >= 0),
    used_from date,
    used_to date,
    source text not null,
    received_in bigint not null,
    superseded_in bigint,
    check (age_to >= age_from)
);
comment on column population.estimate.used_from is 'Set where the partnership adopted the estimate for the rates of dated periods.';
create unique index estimate_now on population.estimate (area_code, estimate_year, age_from, age_to, coalesce(used_from, date '1900-01-01')) where superseded_in is null;
select access.protect_table('population', 'estimate', 'read figures', 'keep records');

create view population.rows_estimate with (security_invoker = true) as
select estimate_id, area_type, area_code, area_name, estimate_year, age_from, age_to, people, used_from, used_to, source
from population.estimate where superseded_in is null;
grant select on population.rows_estimate to ${app};
