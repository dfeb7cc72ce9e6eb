/* code:     born-26
   severity: query
   list:     child
   means:    The child was over 25 years old at the end of the year.
   to_do:    Check the date of birth.
   value:    r.born_on
   breaks:   child born_on=1995-01-01
   passes:   child born_on=2003-01-01
*/
where r.born_on < h.to_on - interval '26 years'
