/* code:     8600
   severity: error
   list:     referral
   means:    The referral date is missing, cannot be read, or is after the end of the census year.
   to_do:    Record the date of the referral.
   value:    r.referred_on
   source:   children in need census 2025-26, rule 8600, which the census calls an error
   breaks:   referral referred_on=2024-04-01
   passes:   referral referred_on=2024-03-31
*/
where r.referred_on is null or r.referred_on > h.to_on
