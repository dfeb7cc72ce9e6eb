/* code:     101
   severity: query
   list:     child
   means:    The date of birth is missing.
   to_do:    Record the date of birth.
   breaks:   child sex=F
   passes:   child born_on=2010-01-01
*/
where r.born_on is null
