/* code:     8897Q
   severity: query
   list:     assessment
   means:    A completed assessment names no factors.
   to_do:    Record the factors, or 21 where there were none.
*/
where r.authorised_on is not null and r.factors is null
