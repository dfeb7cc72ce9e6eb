/* code:     early-help-completed
   severity: query
   list:     inspected_early_help
   means:    The early help assessment was completed before it started.
   to_do:    Correct the start or the completion.
   value:    r.completed_on
   breaks:   inspected_early_help la_child_id=C1 started_on=2024-02-02 completed_on=2024-02-01
   passes:   inspected_early_help la_child_id=C1 started_on=2024-02-01 completed_on=2024-02-02
*/
where r.completed_on < r.started_on
