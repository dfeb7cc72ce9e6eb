-- A child had come off an earlier plan where any of them had ended by the day, not only the one that had begun last: where plans
-- overlap, that one may end later or not at all.
create or replace view protection.rows_plan_start with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on as on_date, p.initial_category as category,
    coalesce(p.previous_plans, 0) > 0 as subsequent, c.sex, c.ethnicity, c.born_on, c.expected_on,
    e.child_id is not null and exists (
        select from unnest(e.starts, e.ends) as t(started_on, ended_on)
        where t.started_on < p.started_on and t.ended_on <= p.started_on and t.ended_on > p.started_on - interval '2 years') as within_two_years
from protection.plan p
join children.rows_child c on c.child_id = p.child_id
left join (
    select child_id, array_agg(started_on) as starts, array_agg(ended_on) as ends
    from protection.plan
    where superseded_in is null and ended_on is not null
    group by child_id
) e on e.child_id = p.child_id
where p.superseded_in is null;
