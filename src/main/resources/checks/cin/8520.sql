/* code:     8520
   severity: error
   list:     child
   means:    The date of birth is after the end of the census year.
   to_do:    Correct the date of birth; for an unborn child give the expected date instead.
   value:    r.born_on
*/
where r.born_on > h.to_on
