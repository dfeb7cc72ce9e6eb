-- Where episodes of a child overlap, the child stands in the open one that began last. Before, a child stayed in the one that began
-- last after it was closed, while an older one was still open: under its need, and as if help had begun only with it.
create or replace view frontdoor.rows_in_need with (security_invoker = true) as
select r.record_id as row_id, r.child_id, r.referred_on as started_on, r.closed_on as ended_on,
    case when y.two_years then greatest(lower(s.days), r.referred_on + 730) else lower(s.days) end as from_on,
    case when y.two_years then upper(s.days) else least(r.referred_on + 730, upper(s.days)) end as to_on,
    y.two_years, r.source, r.need, cardinality(array_remove(c.disabilities, 'NONE')) > 0 as disabled,
    c.sex, c.ethnicity, c.born_on, c.expected_on
from (
    select o.*, range_agg(days) over (partition by child_id order by referred_on rows between 1 following and unbounded following) as later
    from (
        select record_id, child_id, referred_on, closed_on, source, need,
            case when closed_on < referred_on then daterange 'empty' else daterange(referred_on, closed_on) end as days
        from frontdoor.referral
        where superseded_in is null and not no_further_action
    ) o
) r
cross join lateral unnest(case when r.days && r.later then datemultirange(r.days) - r.later else datemultirange(r.days) end) as s(days)
join children.rows_child c on c.child_id = r.child_id
join (values (false), (true)) as y(two_years)
    on case when y.two_years then coalesce(upper(s.days) > r.referred_on + 730, true) else lower(s.days) < r.referred_on + 730 end;
