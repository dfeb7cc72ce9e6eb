/* code:     8606
   severity: query
   list:     referral
   means:    The referral is more than 40 weeks before the date of birth or the expected date.
   to_do:    Check both dates.
   value:    r.referred_on
*/
where r.referred_on < coalesce(p.born_on, p.expected_on) - 280
