/* code:     1103
   severity: query
   list:     assessment
   means:    The assessment starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on < p.referred_on
