-- A placement runs on while only the legal status, or the kind of placement with the same carer, changes (reasons L, T and U), and
-- through temporary moves, while the child is looked after without a day between. A child who is away for a time is still looked
-- after, and is counted in the placement from which the move was made; before, such a child was in no placement until it came back.
create or replace view care.rows_placement with (security_invoker = true) as
select min(p.record_id) as row_id, p.child_id, min(p.started_on) as from_on,
    nullif(max(coalesce(p.ended_on, 'infinity'::date)), 'infinity'::date) as to_on,
    (array_agg(p.placement order by p.started_on desc) filter (where not p.temporary))[1] as placement,
    min(c.sex) as sex, min(c.ethnicity) as ethnicity, min(c.born_on) as born_on
from (
    select e.*, count(*) filter (where begins) over (partition by child_id order by started_on, record_id) as place
    from (
        select x.*, reason_started = 'S'
            or lag(coalesce(ended_on, 'infinity'::date)) over (partition by child_id order by started_on, record_id) < started_on
            or reason_started in ('P', 'B') and not temporary and not (
            coalesce(lag(temporary) over (partition by child_id order by started_on, record_id), false)
            and placement is not distinct from lag(placement) over w and placement_postcode is not distinct from lag(placement_postcode) over w) as begins
        from (
            select record_id, child_id, started_on, ended_on, coalesce(reason_started, 'S') as reason_started, placement, placement_postcode,
                coalesce(placement, '') in ('T0', 'T1', 'T2', 'T3', 'T4') and coalesce(reason_started, 'S') <> 'S' as temporary
            from care.episode
            where superseded_in is null and coalesce(legal_status, '') not in ('V3', 'V4')
        ) x
        window w as (partition by child_id, temporary order by started_on, record_id)
    ) e
) p
join children.rows_child c on c.child_id = p.child_id
group by p.child_id, p.place;

-- A child who has been looked after for long enough to be reviewed is reviewed in time on a date when no review was late in the
-- twelve months up to it. Twenty working days are over with the last of them: where that is a Friday, the child counts from the
-- Friday, and a review on the Saturday or Sunday is in time all the same. Reviews before the year of the first return are told by
-- none: for a period of care that had begun by then the six months run from the beginning of that year.
create or replace view care.rows_reviewed with (security_invoker = true) as
with period as (
    select p.row_id, p.child_id, p.from_on, p.to_on, p.sex, p.ethnicity, p.born_on, f.told_from
    from care.rows_period p
    cross join (select cast(min(as_at) + 1 - interval '1 year' as date) as told_from from care.episode) f
), countable as (
    select p.row_id, d.first_day as counted_from, d.day as due_on
    from period p
    join guidance.rows_working_day s on s.day = p.from_on
    join guidance.rows_timescale t on t.process = 'looked-after review' and t.started_by = 'start of care' and t.from_on <= p.from_on
        and p.from_on < coalesce(t.to_on, date 'infinity')
    join (select number, min(day) as first_day, max(day) as day from guidance.rows_working_day group by number) d on d.number = s.number + t.amount
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
    select p.*, coalesce(l.days, '{}') as late, datemultirange(daterange(f.counted_from, p.to_on)) as days
    from period p join countable f on f.row_id = p.row_id left join late l on l.row_id = p.row_id
    where p.to_on is null or p.to_on > f.counted_from
)
select k.row_id, k.child_id, k.from_on as started_on, lower(x.days) as from_on, upper(x.days) as to_on, x.in_time,
    k.sex, k.ethnicity, k.born_on
from counted k
cross join lateral (
    select true as in_time, unnest(k.days - k.late) as days
    union all
    select false, unnest(k.days * k.late)
) x;

-- Young people who died, or who went home for six months, are no longer care leavers. The second character of a home says whether it
-- suits. Of whom it is not said whether the council is in touch, it is not, as with what is not known of home and activity.
create or replace view care.rows_leaver with (security_invoker = true) as
select v.record_id as row_id, v.child_id, v.year_ending as on_date, v.in_touch, v.activity, left(v.accommodation, 1) as home,
    coalesce(v.in_touch, '') = 'YES' as touched, left(coalesce(v.activity, ''), 1) in ('F', 'P') as active,
    coalesce(v.activity, '') in ('F1', 'P1') as higher_education,
    substr(coalesce(v.accommodation, ''), 2, 1) = '1' as suitable, left(coalesce(v.accommodation, ''), 1) = 'Z' as stayed_put,
    case when c.born_on > v.year_ending - interval '18 years' then '17' when c.born_on > v.year_ending - interval '19 years' then '18'
        when c.born_on is not null then '19-21' end as age,
    c.sex, c.ethnicity, c.born_on
from care.leaver v join children.rows_child c on c.child_id = v.child_id
where v.superseded_in is null and coalesce(v.in_touch, '') not in ('DIED', 'RHOM');
