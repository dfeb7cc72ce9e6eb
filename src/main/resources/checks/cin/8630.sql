/* code:     8630
   severity: error
   list:     referral
   means:    The episode closes before its referral date.
   to_do:    Correct the closure or the referral date.
   value:    r.closed_on
   source:   children in need census 2025-26, rule 8630, which the census calls an error
   breaks:   referral referred_on=2023-05-02 closed_on=2023-05-01
   passes:   referral referred_on=2023-05-02 closed_on=2023-05-02
*/
where r.closed_on < r.referred_on
