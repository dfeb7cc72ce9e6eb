-- Whoever is not known yet is inserted plainly: one return is kept at a time, so that nobody else inserts the same child meanwhile,
-- and an insert that must be ready for a conflict costs half as much again.
create or replace function children.follow_description() returns trigger language plpgsql as $$
declare
    loops text := current_setting('enable_nestloop');
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
            ethnicity = t.ethnicity, disabilities = t.disabilities
        from told t
        where k.child_id = t.child_id
          and (k.born_on, k.expected_on, k.died_on, k.sex, k.ethnicity, k.disabilities)
            is distinct from (t.born_on, t.expected_on, t.died_on, t.sex, t.ethnicity, t.disabilities)
    )
    insert into children.known (child_id, born_on, expected_on, died_on, sex, ethnicity, disabilities)
    select t.child_id, t.born_on, t.expected_on, t.died_on, t.sex, t.ethnicity, t.disabilities
    from told t where not exists (select from children.known k where k.child_id = t.child_id);
    perform set_config('enable_nestloop', loops, true);
    return null;
end $$;
