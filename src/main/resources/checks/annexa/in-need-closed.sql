/* code:     in-need-closed
   severity: error
   list:     inspected_in_need
   means:    The case was closed before it was opened.
   to_do:    Correct the start or the closure.
   value:    r.closed_on
   breaks:   inspected_in_need la_child_id=C1 started_on=2024-02-02 closed_on=2024-02-01
   passes:   inspected_in_need la_child_id=C1 started_on=2024-02-01 closed_on=2024-02-02
*/
where r.closed_on < r.started_on
