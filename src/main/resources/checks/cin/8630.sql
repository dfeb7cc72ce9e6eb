/* code:     8630
   severity: error
   list:     referral
   means:    The episode closes before its referral date.
   to_do:    Correct the closure or the referral date.
*/
select row_no, closed_on::text as value from staged_referral where closed_on < referred_on
