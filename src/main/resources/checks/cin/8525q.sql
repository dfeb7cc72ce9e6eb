/* code:     8525Q
   severity: query
   list:     child
   means:    The child has neither or both of a date of birth and an expected date of birth, so ages may be missing.
   to_do:    Record the one that is right.
   value:    coalesce(r.born_on, r.expected_on)
   source:   children in need census 2025-26, rule 8525Q, which the census calls a query
   breaks:   child sex=F
   passes:   child born_on=2010-01-01 | child expected_on=2024-05-01
*/
where (r.born_on is null) = (r.expected_on is null)
