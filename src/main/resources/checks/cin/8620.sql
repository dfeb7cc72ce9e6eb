/* code:     8620
   severity: query
   list:     referral
   means:    The closure date is not within the census year.
   to_do:    Check the closure date.
   value:    r.closed_on
   source:   children in need census 2025-26, rule 8620, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral closed_on=2023-03-31
   passes:   referral closed_on=2023-04-01
*/
where r.closed_on < h.from_on or r.closed_on > h.to_on
