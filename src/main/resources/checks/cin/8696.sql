/* code:     8696
   severity: query
   list:     assessment
   means:    The assessment is completed outside the census year.
   to_do:    Check the completion date.
   value:    r.authorised_on
   source:   children in need census 2025-26, rule 8696, which the census calls an error. Here a query, because it is counted in
             the year in which it was completed, whichever return tells it
   breaks:   assessment started_on=2023-03-01 authorised_on=2023-03-31
   passes:   assessment started_on=2023-03-01 authorised_on=2023-04-03
*/
where r.authorised_on < h.from_on or r.authorised_on > h.to_on
