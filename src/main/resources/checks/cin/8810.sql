/* code:     8810
   severity: query
   list:     referral
   means:    The episode has a reason for closure and no closure date, so it is counted as open.
   to_do:    Record the closure date, or take the reason away.
   value:    r.closure_reason
*/
where r.closed_on is null and r.closure_reason is not null
