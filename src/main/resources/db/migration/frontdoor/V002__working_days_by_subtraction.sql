-- Working days by subtraction of running numbers: a function that looks at the holidays for each row took most of the time of
-- a count over ten years.
create or replace view frontdoor.rows_assessment with (security_invoker = true) as
select a.record_id as row_id, a.child_id, a.referred_on, a.started_on, a.authorised_on as on_date, a.factors,
    e.number - s.number as working_days,
    c.sex, c.ethnicity, c.born_on
from frontdoor.assessment a
join children.rows_child c on c.child_id = a.child_id
left join guidance.rows_working_day s on s.day = a.started_on
left join guidance.rows_working_day e on e.day = a.authorised_on
where a.superseded_in is null and a.authorised_on is not null;
