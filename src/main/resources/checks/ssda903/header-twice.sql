/* code:     header-twice
   severity: error
   list:     child
   means:    The child is in the header list more than once; the first was taken.
   to_do:    Remove the second row.
   breaks:   child la_child_id=A1 | child la_child_id=A1
   passes:   child la_child_id=A1 | child la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by child_no order by row_no) as nth from staged_child
      where la_child_id is not null) twice
where nth > 1
