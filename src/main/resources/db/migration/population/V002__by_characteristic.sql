-- How a population is made up, such as by ethnic group: what over-representation is held against. Rates read whole populations only.
alter table population.estimate add column characteristic text not null default '', add column part text not null default '',
    add constraint estimate_part_of_characteristic check ((characteristic = '') = (part = ''));
comment on column population.estimate.characteristic is 'What the part is of, as measures name their splits (ethnicity, sex); empty for everybody of the age.';
comment on column population.estimate.part is 'The part, by the label, group or code of the split''s code list.';
drop index population.estimate_now;
create unique index estimate_now on population.estimate
    (area_code, estimate_year, age_from, age_to, characteristic, part, coalesce(used_from, date '1900-01-01')) where superseded_in is null;

create or replace view population.rows_estimate with (security_invoker = true) as
select estimate_id, area_type, area_code, area_name, estimate_year, age_from, age_to, people, used_from, used_to, source
from population.estimate where superseded_in is null and characteristic = '';

create view population.rows_composition with (security_invoker = true) as
select estimate_id, area_type, area_code, estimate_year, age_from, age_to, characteristic, part, people, source
from population.estimate where superseded_in is null and characteristic <> '';
grant select on population.rows_composition to ${app};
