/* code:     8600
   severity: error
   list:     referral
   means:    The referral date is missing, cannot be read, or is after the end of the census year.
   to_do:    Record the date of the referral.
   value:    r.referred_on
*/
where r.referred_on is null or r.referred_on > h.to_on
