/* code:     8606
   severity: query
   list:     referral
   means:    The referral is more than 40 weeks before the date of birth or the expected date.
   to_do:    Check both dates.
   value:    r.referred_on
   source:   children in need census 2025-26, rule 8606, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   child born_on=2023-12-01 | referral referred_on=2022-12-01
   passes:   child born_on=2023-12-01 | referral referred_on=2023-05-02
*/
where r.referred_on < coalesce(p.born_on, p.expected_on) - 280
