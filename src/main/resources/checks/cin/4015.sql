/* code:     4015
   severity: query
   list:     in_need_plan
   means:    The child in need plan starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on < p.referred_on
