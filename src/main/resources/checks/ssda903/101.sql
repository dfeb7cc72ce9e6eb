/* code:     101
   severity: query
   list:     child
   means:    The date of birth is missing.
   to_do:    Record the date of birth.
*/
where r.born_on is null
