-- Whether an assessment was completed in time, by the timescale of the day on which it started.
create or replace view frontdoor.rows_assessment with (security_invoker = true) as
select a.record_id as row_id, a.child_id, a.referred_on, a.started_on, a.authorised_on as on_date, a.factors,
    e.number - s.number as working_days,
    c.sex, c.ethnicity, c.born_on,
    e.number - s.number <= t.amount as in_time
from frontdoor.assessment a
join children.rows_child c on c.child_id = a.child_id
left join guidance.rows_working_day s on s.day = a.started_on
left join guidance.rows_working_day e on e.day = a.authorised_on
left join guidance.rows_timescale t on t.process = 'assessment' and t.from_on <= a.started_on and a.started_on < coalesce(t.to_on, date 'infinity')
where a.superseded_in is null and a.authorised_on is not null;
