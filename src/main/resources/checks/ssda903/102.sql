/* code:     102
   severity: error
   list:     child
   means:    The date of birth is after the end of the year.
   to_do:    Correct the date of birth.
   value:    r.born_on
*/
where r.born_on > h.to_on
