/* code:     4013
   severity: query
   list:     in_need_plan
   means:    The child in need plan ends outside the census year.
   to_do:    Check the end date.
   value:    r.ended_on
   source:   children in need census 2025-26, rule 4013, which the census calls an error. Here a query, because a plan that
             ended earlier is open on no day of the year
   breaks:   in_need_plan started_on=2023-01-02 ended_on=2023-03-31
   passes:   in_need_plan started_on=2023-01-02 ended_on=2023-04-03
*/
where r.ended_on < h.from_on or r.ended_on > h.to_on
