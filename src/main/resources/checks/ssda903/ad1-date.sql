/* code:     ad1-date
   severity: error
   list:     adoption
   means:    The date of the decision on adoption is missing or cannot be read.
   to_do:    Record the date.
*/
where r.decided_on is null
