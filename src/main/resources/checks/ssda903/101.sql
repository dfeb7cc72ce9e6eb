/* code:     101
   severity: query
   list:     child
   means:    The date of birth is missing.
   to_do:    Record the date of birth.
*/
select row_no, null as value from staged_child where born_on is null
