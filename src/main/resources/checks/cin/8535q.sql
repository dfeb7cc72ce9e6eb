/* code:     8535Q
   severity: query
   list:     child
   means:    The date of death is before the date of birth.
   to_do:    Check both dates.
   value:    r.died_on
*/
where r.died_on < r.born_on
