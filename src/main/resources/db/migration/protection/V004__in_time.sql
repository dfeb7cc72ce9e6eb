-- In time by the timescale of the day on which the enquiry started. Returns have no word for who sat in one meeting: children
-- whose referral day, referral source, enquiry start and conference day are all the same are taken as brothers and sisters at
-- one meeting.
create or replace view protection.rows_conference with (security_invoker = true) as
select f.record_id as row_id, f.child_id, f.held_on as on_date, f.enquiry_started_on,
    e.number - s.number as working_days,
    e.number - s.number <= t.amount as in_time,
    f.held_on || ' ' || f.referred_on || ' ' || coalesce(r.source, '') || ' ' || coalesce(f.enquiry_started_on::text, '') as meeting,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from protection.conference f
join children.rows_child c on c.child_id = f.child_id
left join frontdoor.rows_referral_source r on r.child_id = f.child_id and r.referred_on = f.referred_on
left join guidance.rows_working_day s on s.day = f.enquiry_started_on
left join guidance.rows_working_day e on e.day = f.held_on
left join guidance.rows_timescale t on t.process = 'initial child protection conference' and t.from_on <= f.enquiry_started_on
    and f.enquiry_started_on < coalesce(t.to_on, date 'infinity')
where f.superseded_in is null;
