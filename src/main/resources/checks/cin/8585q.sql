/* code:     8585Q
   severity: query
   list:     referral
   means:    The episode was closed because the child died, and the child has no date of death.
   to_do:    Record the date of death, or correct the reason for closure.
   source:   children in need census 2025-26, rule 8585Q, which the census calls a query
   breaks:   child | referral closed_on=2023-06-01 closure_reason=RC2
   passes:   child died_on=2023-06-01 | referral closed_on=2023-06-01 closure_reason=RC2
*/
where r.closure_reason = 'RC2' and p.died_on is null
