/* code:     8930
   severity: query
   list:     protection_plan
   means:    The child protection plan ends outside the census year.
   to_do:    Check the end date.
   value:    r.ended_on
   source:   children in need census 2025-26, rule 8930, which the census calls an error. Here a query, because it is counted in
             the year in which it ended, whichever return tells it
   breaks:   protection_plan started_on=2023-01-02 ended_on=2023-03-31
   passes:   protection_plan started_on=2023-01-02 ended_on=2023-04-03
*/
where r.ended_on < h.from_on or r.ended_on > h.to_on
