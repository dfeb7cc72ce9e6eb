/* code:     8630
   severity: error
   list:     referral
   means:    The episode closes before its referral date.
   to_do:    Correct the closure or the referral date.
   value:    r.closed_on
*/
where r.closed_on < r.referred_on
