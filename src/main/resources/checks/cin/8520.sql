/* code:     8520
   severity: error
   list:     child
   means:    The date of birth is after the end of the census year.
   to_do:    Correct the date of birth; for an unborn child give the expected date instead.
   value:    r.born_on
   source:   children in need census 2025-26, rule 8520, which the census calls an error
   breaks:   child born_on=2024-04-01
   passes:   child born_on=2024-03-31
*/
where r.born_on > h.to_on
