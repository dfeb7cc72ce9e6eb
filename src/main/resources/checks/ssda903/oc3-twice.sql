/* code:     oc3-twice
   severity: error
   list:     leaver
   means:    The child is in the list of care leavers (OC3) more than once; the first was taken.
   to_do:    Remove the second row.
   breaks:   leaver la_child_id=A1 | leaver la_child_id=A1
   passes:   leaver la_child_id=A1 | leaver la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by child_no order by row_no) as nth from staged_leaver
      where la_child_id is not null) twice
where nth > 1
