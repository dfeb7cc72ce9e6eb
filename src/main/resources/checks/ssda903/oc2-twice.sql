/* code:     oc2-twice
   severity: error
   list:     health
   means:    The child is in the list of health (OC2) more than once; the first was taken.
   to_do:    Remove the second row.
   breaks:   health la_child_id=A1 | health la_child_id=A1
   passes:   health la_child_id=A1 | health la_child_id=A2
*/
select row_no, la_child_id as value
from (select row_no, la_child_id, row_number() over (partition by child_no order by row_no) as nth from staged_health
      where la_child_id is not null) twice
where nth > 1
