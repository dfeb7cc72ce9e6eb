/* code:     8805
   severity: query
   list:     referral
   means:    The episode has a closure date and no reason for closure.
   to_do:    Record the reason.
*/
select row_no, closed_on::text as value from staged_referral where closed_on is not null and closure_reason is null
