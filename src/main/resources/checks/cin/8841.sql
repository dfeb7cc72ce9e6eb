/* code:     8841
   severity: query
   list:     plan_review
   means:    The review is on or before the day that the plan starts.
   to_do:    Check both dates.
   value:    r.held_on
*/
where r.held_on <= p.started_on
