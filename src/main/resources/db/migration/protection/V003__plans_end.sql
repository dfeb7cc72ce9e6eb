-- A plan stands in no category after it ended, even where a change of category is dated later than its end.
create or replace view protection.rows_plan with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on, p.ended_on,
    coalesce(k.from_on, p.started_on) as from_on,
    least(k.next_from, p.ended_on) as to_on,
    k.category, coalesce(p.previous_plans, 0) > 0 as subsequent, p.previous_plans,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p
join children.rows_child c on c.child_id = p.child_id
left join (
    select child_id, plan_started_on, from_on, category,
        lead(from_on) over (partition by child_id, plan_started_on order by from_on) as next_from
    from protection.plan_category where superseded_in is null
) k on k.child_id = p.child_id and k.plan_started_on = p.started_on
where p.superseded_in is null;
