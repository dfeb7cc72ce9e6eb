/* code:     uasc-twice
   severity: error
   list:     unaccompanied
   means:    The child is in the list of unaccompanied children more than once; the first was taken.
   to_do:    Remove the second row.
   breaks:   unaccompanied la_child_id=A1 | unaccompanied la_child_id=A1
   passes:   unaccompanied la_child_id=A1 | unaccompanied la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by child_no order by row_no) as nth from staged_unaccompanied
      where la_child_id is not null) twice
where nth > 1
