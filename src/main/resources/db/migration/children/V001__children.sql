grant usage on schema children to ${app};

create table children.child (
    child_id bigint generated always as identity primary key,
    la_child_id text not null unique
);
comment on table children.child is 'One row a child for ever; what is known of the child is in description.';
select access.protect_child_records('children', 'child');

-- Every record below this schema bears: received_in, the return that said it; as_at, the last day that this return speaks of;
-- superseded_in, the return that said otherwise. What was said is never overwritten.
create table children.description (
    record_id bigint generated always as identity primary key,
    child_id bigint not null references children.child,
    told_by text not null,
    born_on date,
    expected_on date,
    died_on date,
    sex text not null,
    ethnicity text,
    disabilities text[] not null default '{}',
    upn text,
    former_upn text,
    upn_unknown text,
    received_in bigint not null,
    as_at date not null,
    superseded_in bigint
);
create unique index description_now on children.description (child_id, told_by) where superseded_in is null;
select access.protect_child_records('children', 'description');

-- The census tells most; what only the looked-after return tells fills its gaps.
create view children.rows_child with (security_invoker = true) as
select c.child_id, c.la_child_id,
    coalesce(n.born_on, l.born_on) as born_on, n.expected_on, n.died_on,
    coalesce(n.sex, l.sex) as sex, coalesce(n.ethnicity, l.ethnicity) as ethnicity,
    coalesce(n.disabilities, '{}') as disabilities
from children.child c
left join children.description n on n.child_id = c.child_id and n.told_by = 'CIN' and n.superseded_in is null
left join children.description l on l.child_id = c.child_id and l.told_by = 'SSDA903' and l.superseded_in is null;
grant select on children.rows_child to ${app};
