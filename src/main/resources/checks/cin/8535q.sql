/* code:     8535Q
   severity: query
   list:     child
   means:    The date of death is before the date of birth.
   to_do:    Check both dates.
*/
select row_no, died_on::text as value from staged_child where died_on < born_on
