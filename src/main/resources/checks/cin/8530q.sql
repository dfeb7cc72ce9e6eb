/* code:     8530Q
   severity: query
   list:     child
   means:    The expected date of birth is not between March and December of the year in which the census ends.
   to_do:    Check the date; if the child was born, record the date of birth.
   value:    r.expected_on
   source:   children in need census 2025-26, rule 8530Q, which the census calls a query
   breaks:   child expected_on=2023-11-01
   passes:   child expected_on=2024-06-01
*/
where r.expected_on is not null and (r.expected_on < make_date(extract(year from h.to_on)::integer, 3, 1)
    or r.expected_on > make_date(extract(year from h.to_on)::integer, 12, 31))
