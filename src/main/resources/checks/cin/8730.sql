/* code:     8730
   severity: query
   list:     protection_plan
   means:    The number of earlier child protection plans is missing; the plan is counted as the first.
   to_do:    Record the number, 0 where there was none.
*/
where r.previous_plans is null
