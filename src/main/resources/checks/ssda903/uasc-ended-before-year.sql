/* code:     uasc-ended-before-year
   severity: query
   list:     unaccompanied
   means:    The child ceased to be unaccompanied before the year began.
   to_do:    Check the date; such a child is not told again.
   value:    r.until_on
   breaks:   unaccompanied until_on=2023-03-01
   passes:   unaccompanied until_on=2023-04-03
*/
where r.until_on < h.from_on
