/* code:     8810
   severity: query
   list:     referral
   means:    The episode has a reason for closure and no closure date, so it is counted as open.
   to_do:    Record the closure date, or take the reason away.
*/
select row_no, closure_reason as value from staged_referral where closed_on is null and closure_reason is not null
