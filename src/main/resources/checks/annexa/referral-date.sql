/* code:     referral-date
   severity: error
   list:     inspected_referral
   means:    The referral has no date that can be read.
   to_do:    Record the date of referral.
   breaks:   inspected_referral la_child_id=C1 sex=F
   passes:   inspected_referral la_child_id=C1 referred_on=2024-02-01
*/
where r.referred_on is null
