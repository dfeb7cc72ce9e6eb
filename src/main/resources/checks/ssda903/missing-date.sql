/* code:     missing-date
   severity: error
   list:     absence
   means:    The date from which the child was missing is missing or cannot be read.
   to_do:    Record the date.
*/
where r.from_on is null
