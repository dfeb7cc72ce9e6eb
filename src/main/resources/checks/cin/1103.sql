/* code:     1103
   severity: query
   list:     assessment
   means:    The assessment starts before the referral.
   to_do:    Check both dates.
   value:    r.started_on
   source:   children in need census 2025-26, rule 1103, which the census calls an error. Here a query, because the assessment
             is counted by the day on which it was completed
   breaks:   referral referred_on=2023-05-02 | assessment started_on=2023-05-01
   passes:   referral referred_on=2023-05-02 | assessment started_on=2023-05-02
*/
where r.started_on < p.referred_on
