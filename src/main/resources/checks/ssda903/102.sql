/* code:     102
   severity: error
   list:     child
   means:    The date of birth is after the end of the year.
   to_do:    Correct the date of birth.
   value:    r.born_on
   breaks:   child born_on=2024-04-01
   passes:   child born_on=2024-03-31
*/
where r.born_on > h.to_on
