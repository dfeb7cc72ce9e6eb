/* code:     plan-end
   severity: error
   list:     inspected_protection_plan
   means:    The child protection plan ends before it starts.
   to_do:    Correct the start or the end of the plan.
   value:    r.ended_on
   breaks:   inspected_protection_plan la_child_id=C1 started_on=2024-02-02 ended_on=2024-02-01
   passes:   inspected_protection_plan la_child_id=C1 started_on=2024-02-01 ended_on=2024-02-02
*/
where r.ended_on < r.started_on
