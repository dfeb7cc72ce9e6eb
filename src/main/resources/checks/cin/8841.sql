/* code:     8841
   severity: query
   list:     plan_review
   means:    The review is on or before the day that the plan starts.
   to_do:    Check both dates.
   value:    r.held_on
   source:   children in need census 2025-26, rule 8841, which the census calls an error. Here a query, because the review was
             held all the same
   breaks:   protection_plan started_on=2023-05-02 | plan_review held_on=2023-05-02
   passes:   protection_plan started_on=2023-05-02 | plan_review held_on=2023-08-01
*/
where r.held_on <= p.started_on
