/* code:     decom-before-birth
   severity: query
   list:     episode
   means:    The episode starts before the child was born.
   to_do:    Check both dates.
*/
select e.row_no, e.started_on::text as value from staged_episode e join staged_child c on c.child_no = e.child_no
where e.started_on < c.born_on
