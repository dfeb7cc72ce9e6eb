/* code:     plan-review-early
   severity: query
   list:     inspected_protection_plan
   means:    The latest review conference is before the start of the plan.
   to_do:    Correct the date of the review or the start of the plan.
   value:    r.last_review_on
   breaks:   inspected_protection_plan la_child_id=C1 started_on=2024-02-02 last_review_on=2024-02-01
   passes:   inspected_protection_plan la_child_id=C1 started_on=2024-02-01 last_review_on=2024-02-02
*/
where r.last_review_on < r.started_on
