/* code:     8650
   severity: query
   list:     referral
   means:    The primary need is no known code.
   to_do:    Record the need with a code of the census.
   value:    r.need
   source:   children in need census 2025-26, rule 8650, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral need=N10
   passes:   referral need=N0 | referral
*/
where r.need not in ('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9')
