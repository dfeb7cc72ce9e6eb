/* code:     8805
   severity: query
   list:     referral
   means:    The episode has a closure date and no reason for closure.
   to_do:    Record the reason.
   value:    r.closed_on
*/
where r.closed_on is not null and r.closure_reason is null
