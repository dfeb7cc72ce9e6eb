/* code:     8775Q
   severity: query
   list:     child
   means:    The child was over 25 years old at the end of the census year.
   to_do:    Check the date of birth, and whether the episode should be closed.
   value:    r.born_on
   source:   children in need census 2025-26, rule 8775Q, which the census calls a query
   breaks:   child born_on=1998-01-01
   passes:   child born_on=2000-01-01
*/
where h.to_on - r.born_on > 9000 and r.born_on < h.to_on - interval '25 years'
