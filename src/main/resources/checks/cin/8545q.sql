/* code:     8545Q
   severity: query
   list:     child
   means:    The date of death is not within the census year.
   to_do:    Check the date of death.
   value:    r.died_on
   source:   children in need census 2025-26, rule 8545Q, which the census calls a query
   breaks:   child born_on=2010-01-01 died_on=2022-06-01
   passes:   child born_on=2010-01-01 died_on=2023-06-01
*/
where r.died_on < h.from_on or r.died_on > h.to_on
