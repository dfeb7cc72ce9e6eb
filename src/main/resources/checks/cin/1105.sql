/* code:     1105
   severity: query
   list:     protection_plan
   means:    The child protection plan starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on < p.referred_on
