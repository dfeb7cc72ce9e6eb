-- What children in need are counted by: how long their episodes last, what assessments found, and unborn children.
create or replace view frontdoor.rows_referral with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.referred_on as on_date, r.referred_on as from_on, r.closed_on as to_on,
    r.source, r.need, r.no_further_action, r.closure_reason,
    coalesce(lag(r.referred_on) over (partition by r.child_id order by r.referred_on) > r.referred_on - interval '1 year', false) as re_referral,
    c.sex, c.ethnicity, c.born_on, c.expected_on,
    case when r.no_further_action or r.closed_on is not null then coalesce(r.closure_reason, '') in ('RC8', 'RC9') end as assessed_not_in_need
from frontdoor.referral r join children.rows_child c on c.child_id = r.child_id
where r.superseded_in is null;

-- An episode of need stands in a row for each length that it has had: at any date in one of them.
create view frontdoor.rows_in_need with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.referred_on as started_on, r.closed_on as ended_on,
    cast(r.referred_on + b.after as date) as from_on, least(cast(r.referred_on + b.before as date), r.closed_on) as to_on,
    b.code as lasted, b.code = '2y+' as two_years,
    r.source, r.need, cardinality(array_remove(c.disabilities, 'NONE')) > 0 as disabled,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from frontdoor.referral r
join children.rows_child c on c.child_id = r.child_id
join guidance.rows_length_band b on r.closed_on is null or r.closed_on > r.referred_on + b.after
where r.superseded_in is null and not r.no_further_action;

create view frontdoor.rows_in_need_end with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.closed_on as on_date, r.referred_on as started_on, r.closed_on - r.referred_on as days,
    case when r.closed_on < r.referred_on + interval '3 months 1 day' then '3m'
        when r.closed_on < r.referred_on + interval '6 months 1 day' then '6m'
        when r.closed_on < r.referred_on + interval '1 year' then '1y'
        when r.closed_on < r.referred_on + 730 then '2y' else '2y+' end as lasted,
    r.need, r.closure_reason, c.sex, c.ethnicity, c.born_on, c.expected_on
from frontdoor.referral r join children.rows_child c on c.child_id = r.child_id
where r.superseded_in is null and not r.no_further_action and r.closed_on is not null;

-- What an assessment found is not known where it names no factor, not even that there was none.
create or replace view frontdoor.rows_assessment with (security_invoker = true) as
select a.record_id as row_id, a.child_id, a.referred_on, a.started_on, a.authorised_on as on_date, a.factors,
    e.number - s.number as working_days,
    c.sex, c.ethnicity, c.born_on,
    e.number - s.number <= t.amount as in_time,
    c.expected_on,
    case when e.number - s.number <= 0 then '0' when e.number - s.number <= 10 then '1-10'
        when e.number - s.number <= 20 then '11-20' when e.number - s.number <= 30 then '21-30'
        when e.number - s.number <= 40 then '31-40' when e.number - s.number <= 45 then '41-45'
        when e.number - s.number <= 50 then '46-50' when e.number - s.number <= 60 then '51-60'
        when e.number is not null and s.number is not null then '61+' end as days_band,
    case when f.told then a.factors && '{3A,3B,3C}' end as domestic_abuse,
    case when f.told then a.factors && '{4A,4B,4C}' end as mental_health,
    case when f.told then a.factors && '{1A,1B,1C,2A,2B,2C}' end as substance_misuse,
    case when f.told then a.factors && '{3A,3B,3C}' and a.factors && '{4B}' and a.factors && '{1B,2B}' end as three_together,
    case when f.told then a.factors && '{16A}' end as neglect,
    case when f.told then a.factors && '{18A,18B,18C}' end as physical_abuse,
    case when f.told then a.factors && '{19A,19B,19C}' end as sexual_abuse,
    case when f.told then a.factors && '{11A,12A,13A,24A}' end as harm_outside_home,
    case when f.told then a.factors && '{15A}' end as self_harm,
    case when f.told then a.factors && '{7A}' end as young_carer,
    case when f.told then a.factors && '{21}' end as no_factor
from frontdoor.assessment a
join children.rows_child c on c.child_id = a.child_id
cross join lateral (select cardinality(a.factors) > 0 as told) f
left join guidance.rows_working_day s on s.day = a.started_on
left join guidance.rows_working_day e on e.day = a.authorised_on
left join guidance.rows_timescale t on t.process = 'assessment' and t.from_on <= a.started_on and a.started_on < coalesce(t.to_on, date 'infinity')
where a.superseded_in is null and a.authorised_on is not null;

-- A row for each factor of each assessment; an episode's assessments are told apart from other episodes' by their referral.
create view frontdoor.rows_assessment_factor with (security_invoker = true) as
select a.record_id as row_id, a.child_id, a.authorised_on as on_date, a.child_id || ' ' || a.referred_on as episode, f.factor
from frontdoor.assessment a cross join lateral unnest(a.factors) as f(factor)
where a.superseded_in is null and a.authorised_on is not null;

-- An assessment that is not completed stands in one row until the last day on which it could have been in time, and in another
-- from the day after. It is over with its episode where nobody authorised it.
create view frontdoor.rows_assessment_open with (security_invoker = true) as
select a.row_id, a.child_id, a.started_on, x.from_on, x.to_on, x.overdue, c.sex, c.ethnicity, c.born_on, c.expected_on
from (
    select a.record_id as row_id, a.child_id, a.started_on, coalesce(a.authorised_on, r.closed_on) as ended_on, d.day as overdue_on
    from frontdoor.assessment a
    left join frontdoor.referral r on r.child_id = a.child_id and r.referred_on = a.referred_on and r.superseded_in is null
    left join guidance.rows_working_day s on s.day = a.started_on
    left join guidance.rows_timescale t on t.process = 'assessment' and t.from_on <= a.started_on and a.started_on < coalesce(t.to_on, date 'infinity')
    left join (select number, min(day) as day from guidance.rows_working_day group by number) d on d.number = s.number + t.amount + 1
    where a.superseded_in is null
) a
join children.rows_child c on c.child_id = a.child_id
cross join lateral (values
    (false, a.started_on, least(a.overdue_on, a.ended_on)),
    (true, a.overdue_on, a.ended_on)
) as x(overdue, from_on, to_on)
where x.from_on < coalesce(x.to_on, date 'infinity');

grant select on frontdoor.rows_in_need, frontdoor.rows_in_need_end, frontdoor.rows_assessment_factor, frontdoor.rows_assessment_open to ${app};
