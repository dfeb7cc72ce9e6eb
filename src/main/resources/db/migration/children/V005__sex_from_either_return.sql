-- The census tells most; what only the looked-after return tells fills its gaps, also where the census says that the sex is not recorded.
create or replace view children.rows_child with (security_invoker = true) as
select c.child_id, c.la_child_id,
    coalesce(n.born_on, l.born_on) as born_on, n.expected_on, n.died_on,
    coalesce(nullif(n.sex, 'U'), l.sex, n.sex) as sex, coalesce(n.ethnicity, l.ethnicity) as ethnicity,
    coalesce(n.disabilities, '{}') as disabilities
from children.child c
left join children.description n on n.child_id = c.child_id and n.told_by = 'CIN' and n.superseded_in is null
left join children.description l on l.child_id = c.child_id and l.told_by = 'SSDA903' and l.superseded_in is null;
