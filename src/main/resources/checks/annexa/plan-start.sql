/* code:     plan-start
   severity: error
   list:     inspected_protection_plan
   means:    The child protection plan has no start date that can be read.
   to_do:    Record the date on which the plan started.
   breaks:   inspected_protection_plan la_child_id=C1 sex=F
   passes:   inspected_protection_plan la_child_id=C1 started_on=2024-02-01
*/
where r.started_on is null
