/* code:     care-start
   severity: error
   list:     inspected_in_care
   means:    The child has no date of starting to be looked after that can be read.
   to_do:    Record the date on which the child started to be looked after.
   breaks:   inspected_in_care la_child_id=C1 sex=F
   passes:   inspected_in_care la_child_id=C1 started_on=2024-02-01
*/
where r.started_on is null
