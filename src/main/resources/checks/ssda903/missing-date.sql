/* code:     missing-date
   severity: error
   list:     absence
   means:    The date from which the child was missing is missing or cannot be read.
   to_do:    Record the date.
*/
select row_no, null as value from staged_absence where from_on is null
