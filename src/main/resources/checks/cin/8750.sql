/* code:     8750
   severity: query
   list:     child
   means:    The child is not yet born, and the sex is recorded as other than U.
   to_do:    Record U until the child is born.
   value:    r.sex
   source:   children in need census 2025-26, rule 8750, which the census calls an error. Here a query, because the child is
             counted either way
   breaks:   child expected_on=2024-05-01 sex=F
   passes:   child expected_on=2024-05-01 sex=U | child born_on=2010-01-01 sex=F
*/
where r.expected_on is not null and r.born_on is null and r.sex <> 'U'
