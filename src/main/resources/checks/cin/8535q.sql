/* code:     8535Q
   severity: query
   list:     child
   means:    The date of death is before the date of birth.
   to_do:    Check both dates.
   value:    r.died_on
   source:   children in need census 2025-26, rule 8535Q, which the census calls a query
   breaks:   child born_on=2010-01-01 died_on=2009-12-31
   passes:   child born_on=2010-01-01 died_on=2023-06-01
*/
where r.died_on < r.born_on
