/* code:     ad1-date
   severity: error
   list:     adoption
   means:    The date of the decision on adoption is missing or cannot be read.
   to_do:    Record the date.
*/
select row_no, null as value from staged_adoption where decided_on is null
