/* code:     2889
   severity: query
   list:     enquiry
   means:    The section 47 enquiry starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
*/
where r.started_on < p.referred_on
