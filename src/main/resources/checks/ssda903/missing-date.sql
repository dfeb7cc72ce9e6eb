/* code:     missing-date
   severity: error
   list:     absence
   means:    The date from which the child was missing is missing or cannot be read.
   to_do:    Record the date.
   breaks:   absence kind=M
   passes:   absence from_on=2023-06-01
*/
where r.from_on is null
