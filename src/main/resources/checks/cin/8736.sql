/* code:     8736
   severity: query
   list:     assessment
   means:    The assessment is not completed, and it does not start within the census year.
   to_do:    Record when it was completed, or correct the start date.
   value:    r.started_on
   source:   children in need census 2025-26, rule 8736, which the census calls an error. Here a query, because an assessment
             that is open for longer than a year is to be seen, not lost; one that starts after the year is refused by
             assessment-start
   breaks:   assessment started_on=2023-03-31
   passes:   assessment started_on=2023-04-03 | assessment started_on=2023-03-01 authorised_on=2023-04-03
*/
where r.authorised_on is null and (r.started_on < h.from_on or r.started_on > h.to_on)
