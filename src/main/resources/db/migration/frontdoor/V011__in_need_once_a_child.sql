-- The same for less work: a count of different children, rows for each length of an episode, and words that tell episodes apart took
-- most of the time of a count of all measures.
-- An episode of need stands in one row until it has lasted two years, which are more than 729 days, and in another from then on. Where
-- episodes of a child overlap, the child stands in the one that began last until all that began before it are closed too: at any date
-- in one row.
drop view frontdoor.rows_in_need;
create view frontdoor.rows_in_need with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.referred_on as started_on, r.closed_on as ended_on,
    case when y.two_years then r.referred_on + 730 else r.referred_on end as from_on,
    case when y.two_years then r.stands_until else least(r.referred_on + 730, r.stands_until) end as to_on,
    y.two_years, r.source, r.need, cardinality(array_remove(c.disabilities, 'NONE')) > 0 as disabled,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from (
    select o.*, least(
        lead(referred_on) over (partition by child_id order by referred_on),
        nullif(max(coalesce(closed_on, date 'infinity')) over (partition by child_id order by referred_on), date 'infinity')
    ) as stands_until
    from frontdoor.referral o
    where superseded_in is null and not no_further_action
) r
join children.rows_child c on c.child_id = r.child_id
join (values (false), (true)) as y(two_years) on not y.two_years or r.stands_until is null or r.stands_until > r.referred_on + 730;

-- A row for each factor of each episode, on the day of the first assessment that found it.
drop view frontdoor.rows_assessment_factor;
create view frontdoor.rows_assessment_factor with (security_invoker = true) as
select min(a.record_id) as row_id, a.child_id, min(a.authorised_on) as on_date, a.referred_on, f.factor
from frontdoor.assessment a cross join lateral unnest(a.factors) as f(factor)
where a.superseded_in is null and a.authorised_on is not null
group by a.child_id, a.referred_on, f.factor;

-- An assessment that is not completed stands in one row until the last day on which it could have been in time, and in another
-- from the day after. It is over with its episode where nobody authorised it.
drop view frontdoor.rows_assessment_open;
create view frontdoor.rows_assessment_open with (security_invoker = true) as
select a.row_id, a.child_id, a.started_on, x.from_on, x.to_on, x.overdue
from (
    select a.record_id as row_id, a.child_id, a.started_on, coalesce(a.authorised_on, r.closed_on) as ended_on, d.day as overdue_on
    from frontdoor.assessment a
    left join frontdoor.referral r on a.authorised_on is null and r.child_id = a.child_id and r.referred_on = a.referred_on and r.superseded_in is null
    left join guidance.rows_working_day s on s.day = a.started_on
    left join guidance.rows_timescale t on t.process = 'assessment' and t.from_on <= a.started_on and a.started_on < coalesce(t.to_on, date 'infinity')
    left join (select number, min(day) as day from guidance.rows_working_day group by number) d on d.number = s.number + t.amount + 1
    where a.superseded_in is null
) a
cross join lateral (values
    (false, a.started_on, least(a.overdue_on, a.ended_on)),
    (true, a.overdue_on, a.ended_on)
) as x(overdue, from_on, to_on)
where x.from_on < coalesce(x.to_on, date 'infinity');

grant select on frontdoor.rows_in_need, frontdoor.rows_assessment_factor, frontdoor.rows_assessment_open to ${app};
