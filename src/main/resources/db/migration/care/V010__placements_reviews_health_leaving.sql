-- What children looked after are counted by: placements, reviews, health, and what came after care.
create or replace view care.rows_period with (security_invoker = true) as
select min(row_id) as row_id, child_id, min(from_on) as from_on, nullif(max(coalesce(to_on, 'infinity'::date)), 'infinity'::date) as to_on,
    (array_agg(reason_ended order by from_on desc))[1] as reason_ended,
    (array_agg(need order by from_on))[1] as need, count(distinct placement) as placements,
    min(sex) as sex, min(ethnicity) as ethnicity, min(born_on) as born_on,
    nullif(max(coalesce(to_on, 'infinity'::date)), 'infinity'::date) - min(from_on) as days,
    coalesce(lag(max(to_on)) over (partition by child_id order by min(from_on)) > min(from_on) - interval '1 year', false) as again
from (
    select e.*, count(*) filter (where begins) over (partition by child_id order by from_on, row_id) as period
    from (
        select x.*, coalesce(lag(coalesce(to_on, 'infinity'::date)) over (partition by child_id order by from_on, row_id) < from_on, true) as begins
        from care.rows_episode x
    ) e
) p
group by child_id, period;

create or replace view care.rows_review with (security_invoker = true) as
select v.record_id as row_id, v.child_id, v.held_on as on_date, v.participation, c.sex, c.ethnicity, c.born_on,
    case when v.participation in ('PN1', 'PN2', 'PN3', 'PN5', 'PN6') then true when v.participation in ('PN4', 'PN7') then false end as views_given
from care.review v join children.rows_child c on c.child_id = v.child_id
where v.superseded_in is null;

-- A placement runs on while only the legal status, or the kind of placement with the same carer, changes (reasons L, T and U), and
-- through a temporary move after which the child comes back to it.
create view care.rows_placement with (security_invoker = true) as
select min(p.record_id) as row_id, p.child_id, min(p.started_on) as from_on,
    nullif(max(coalesce(p.ended_on, 'infinity'::date)), 'infinity'::date) as to_on,
    (array_agg(p.placement order by p.started_on desc))[1] as placement,
    min(c.sex) as sex, min(c.ethnicity) as ethnicity, min(c.born_on) as born_on
