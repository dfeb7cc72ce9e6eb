/* code:     ad1-date
   severity: error
   list:     adoption
   means:    The date of the decision on adoption is missing or cannot be read.
   to_do:    Record the date.
   breaks:   adoption adopters=2
   passes:   adoption decided_on=2023-06-01
*/
where r.decided_on is null
