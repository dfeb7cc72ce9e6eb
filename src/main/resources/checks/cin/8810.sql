/* code:     8810
   severity: query
   list:     referral
   means:    The episode has a reason for closure and no closure date, so it is counted as open.
   to_do:    Record the closure date, or take the reason away.
   value:    r.closure_reason
   source:   children in need census 2025-26, rule 8810, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closure_reason=RC7
   passes:   referral closed_on=2023-06-01 closure_reason=RC7
*/
where r.closed_on is null and r.closure_reason is not null
