/* code:     8805
   severity: query
   list:     referral
   means:    The episode has a closure date and no reason for closure.
   to_do:    Record the reason.
   value:    r.closed_on
   source:   children in need census 2025-26, rule 8805, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closed_on=2023-06-01
   passes:   referral closed_on=2023-06-01 closure_reason=RC7
*/
where r.closed_on is not null and r.closure_reason is null
