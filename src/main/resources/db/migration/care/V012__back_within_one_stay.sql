-- A child comes back from a temporary move only to a placement of the same stay in care: where days lie between without care, or care
-- began again, the placement from before is over, whatever the reason of the next move says.
create or replace view care.rows_placement with (security_invoker = true) as
select min(p.record_id) as row_id, p.child_id, min(p.started_on) as from_on,
    nullif(max(coalesce(p.ended_on, 'infinity'::date)), 'infinity'::date) as to_on,
    (array_agg(p.placement order by p.started_on desc) filter (where not p.temporary))[1] as placement,
    min(c.sex) as sex, min(c.ethnicity) as ethnicity, min(c.born_on) as born_on
from (
    select e.*, count(*) filter (where begins) over (partition by child_id order by started_on, record_id) as place
    from (
        select x.*, new_stay or reason_started in ('P', 'B') and not temporary and not (
            coalesce(lag(temporary) over (partition by child_id order by started_on, record_id), false)
            and placement is not distinct from lag(placement) over w and placement_postcode is not distinct from lag(placement_postcode) over w) as begins
        from (
            select s.*, count(*) filter (where new_stay) over (partition by child_id order by started_on, record_id) as stay
            from (
                select y.*, reason_started = 'S'
                    or lag(coalesce(ended_on, 'infinity'::date)) over (partition by child_id order by started_on, record_id) < started_on as new_stay
                from (
                    select record_id, child_id, started_on, ended_on, coalesce(reason_started, 'S') as reason_started, placement, placement_postcode,
                        coalesce(placement, '') in ('T0', 'T1', 'T2', 'T3', 'T4') and coalesce(reason_started, 'S') <> 'S' as temporary
                    from care.episode
                    where superseded_in is null and coalesce(legal_status, '') not in ('V3', 'V4')
                ) y
            ) s
        ) x
        window w as (partition by child_id, stay, temporary order by started_on, record_id)
    ) e
) p
join children.rows_child c on c.child_id = p.child_id
group by p.child_id, p.place;
