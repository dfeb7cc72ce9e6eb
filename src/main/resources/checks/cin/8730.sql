/* code:     8730
   severity: query
   list:     protection_plan
   means:    The number of earlier child protection plans is missing; the plan is counted as the first.
   to_do:    Record the number, 0 where there was none.
   source:   children in need census 2025-26, rule 8730, which the census calls an error. Here a query, because the child is on
             a plan all the same
   breaks:   protection_plan started_on=2023-05-02
   passes:   protection_plan started_on=2023-05-02 previous_plans=0
*/
where r.previous_plans is null
