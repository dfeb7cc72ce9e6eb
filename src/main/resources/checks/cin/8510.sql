/* code:     8510
   severity: error
   list:     child
   means:    The same child id is on more than one child record; the first was taken.
   to_do:    Merge the records in the case-management system.
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by la_child_id order by row_no) as nth from staged_child
      where la_child_id is not null) c
where nth > 1
