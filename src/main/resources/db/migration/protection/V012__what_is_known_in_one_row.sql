-- What is known of the child is one row now, and where a question asks nothing of the child it is not looked for.
create or replace view protection.rows_plan with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on, p.ended_on,
    coalesce(k.from_on, p.started_on) as from_on,
    least(k.next_from, p.ended_on) as to_on,
    k.category, coalesce(p.previous_plans, 0) > 0 as subsequent, p.previous_plans,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p
left join children.rows_known c on c.child_id = p.child_id
left join (
    select child_id, plan_started_on, from_on, category,
        lead(from_on) over (partition by child_id, plan_started_on order by from_on) as next_from
    from protection.plan_category where superseded_in is null
) k on k.child_id = p.child_id and k.plan_started_on = p.started_on
where p.superseded_in is null;

create or replace view protection.rows_plan_start with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on as on_date, p.initial_category as category,
    coalesce(p.previous_plans, 0) > 0 as subsequent, c.sex, c.ethnicity, c.born_on, c.expected_on,
    e.child_id is not null and exists (
        select from unnest(e.starts, e.ends) as t(started_on, ended_on)
        where t.started_on < p.started_on and t.ended_on <= p.started_on and t.ended_on > p.started_on - interval '2 years') as within_two_years
from protection.plan p
left join children.rows_known c on c.child_id = p.child_id
left join (
    select child_id, array_agg(started_on) as starts, array_agg(ended_on) as ends
    from protection.plan
    where superseded_in is null and ended_on is not null
    group by child_id
) e on e.child_id = p.child_id
where p.superseded_in is null;

create or replace view protection.rows_plan_end with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.ended_on as on_date, p.started_on, p.ended_on - p.started_on as days,
    c.sex, c.ethnicity, c.born_on, c.expected_on,
    case when p.ended_on < p.started_on + interval '3 months 1 day' then '3m'
        when p.ended_on < p.started_on + interval '6 months 1 day' then '6m'
        when p.ended_on < p.started_on + interval '1 year' then '1y'
        when p.ended_on < p.started_on + 730 then '2y' else '2y+' end as lasted,
    p.ended_on - p.started_on > 729 as two_years
from protection.plan p left join children.rows_known c on c.child_id = p.child_id
where p.superseded_in is null and p.ended_on is not null;

create or replace view protection.rows_enquiry with (security_invoker = true) as
select e.record_id as row_id, e.child_id, e.started_on as on_date, e.conference_on, e.conference_not_required,
    c.sex, c.ethnicity, c.born_on, c.expected_on,
    case when e.conference_on is not null then true when e.conference_not_required then false end as led_to_conference,
    coalesce(lag(e.started_on) over (partition by e.child_id order by e.started_on, e.record_id) > e.started_on - interval '1 year', false) as again
from protection.enquiry e left join children.rows_known c on c.child_id = e.child_id
where e.superseded_in is null;

create or replace view protection.rows_conference with (security_invoker = true) as
select f.record_id as row_id, f.child_id, f.held_on as on_date, f.enquiry_started_on,
    e.number - s.number as working_days,
    e.number - s.number <= t.amount as in_time,
    f.held_on || ' ' || f.referred_on || ' ' || coalesce(r.source, '') || ' ' || coalesce(f.enquiry_started_on::text, '') as meeting,
    c.sex, c.ethnicity, c.born_on, c.expected_on,
    p.record_id is not null as led_to_plan
from protection.conference f
left join children.rows_known c on c.child_id = f.child_id
left join frontdoor.rows_referral_source r on r.child_id = f.child_id and r.referred_on = f.referred_on
left join protection.plan p on p.child_id = f.child_id and p.started_on = f.held_on and p.superseded_in is null
left join guidance.rows_working_day s on s.day = f.enquiry_started_on
left join guidance.rows_working_day e on e.day = f.held_on
left join guidance.rows_timescale t on t.process = 'initial child protection conference' and t.from_on <= f.enquiry_started_on
    and f.enquiry_started_on < coalesce(t.to_on, date 'infinity')
where f.superseded_in is null;

create or replace view protection.rows_plan_length with (security_invoker = true) as
select p.record_id as row_id, p.child_id, p.started_on, p.ended_on,
    cast(p.started_on + b.after as date) as from_on, least(cast(p.started_on + b.before as date), p.ended_on) as to_on,
    b.code as lasted, b.code = '2y+' as two_years, c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.plan p
left join children.rows_known c on c.child_id = p.child_id
join guidance.rows_length_band b on p.ended_on is null or p.ended_on > p.started_on + b.after
where p.superseded_in is null;

-- Ranges are only taken from each other where a review was late while the plan ran, which few are.
create or replace view protection.rows_plan_reviewed with (security_invoker = true) as
with due as (
    select e.record_id, e.ended_on, cast(e.happened_on + make_interval(months => t.amount) as date) as due_on,
        lead(e.happened_on) over (partition by e.record_id order by e.happened_on) as next_on
    from (
        select p.record_id, p.ended_on, greatest(p.started_on, f.told_from) as happened_on,
            case when p.started_on < f.told_from then 'review conference' else 'initial conference' end as started_by
        from protection.plan p
        cross join (select cast(min(as_at) + 1 - interval '1 year' as date) as told_from from protection.plan) f
        where p.superseded_in is null
        union all
        select p.record_id, p.ended_on, v.held_on, 'review conference'
        from protection.plan p join protection.plan_review v on v.child_id = p.child_id and v.plan_started_on = p.started_on
        where p.superseded_in is null and v.superseded_in is null and v.held_on > p.started_on
    ) e
    join guidance.rows_timescale t on t.started_by = e.started_by and t.process = 'review conference' and t.from_on <= e.happened_on
        and e.happened_on < coalesce(t.to_on, date 'infinity')
), late as (
    select record_id, range_agg(daterange(due_on + 1, cast(next_on + interval '1 year' as date))) as days
    from due where (next_on is null or next_on > due_on) and (ended_on is null or ended_on > due_on + 1)
    group by record_id
), counted as materialized (
    select p.record_id, p.child_id, p.started_on, p.ended_on, cast(p.started_on + interval '3 months' as date) as from_on, l.days as late
    from protection.plan p left join late l on l.record_id = p.record_id
    where p.superseded_in is null and (p.ended_on is null or p.ended_on > p.started_on + interval '3 months')
)
select k.record_id as row_id, k.child_id, k.started_on, k.ended_on, k.from_on, k.to_on, k.in_time,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from (
    select record_id, child_id, started_on, ended_on, from_on, ended_on as to_on, true as in_time from counted where late is null
    union all
    select k.record_id, k.child_id, k.started_on, k.ended_on, lower(x.days), upper(x.days), x.in_time
    from counted k
    cross join lateral (
        select true as in_time, unnest(datemultirange(daterange(k.from_on, k.ended_on)) - k.late) as days
        union all
        select false, unnest(datemultirange(daterange(k.from_on, k.ended_on)) * k.late)
    ) x
    where k.late is not null
) k
left join children.rows_known c on c.child_id = k.child_id;

create or replace view protection.rows_pre_proceedings with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.started_on, t.decided_on, t.decided_on - t.started_on as days,
    t.court_application_on is not null as to_court, c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.pre_proceedings t left join children.rows_known c on c.child_id = t.child_id
where t.superseded_in is null;

create or replace view protection.rows_in_need_plan with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.started_on, t.ended_on, t.ended_on - t.started_on as days,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.in_need_plan t left join children.rows_known c on c.child_id = t.child_id
where t.superseded_in is null;
