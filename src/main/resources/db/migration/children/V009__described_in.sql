-- Which return, or withdrawal of one, last changed what is known of a child: figures of everything that other returns told of the
-- child follow it. The greatest number is the latest, and what a withdrawal says again bears the number of who said it first.
alter table children.known add column described_in bigint;

create or replace function children.follow_description() returns trigger language plpgsql as $$
declare
    loops text := current_setting('enable_nestloop');
    saying bigint := (select max(greatest(received_in, superseded_in)) from said);
begin
    -- a first census describes thousands of whom the statistics do not know yet
    if (select count(*) from (select from said limit 1001) many) > 1000 then
        perform set_config('enable_nestloop', 'off', true);
    end if;
    with told as materialized (
        select s.child_id, coalesce(n.born_on, l.born_on) as born_on, n.expected_on, n.died_on,
            coalesce(nullif(n.sex, 'U'), l.sex, n.sex) as sex, coalesce(n.ethnicity, l.ethnicity) as ethnicity,
            coalesce(n.disabilities, '{}') as disabilities
        from (select distinct child_id from said) s
        left join children.description n on n.child_id = s.child_id and n.told_by = 'CIN' and n.superseded_in is null
        left join children.description l on l.child_id = s.child_id and l.told_by = 'SSDA903' and l.superseded_in is null
    ), changed as (
        update children.known k set born_on = t.born_on, expected_on = t.expected_on, died_on = t.died_on, sex = t.sex,
            ethnicity = t.ethnicity, disabilities = t.disabilities, described_in = greatest(k.described_in, saying)
        from told t
        where k.child_id = t.child_id
          and (k.born_on, k.expected_on, k.died_on, k.sex, k.ethnicity, k.disabilities)
            is distinct from (t.born_on, t.expected_on, t.died_on, t.sex, t.ethnicity, t.disabilities)
    )
    insert into children.known (child_id, born_on, expected_on, died_on, sex, ethnicity, disabilities, described_in)
    select t.child_id, t.born_on, t.expected_on, t.died_on, t.sex, t.ethnicity, t.disabilities, saying
    from told t where not exists (select from children.known k where k.child_id = t.child_id);
    perform set_config('enable_nestloop', loops, true);
    return null;
end $$;

create view children.rows_described with (security_invoker = true) as select child_id, described_in from children.known;
grant select on children.rows_described to ${app};
