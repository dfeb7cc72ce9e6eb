/* code:     8866
   severity: query
   list:     referral
   means:    The source of the referral is missing or is no known code.
   to_do:    Record the source with a code of the census.
   value:    r.source
   source:   children in need census 2025-26, rule 8866, which the census calls an error. Here a query, because refusing the
             episode would lose all that was done in it
   breaks:   referral source=11
   passes:   referral source=5D
*/
where r.source is null or r.source not in ('1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F', '4',
    '5A', '5B', '5C', '5D', '6', '7', '8', '9', '10')
