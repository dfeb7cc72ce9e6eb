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

-- Only what ties a later record to its referral: without the child, which each reader of it joins already.
create view frontdoor.rows_referral_source with (security_invoker = true) as
select child_id, referred_on, source from frontdoor.referral where superseded_in is null;
grant select on frontdoor.rows_referral_source to ${app};
