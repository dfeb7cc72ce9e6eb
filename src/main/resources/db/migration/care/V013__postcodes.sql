-- Where postcodes lie, and how far from home children are placed.
create table care.postcode (
    record_id bigint generated always as identity primary key,
    postcode text not null,
    easting integer not null,
    northing integer not null,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
comment on table care.postcode is 'Postcodes in capitals without a space, with the National Grid reference of their middle in metres.';
create unique index postcode_now on care.postcode (postcode) where superseded_in is null;
select access.protect_table('care', 'postcode', 'read figures', 'keep records');

alter table care.episode add placement_location text, add placement_distance numeric;
comment on column care.episode.placement_location is 'IN or OUT of the council''s boundary, where the return bears it.';
comment on column care.episode.placement_distance is 'Miles from home, where the return bears it.';

-- The distance that the return bears, else the straight line in miles from the home to the placement, to a tenth, by the formula of the guide to the
-- return. Where neither is there it is not known. Short breaks under V3 and V4 are not being looked after for any figure.
create view care.rows_distance with (security_invoker = true) as
select e.record_id as row_id, e.child_id, e.started_on as from_on, e.ended_on as to_on, e.placement,
    d.miles, d.miles > 20 as far, d.miles is null as not_known,
    case when d.miles is not null and e.placement_location in ('IN', 'OUT') then d.miles > 20 and e.placement_location = 'OUT' end as far_outside,
    c.sex, c.ethnicity, c.born_on
from care.episode e
join children.rows_child c on c.child_id = e.child_id
left join care.postcode h on h.postcode = upper(replace(e.home_postcode, ' ', '')) and h.superseded_in is null
left join care.postcode p on p.postcode = upper(replace(e.placement_postcode, ' ', '')) and p.superseded_in is null
cross join lateral (
    select round(coalesce(e.placement_distance, cast(sqrt(power(cast(h.easting - p.easting as double precision), 2)
        + power(cast(h.northing - p.northing as double precision), 2)) / 1000 / 1.6093 as numeric)), 1) as miles
) d
where e.superseded_in is null and coalesce(e.legal_status, '') not in ('V3', 'V4');

grant select on care.rows_distance to ${app};
