/* code:     permanence-twice
   severity: error
   list:     previous_permanence
   means:    The child is in the list of previous permanence more than once; the first was taken.
   to_do:    Remove the second row.
   breaks:   previous_permanence la_child_id=A1 | previous_permanence la_child_id=A1
   passes:   previous_permanence la_child_id=A1 | previous_permanence la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by child_no order by row_no) as nth from staged_previous_permanence
      where la_child_id is not null) twice
where nth > 1
