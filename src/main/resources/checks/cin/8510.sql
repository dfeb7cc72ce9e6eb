/* code:     8510
   severity: error
   list:     child
   means:    The same child id is on more than one child record; the first was taken.
   to_do:    Merge the records in the case-management system.
   source:   children in need census 2025-26, rule 8510, which the census calls an error
   breaks:   child la_child_id=A1 | child la_child_id=A1
   passes:   child la_child_id=A1 | child la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by la_child_id order by row_no) as nth from staged_child
      where la_child_id is not null) c
where nth > 1
