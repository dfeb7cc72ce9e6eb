/* code:     in-need-start
   severity: query
   list:     inspected_in_need
   means:    The child in need has no start date that can be read.
   to_do:    Record the date on which the child came to be in need.
   breaks:   inspected_in_need la_child_id=C1 sex=F
   passes:   inspected_in_need la_child_id=C1 started_on=2024-02-01
*/
where r.started_on is null
