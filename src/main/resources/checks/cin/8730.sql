/* code:     8730
   severity: query
   list:     protection_plan
   means:    The number of earlier child protection plans is missing; the plan is counted as the first.
   to_do:    Record the number, 0 where there was none.
*/
select row_no, null as value from staged_protection_plan where previous_plans is null
