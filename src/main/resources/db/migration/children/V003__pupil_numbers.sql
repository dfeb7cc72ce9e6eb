-- Pupil numbers by themselves: they tell whether two ids are one child, and nothing is counted by them.
create view children.rows_pupil_number with (security_invoker = true) as
select d.child_id, c.la_child_id, d.upn, d.told_by
from children.description d join children.child c on c.child_id = d.child_id
where d.superseded_in is null and d.upn is not null;
grant select on children.rows_pupil_number to ${app};
