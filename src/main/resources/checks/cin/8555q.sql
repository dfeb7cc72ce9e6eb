/* code:     8555Q
   severity: query
   list:     referral
   means:    The child was referred after the recorded date of death.
   to_do:    Check both dates.
   value:    r.referred_on
   source:   children in need census 2025-26, rule 8555Q, which the census calls a query
   breaks:   child died_on=2023-05-01 | referral referred_on=2023-05-02
   passes:   child died_on=2023-05-01 | referral referred_on=2023-05-01
*/
where r.referred_on > p.died_on
