/* code:     uasc-need
   severity: query
   list:     episode
   means:    The child is in the list of unaccompanied children, and the category of need is not absent parenting (N8).
   to_do:    Check the category of need.
   value:    r.need
   breaks:   episode started_on=2023-06-01 reason_started=S need=N1 | unaccompanied sex=M
   passes:   episode started_on=2023-06-01 reason_started=S need=N8 | unaccompanied sex=M | child la_child_id=C7 | episode
             reason_started=S need=N1
*/
where r.need <> 'N8' and r.reason_started = 'S' and exists (select from staged_unaccompanied u where u.child_no = r.child_no)