from (
    select e.*, count(*) filter (where begins) over (partition by child_id order by started_on, record_id) as place
    from (
        select x.*, coalesce(reason_started, 'S') = 'S' or reason_started in ('P', 'B') and not (after_temporary
            and placement is not distinct from lag(placement) over w and placement_postcode is not distinct from lag(placement_postcode) over w) as begins
        from (
            select record_id, child_id, started_on, ended_on, reason_started, placement, placement_postcode,
                coalesce(lag(placement) over (partition by child_id order by started_on, record_id) in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as after_temporary
            from care.episode
            where superseded_in is null and coalesce(legal_status, '') not in ('V3', 'V4')
        ) x
        where coalesce(placement, '') not in ('T0', 'T1', 'T2', 'T3', 'T4')
        window w as (partition by child_id order by started_on, record_id)
    ) e
) p
join children.rows_child c on c.child_id = p.child_id
group by p.child_id, p.place;

-- On a date a child has had three placements in the year up to it when the last but two ended less than a year before.
create view care.rows_placement_number with (security_invoker = true) as
select p.row_id, p.child_id, x.from_on, x.to_on, p.placement, x.three_or_more, p.sex, p.ethnicity, p.born_on
from (
    select q.*, cast(lag(q.to_on, 2) over (partition by q.child_id order by q.from_on) + interval '1 year' as date) as third_until
    from care.rows_placement q
) p
cross join lateral (values
    (true, p.from_on, case when p.third_until is not null then least(p.to_on, p.third_until) else p.from_on end),
    (false, greatest(p.from_on, p.third_until), p.to_on)
) as x(three_or_more, from_on, to_on)
where x.from_on < coalesce(x.to_on, date 'infinity');

-- Children under 16 who have been looked after for two and a half years: settled from the day on which they had been in one
-- placement for two years. A placement for adoption goes on from the placement before it.
create view care.rows_placement_settled with (security_invoker = true) as
select p.row_id, p.child_id, x.from_on, x.to_on, p.placement, x.settled, p.sex, p.ethnicity, p.born_on
from (
    select q.row_id, q.child_id, q.placement, q.sex, q.ethnicity, q.born_on,
        greatest(q.from_on, cast(k.from_on + interval '30 months' as date)) as from_on,
        least(q.to_on, cast(q.born_on + interval '16 years' as date)) as to_on,
        cast(case when q.placement in ('A3', 'A4', 'A5', 'A6') and q.before_until = q.from_on then q.before_from else q.from_on end
            + interval '2 years' as date) as settled_on
    from (
        select r.*, lag(r.from_on) over (partition by r.child_id order by r.from_on) as before_from,
            lag(r.to_on) over (partition by r.child_id order by r.from_on) as before_until
        from care.rows_placement r
    ) q
    join care.rows_period k on k.child_id = q.child_id and q.from_on >= k.from_on and q.from_on < coalesce(k.to_on, date 'infinity')
) p
cross join lateral (values
    (false, p.from_on, least(p.settled_on, p.to_on)),
    (true, greatest(p.from_on, p.settled_on), p.to_on)
) as x(settled, from_on, to_on)
where x.from_on < coalesce(x.to_on, date 'infinity');

-- A child who has been looked after for long enough to be reviewed is reviewed in time on a date when no review was late in the
-- twelve months up to it. Reviews before the year of the first return are told by none: for a period of care that had begun by then
-- the six months run from the beginning of that year.
create view care.rows_reviewed with (security_invoker = true) as
with period as (
    select p.row_id, p.child_id, p.from_on, p.to_on, p.sex, p.ethnicity, p.born_on, f.told_from
    from care.rows_period p
    cross join (select cast(min(as_at) + 1 - interval '1 year' as date) as told_from from care.episode) f
), countable as (
    select p.row_id, d.day as due_on
    from period p
    join guidance.rows_working_day s on s.day = p.from_on
    join guidance.rows_timescale t on t.process = 'looked-after review' and t.started_by = 'start of care' and t.from_on <= p.from_on
        and p.from_on < coalesce(t.to_on, date 'infinity')
    join (select number, max(day) as day from guidance.rows_working_day group by number) d on d.number = s.number + t.amount
), held as (
    select p.row_id, v.held_on, row_number() over (partition by p.row_id order by v.held_on) as nth,
        lead(v.held_on) over (partition by p.row_id order by v.held_on) as next_on, p.from_on >= p.told_from as told_whole
    from period p join care.review v on v.child_id = p.child_id and v.held_on >= p.from_on and v.held_on <= coalesce(p.to_on, date 'infinity')
    where v.superseded_in is null
), since as (
    select row_id, held_on as happened_on, case when nth = 1 and told_whole then 'first review' else 'later review' end as started_by, next_on
    from held
    union all
    select p.row_id, p.told_from, 'later review', h.held_on
    from period p left join held h on h.row_id = p.row_id and h.nth = 1
    where p.from_on < p.told_from
), due as (
    select e.row_id, cast(e.happened_on + make_interval(months => t.amount) as date) as due_on, e.next_on
    from since e
    join guidance.rows_timescale t on t.started_by = e.started_by and t.process = 'looked-after review' and t.from_on <= e.happened_on
        and e.happened_on < coalesce(t.to_on, date 'infinity')
    union all
    select f.row_id, f.due_on, h.held_on
    from countable f
    join period p on p.row_id = f.row_id and p.from_on >= p.told_from
    left join held h on h.row_id = f.row_id and h.nth = 1
), late as (
    select row_id, range_agg(daterange(due_on + 1, cast(next_on + interval '1 year' as date))) as days
    from due where next_on is null or next_on > due_on
    group by row_id
), counted as (
    select p.*, coalesce(l.days, '{}') as late, datemultirange(daterange(f.due_on, p.to_on)) as days
    from period p join countable f on f.row_id = p.row_id left join late l on l.row_id = p.row_id
    where p.to_on is null or p.to_on > f.due_on
)
select k.row_id, k.child_id, k.from_on as started_on, lower(x.days) as from_on, upper(x.days) as to_on, x.in_time,
    k.sex, k.ethnicity, k.born_on
from counted k
cross join lateral (
    select true as in_time, unnest(k.days - k.late) as days
    union all
    select false, unnest(k.days * k.late)
) x;

-- A child counts as unaccompanied from the start of a period of care until the day that the return gives.
create view care.rows_unaccompanied with (security_invoker = true) as
select p.row_id, p.child_id, p.from_on, least(p.to_on, u.until_on) as to_on, p.sex, p.ethnicity, p.born_on
from care.unaccompanied u join care.rows_period p on p.child_id = u.child_id
where u.superseded_in is null and (u.until_on is null or u.until_on > p.from_on);

-- Convictions and difficulties are asked of some ages only; a score of 17 or more is one of concern.
create view care.rows_health with (security_invoker = true) as
select h.record_id as row_id, h.child_id, h.year_ending as on_date, h.health_check, h.immunised, h.teeth_checked, h.health_assessed,
    h.substance_misuse, case when h.substance_misuse then coalesce(h.intervention_received, false) end as intervention_received,
    case when c.born_on <= h.year_ending - interval '10 years' then h.convicted end as convicted,
    h.sdq_score, case when h.sdq_score is not null then true when h.sdq_reason is not null then false end as scored,
    h.sdq_score >= 17 as concern, c.sex, c.ethnicity, c.born_on
from care.health h join children.rows_child c on c.child_id = h.child_id
where h.superseded_in is null;

-- Young people who died, or who went home for six months, are no longer care leavers. The second character of a home says whether it suits.
create view care.rows_leaver with (security_invoker = true) as
select v.record_id as row_id, v.child_id, v.year_ending as on_date, v.in_touch, v.activity, left(v.accommodation, 1) as home,
    v.in_touch = 'YES' as touched, left(coalesce(v.activity, ''), 1) in ('F', 'P') as active,
    coalesce(v.activity, '') in ('F1', 'P1') as higher_education,
    substr(coalesce(v.accommodation, ''), 2, 1) = '1' as suitable, left(coalesce(v.accommodation, ''), 1) = 'Z' as stayed_put,
    case when c.born_on > v.year_ending - interval '18 years' then '17' when c.born_on > v.year_ending - interval '19 years' then '18'
        when c.born_on is not null then '19-21' end as age,
    c.sex, c.ethnicity, c.born_on
from care.leaver v join children.rows_child c on c.child_id = v.child_id
where v.superseded_in is null and coalesce(v.in_touch, '') not in ('DIED', 'RHOM');

create view care.rows_adopted with (security_invoker = true) as
select p.row_id, p.child_id, p.to_on as on_date, p.from_on as started_on, a.placed_on - p.from_on as days_to_placed,
    d.matched_on - d.decided_on as days_to_matched, p.sex, p.ethnicity, p.born_on
from care.rows_period p
left join (select child_id, max(placed_on) as placed_on from care.placed_for_adoption where superseded_in is null group by child_id) a
    on a.child_id = p.child_id and a.placed_on >= p.from_on and a.placed_on <= p.to_on
left join (select distinct on (child_id) child_id, decided_on, matched_on from care.adoption where superseded_in is null order by child_id, decided_on desc) d
    on d.child_id = p.child_id
where p.reason_ended in ('E11', 'E12');

create view care.rows_absence with (security_invoker = true) as
select t.record_id as row_id, t.child_id, t.from_on as on_date, t.to_on as back_on, t.kind, c.sex, c.ethnicity, c.born_on
from care.absence t join children.rows_child c on c.child_id = t.child_id
where t.superseded_in is null;

-- A time with one social worker while looked after, before and after it had lasted a year.
create view care.rows_social_worker with (security_invoker = true) as
select t.record_id as row_id, t.child_id, greatest(x.from_on, p.from_on) as from_on, least(x.to_on, p.to_on) as to_on, x.a_year,
    p.sex, p.ethnicity, p.born_on
from care.social_worker t
join care.rows_period p on p.child_id = t.child_id
cross join lateral (values
    (false, t.from_on, least(cast(t.from_on + interval '1 year' as date), t.to_on)),
    (true, cast(t.from_on + interval '1 year' as date), t.to_on)
) as x(a_year, from_on, to_on)
where t.superseded_in is null and x.from_on < coalesce(x.to_on, date 'infinity')
    and x.from_on < coalesce(p.to_on, date 'infinity') and p.from_on < coalesce(x.to_on, date 'infinity');

grant select on care.rows_placement, care.rows_placement_number, care.rows_placement_settled, care.rows_reviewed, care.rows_unaccompanied,
    care.rows_health, care.rows_leaver, care.rows_adopted, care.rows_absence, care.rows_social_worker to ${app};
