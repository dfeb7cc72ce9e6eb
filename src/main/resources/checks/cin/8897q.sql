/* code:     8897Q
   severity: query
   list:     assessment
   means:    A completed assessment names no factors.
   to_do:    Record the factors, or 21 where there were none.
   source:   children in need census 2025-26, rule 8897Q, which the census calls a query
   breaks:   assessment authorised_on=2023-06-01
   passes:   assessment authorised_on=2023-06-01 factors=3B | assessment started_on=2023-05-02
*/
where r.authorised_on is not null and r.factors is null
